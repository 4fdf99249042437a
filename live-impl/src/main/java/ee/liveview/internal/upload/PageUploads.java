package ee.liveview.internal.upload;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The uploads of the view and the components of one page. Touched only in turns. */
public final class PageUploads {
  private final LiveUpload.Resumption resumption;
  private Consumer<Runnable> turns = work -> {};
  private final Map<String, LiveUpload> byRef = new HashMap<>(0);
  private final IdentityHashMap<Object, List<LiveUpload>> byOwner = new IdentityHashMap<>(0);

  /**
   * @param files those of all pages that may be resumed
   * @param context runs code of the application outside of turns
   */
  public PageUploads(ResumableFiles files, Executor context) {
    resumption = new LiveUpload.Resumption(files, context);
  }

  /**
   * From now on the browser may send files.
   *
   * @param view gives work a turn of the view
   */
  public void open(Consumer<Runnable> view) {
    turns = view;
  }

  /** Fills the fields of a new bean. */
  public void fill(Object bean, List<UploadSpec> specs) {
    if (specs.isEmpty() || byOwner.containsKey(bean)) {
      return;
    }
    var uploads = new ArrayList<LiveUpload>(specs.size());
    for (var spec : specs) {
      var upload = new LiveUpload(spec.options(), newRef(), work -> turns.accept(work), resumption);
      spec.field().accept(bean, upload);
      byRef.put(upload.ref(), upload);
      uploads.add(upload);
    }
    byOwner.put(bean, uploads);
  }

  /** An id that no author chooses, other than that of any page before. */
  private static String newRef() {
    var random = UUID.randomUUID();
    return "u" + Long.toString(random.getMostSignificantBits() >>> 1, Character.MAX_RADIX);
  }

  /** A bean is no longer on the page: its files go. */
  public void forget(Object bean) {
    var uploads = byOwner.remove(bean);
    if (uploads != null) {
      uploads.forEach(LiveUpload::close);
      uploads.forEach(upload -> byRef.remove(upload.ref()));
    }
  }

  /** The page is gone, perhaps for a moment only: files that may be resumed wait for it. */
  public void leave() {
    byRef.values().forEach(LiveUpload::leave);
  }

  /** The page ends: all files go. */
  public void close() {
    List.copyOf(byOwner.keySet()).forEach(this::forget);
  }

  /**
   * What the inputs of a form have chosen, by upload.
   *
   * @param metas makes a Java value of what a script of the page added to a file
   */
  public void changed(JsonObject uploads, Function<JsonValue, @Nullable Object> metas) {
    uploads.forEach(
        (ref, files) -> {
          var upload = byRef.get(ref);
          if (upload != null && files instanceof JsonArray array) {
            upload.changed(array, metas);
          }
        });
  }

  /** Whether any file is chosen. */
  public boolean anyChosen() {
    return byRef.values().stream().anyMatch(upload -> !upload.entries().isEmpty());
  }

  /**
   * The browser asks whether it may send files.
   *
   * @param largestChunk that a message can hold
   * @param sign makes the token of an upload's entry
   */
  public Preflight preflight(
      JsonObject payload,
      int largestChunk,
      Function<JsonValue, @Nullable Object> metas,
      BiFunction<String, String, String> sign) {
    var ref = payload.getString("ref", "");
    var upload = byRef.get(ref);
    if (upload == null || !(payload.get("entries") instanceof JsonArray files)) {
      return new Preflight.Refused(ref, "not_allowed");
    }
    upload.changed(files, metas);
    var wanted = new HashSet<String>();
    files.stream()
        .filter(JsonObject.class::isInstance)
        .forEach(file -> wanted.add(((JsonObject) file).getString("ref", "")));
    return upload.preflight(wanted, largestChunk, entry -> sign.apply(ref, entry));
  }

  /** The browser says how far it is with a file. */
  public void progress(JsonObject payload) {
    var upload = byRef.get(payload.getString("ref", ""));
    if (upload == null) {
      return;
    }
    var entry = payload.getString("entry_ref", "");
    if (payload.get("progress") instanceof JsonNumber percent) {
      upload.progress(entry, percent.intValue());
    } else {
      upload.failedInBrowser(entry);
    }
  }

  /** The browser joins the topic of a file; the channel accepts or refuses it. */
  public void enter(
      String uploadRef, String entryRef, UploadChannel channel, @Nullable String ref) {
    var upload = byRef.get(uploadRef);
    if (upload == null) {
      channel.refuse("disallowed", ref);
      return;
    }
    try {
      channel.accept(upload.enter(entryRef, channel), ref);
    } catch (UploadException refused) {
      channel.refuse(refused.reason(), ref);
    }
  }
}
