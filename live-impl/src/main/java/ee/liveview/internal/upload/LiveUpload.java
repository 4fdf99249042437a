package ee.liveview.internal.upload;

import ee.liveview.Upload;
import ee.liveview.UploadEntry;
import ee.liveview.UploadError;
import ee.liveview.UploadError.Kind;
import ee.liveview.UploadTarget;
import ee.liveview.UploadWriter;
import ee.liveview.internal.upload.UploadSpec.Options;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The files of one input. Touched only in turns of its view. */
final class LiveUpload implements Upload {
  /** Of what is too much some more is kept, so that the page can show it. */
  private static final int SURPLUS = 100;

  /** A request costs more than a message of a socket. */
  private static final int CHUNKS_IN_PIECE = 16;

  private final Options options;
  private final String ref;
  private final Later later;
  private final Resumption resumption;
  private final Map<String, Chosen> chosen = new LinkedHashMap<>();

  /** What the browser still names although it was taken out. */
  private final Set<String> gone = new HashSet<>();

  private boolean allowed = true;
  private boolean postponed;
  private @Nullable Consumer<UploadEntry> listener;
  private @Nullable Function<UploadEntry, ? extends UploadWriter> writers;
  private @Nullable Function<UploadEntry, UploadTarget> presigner;
  private @Nullable Function<UploadEntry, Optional<String>> validator;

  /** Gives work a turn of the view. */
  @FunctionalInterface
  interface Later {
    void turn(Runnable work);
  }

  /**
   * What resumable files need.
   *
   * @param context runs code of the application outside of turns
   */
  record Resumption(ResumableFiles files, Executor context) {}

  LiveUpload(Options options, String ref, Later later, Resumption resumption) {
    this.options = options;
    this.ref = ref;
    this.later = later;
    this.resumption = resumption;
  }

  // What the page and the view ask.

  @Override
  public String name() {
    return options.name();
  }

  @Override
  public String ref() {
    return ref;
  }

  @Override
  public List<UploadEntry> entries() {
    return chosen.values().stream().map(Chosen::entry).toList();
  }

  @Override
  public List<UploadError> errors() {
    return chosen.size() > options.maxEntries()
        ? List.of(UploadError.of(Kind.TOO_MANY_FILES))
        : List.of();
  }

  @Override
  public String accept() {
    return options.accept().toString();
  }

  @Override
  public int maxEntries() {
    return options.maxEntries();
  }

  @Override
  public long maxFileSize() {
    return options.maxFileSize();
  }

  @Override
  public int chunkSize() {
    return options.chunkSize();
  }

  @Override
  public Duration chunkTimeout() {
    return options.chunkTimeout();
  }

  @Override
  public boolean autoUpload() {
    return options.autoUpload();
  }

  @Override
  public boolean allowed() {
    return allowed;
  }

  @Override
  public void onProgress(@Nullable Consumer<UploadEntry> told) {
    listener = told;
  }

  @Override
  public void writer(@Nullable Function<UploadEntry, ? extends UploadWriter> factory) {
    writers = factory;
  }

  @Override
  public void external(@Nullable Function<UploadEntry, UploadTarget> asked) {
    presigner = asked;
  }

  @Override
  public void validator(@Nullable Function<UploadEntry, Optional<String>> check) {
    validator = check;
  }

  @Override
  public UploadEntry cancel(String entryRef) {
    var file = chosen.get(entryRef);
    if (file == null) {
      throw new IllegalArgumentException("the upload " + name() + " has no entry " + entryRef);
    }
    remove(entryRef);
    return file.cancelled();
  }

  @Override
  public void disallow() {
    close();
    allowed = false;
  }

  @Override
  public void allow() {
    if (!chosen.isEmpty()) {
      throw new IllegalStateException("the upload " + name() + " has files already");
    }
    allowed = true;
    gone.clear();
  }

  @Override
  public <M, R extends @Nullable Object, X extends Exception> List<R> consume(
      Class<M> type, Taker<M, R, X> taker) throws X {
    var all = entries();
    all.forEach(this::complete);
    var results = new ArrayList<R>(all.size());
    for (var entry : all) {
      results.add(consume(entry, type, taker));
    }
    return results;
  }

  @Override
  public <M, R extends @Nullable Object, X extends Exception> R consume(
      UploadEntry entry, Class<M> type, Taker<M, R, X> taker) throws X {
    var file = complete(entry);
    postponed = false;
    var result = taker.take(file.entry(), type.cast(file.content()));
    if (!postponed) {
      remove(entry.ref());
    }
    return result;
  }

  private Chosen complete(UploadEntry entry) {
    var file = chosen.get(entry.ref());
    if (file == null || !file.entry().done()) {
      throw new IllegalStateException(
          entry.name() + " of the upload " + name() + " has not arrived");
    }
    return file;
  }

  @Override
  public void postpone() {
    postponed = true;
  }

  private void remove(String entryRef) {
    var file = chosen.remove(entryRef);
    if (file != null) {
      gone.add(entryRef);
      file.release();
    }
  }

  /** All files go. */
  void close() {
    List.copyOf(chosen.keySet()).forEach(this::remove);
  }

  /** The page is gone, perhaps for a moment only. */
  void leave() {
    chosen.values().forEach(Chosen::leave);
    chosen.clear();
  }

  // What the browser says.

  /** All files that the input has now. */
  void changed(JsonArray files, Function<JsonValue, @Nullable Object> metas) {
    if (!allowed) {
      return;
    }
    var objects = files.stream().filter(JsonObject.class::isInstance).map(f -> (JsonObject) f);
    var all = objects.toList();
    if (options.maxEntries() == 1 && all.size() == 1) {
      replaceBy(all.get(0).getString("ref", ""));
    }
    for (var file : all) {
      var known = file.getString("ref", "");
      if (!chosen.containsKey(known)
          && !gone.contains(known)
          && chosen.size() < options.maxEntries() + SURPLUS) {
        Chosen.read(file, ref, metas).ifPresent(this::add);
      }
    }
  }

  private void replaceBy(String newRef) {
    if (!chosen.containsKey(newRef) && !gone.contains(newRef)) {
      close();
    }
  }

  private void add(Chosen file) {
    var entry = file.entry();
    chosen.put(entry.ref(), file);
    if (entry.size() > options.maxFileSize()) {
      file.error(UploadError.of(Kind.TOO_LARGE));
    } else if (!options.accept().takes(entry.name(), entry.type())) {
      file.error(UploadError.of(Kind.NOT_ACCEPTED));
    } else if (validator != null) {
      validator.apply(entry).ifPresent(code -> file.error(new UploadError(Kind.INVALID, code)));
    }
  }

  /**
   * The browser wants to send files.
   *
   * @param largestChunk that a message can hold
   * @param sign makes the token of an entry
   */
  Preflight preflight(Collection<String> wanted, int largestChunk, UnaryOperator<String> sign) {
    if (!allowed) {
      return new Preflight.Refused(ref, "not_allowed");
    }
    if (!errors().isEmpty() && !options.autoUpload()) {
      return new Preflight.Refused(ref, Kind.TOO_MANY_FILES.code());
    }
    var tokens = new LinkedHashMap<String, String>();
    var targets = new LinkedHashMap<String, UploadTarget>();
    var refused = new LinkedHashMap<String, List<String>>();
    int index = 0;
    for (var file : chosen.values()) {
      var entryRef = file.entry().ref();
      boolean fits = index++ < options.maxEntries();
      if (!wanted.contains(entryRef) || file.entry().preflighted()) {
        continue;
      }
      if (file.entry().valid() && fits) {
        preflight(file, targets);
        if (file.entry().preflighted() && !targets.containsKey(entryRef)) {
          tokens.put(entryRef, sign.apply(entryRef));
        }
      }
      if (!file.entry().valid()) {
        refused.put(entryRef, file.entry().errors().stream().map(UploadError::code).toList());
      } else if (!fits) {
        refused.put(entryRef, List.of("not_allowed"));
      }
    }
    return new Preflight.Granted(
        ref,
        options.maxEntries(),
        options.maxFileSize(),
        Math.min(options.chunkSize(), largestChunk),
        options.chunkTimeout().toMillis(),
        tokens,
        targets,
        refused);
  }

  private void preflight(Chosen file, Map<String, UploadTarget> targets) {
    if (presigner == null && options.resumable()) {
      resumable(file, targets);
      return;
    }
    if (presigner == null) {
      file.preflighted();
      return;
    }
    try {
      var target = presigner.apply(file.entry());
      file.preflighted(target);
      targets.put(file.entry().ref(), target);
    } catch (RuntimeException e) {
      file.error(new UploadError(Kind.EXTERNAL_METADATA_FAILURE, String.valueOf(e.getMessage())));
    }
  }

  private void resumable(Chosen file, Map<String, UploadTarget> targets) {
    var entry = file.entry();
    var before = file.before();
    var owner = new Watch(entry.ref());
    int piece = Math.multiplyExact(options.chunkSize(), CHUNKS_IN_PIECE);
    try {
      var resumed =
          before == null
              ? Optional.<ResumableFiles.Held>empty()
              : resumption.files().resume(entry, before, owner, piece);
      var held =
          resumed.isPresent()
              ? resumed.get()
              : resumption.files().add(entry, writer(entry), resumption.context(), owner, piece);
      file.arriving(held.claim());
      file.preflighted();
      targets.put(entry.ref(), held.target());
    } catch (IOException | RuntimeException e) {
      failed(file, new UploadError(Kind.WRITER_FAILURE, String.valueOf(e.getMessage())));
    }
  }

  private UploadWriter writer(UploadEntry entry) throws IOException {
    return writers == null ? new TempFile() : writers.apply(entry);
  }

  /**
   * The browser joins the topic of a file.
   *
   * @throws UploadException with the reason when it may not
   */
  UploadChannel.Transfer enter(String entryRef, UploadChannel channel) throws UploadException {
    var file = chosen.get(entryRef);
    if (file == null || !file.entry().valid() || !file.entry().preflighted() || !allowed) {
      throw new UploadException("disallowed");
    }
    if (file.arriving() != null) {
      throw new UploadException("already_registered");
    }
    try {
      var writer = writer(file.entry());
      file.arriving(channel);
      return new UploadChannel.Transfer(
          writer, file.entry().size(), options.chunkTimeout(), new Watch(entryRef));
    } catch (IOException | RuntimeException e) {
      failed(file, new UploadError(Kind.WRITER_FAILURE, String.valueOf(e.getMessage())));
      throw new UploadException("writer_error");
    }
  }

  /** Hears of a transfer beside the turns. */
  private final class Watch implements UploadChannel.Owner {
    private final String entryRef;

    Watch(String entryRef) {
      this.entryRef = entryRef;
    }

    @Override
    public void exceeded() {
      later.turn(() -> find().ifPresent(f -> f.error(UploadError.of(Kind.TOO_LARGE))));
    }

    @Override
    public void failed(Exception reason) {
      var error = new UploadError(Kind.WRITER_FAILURE, String.valueOf(reason.getMessage()));
      later.turn(() -> find().ifPresent(file -> LiveUpload.this.failed(file, error)));
    }

    @Override
    public void gone() {
      later.turn(() -> remove(entryRef));
    }

    private Optional<Chosen> find() {
      return Optional.ofNullable(chosen.get(entryRef));
    }
  }

  private void failed(Chosen file, UploadError error) {
    file.error(error);
    if (listener != null) {
      listener.accept(file.entry());
    }
  }

  /** The browser has sent more of a file. */
  void progress(String entryRef, int percent) {
    var file = chosen.get(entryRef);
    if (file != null && file.entry().valid() && file.progress(percent) && listener != null) {
      listener.accept(file.entry());
    }
  }

  /** The browser could not send a file; of those that come here the server knows that better. */
  void failedInBrowser(String entryRef) {
    var file = chosen.get(entryRef);
    if (file != null && (file.external() || options.resumable()) && file.entry().valid()) {
      file.release();
      failed(file, UploadError.of(Kind.EXTERNAL_CLIENT_FAILURE));
    }
  }
}
