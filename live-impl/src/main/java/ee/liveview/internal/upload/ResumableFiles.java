package ee.liveview.internal.upload;

import ee.liveview.UploadEntry;
import ee.liveview.UploadTarget;
import ee.liveview.UploadWriter;
import ee.liveview.UploadWriter.End;
import ee.liveview.internal.mailbox.Timers;
import ee.liveview.internal.upload.UploadChannel.Owner;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * The resumable files of an application, by the tokens in their addresses. Those whose page is gone
 * wait for it for a while, and then go. Safe on any thread.
 */
public final class ResumableFiles implements AutoCloseable {
  /** What the client's script calls the function that sends them. */
  static final String UPLOADER = "Live.Resumable";

  private final Timers timers;
  private final Limits limits;
  private final String address;
  private final Seal seal;
  private final Map<String, Kept> kept = new ConcurrentHashMap<>();
  private final AtomicLong waiting = new AtomicLong();

  /**
   * How much may wait for pages that are gone.
   *
   * @param grace how long
   * @param bytes how many of all files together, as declared
   */
  public record Limits(Duration grace, long bytes) {}

  /** Makes the tokens of files, and reads them. */
  public record Seal(UnaryOperator<String> sign, Function<String, Optional<String>> verify) {}

  /** A file, and what tells it from others; a timer while it waits. */
  private static final class Kept {
    private final ResumableFile file;
    private final List<Object> traits;
    private Timers.@Nullable Timer timer;

    Kept(ResumableFile file, List<Object> traits) {
      this.file = file;
      this.traits = traits;
    }
  }

  /**
   * The right to a file, and where to send it.
   *
   * @param target what the client's script is told
   */
  record Held(ResumableFile.Claim claim, UploadTarget target) {}

  /**
   * @param address of all files, to which their tokens are added
   */
  public ResumableFiles(Timers timers, Limits limits, String address, Seal seal) {
    this.timers = timers;
    this.limits = limits;
    this.address = address;
    this.seal = seal;
  }

  /** The file of a token; empty when there is none any more. */
  public Optional<ResumableFile> find(String token) {
    return seal.verify().apply(token).map(kept::get).map(k -> k.file).filter(f -> !f.closed());
  }

  /** A new file. */
  Held add(UploadEntry entry, UploadWriter writer, Executor context, Owner owner, int pieces) {
    var id = UUID.randomUUID().toString();
    var file = new ResumableFile(writer, entry.size(), context);
    kept.put(id, new Kept(file, traits(entry)));
    return held(id, file, owner, pieces);
  }

  /** A file that an entry of a page before had; empty when it is another one, or gone. */
  Optional<Held> resume(UploadEntry entry, String token, Owner owner, int pieces) {
    return seal.verify()
        .apply(token)
        .flatMap(
            id ->
                Optional.ofNullable(kept.get(id))
                    .filter(k -> k.traits.equals(traits(entry)) && awake(k))
                    .map(k -> held(id, k.file, owner, pieces)));
  }

  /**
   * The script of the page says that it is the same file; what it says of it has to be the same.
   */
  private static List<Object> traits(UploadEntry entry) {
    return List.of(
        entry.name(),
        entry.size(),
        entry.type(),
        Objects.requireNonNullElse(entry.lastModified(), ""));
  }

  private Held held(String id, ResumableFile file, Owner owner, int pieces) {
    var token = seal.sign().apply(id);
    return new Held(
        file.claim(owner, new Waiting(id)),
        UploadTarget.of(
            UPLOADER,
            Map.of(
                "url",
                address + token,
                "token",
                token,
                "piece",
                pieces,
                "grace",
                limits.grace().toMillis())));
  }

  /** False when its time was over just now. */
  private boolean awake(Kept file) {
    synchronized (file) {
      if (file.timer != null) {
        file.timer.cancel();
        file.timer = null;
        waiting.addAndGet(-file.file.size());
      }
      return !file.file.closed();
    }
  }

  /** Sees to the file of an id when its page lets go of it. */
  private final class Waiting implements ResumableFile.Keeper {
    private final String id;

    Waiting(String id) {
      this.id = id;
    }

    @Override
    public void left(ResumableFile file) {
      var known = kept.get(id);
      if (known == null) {
        file.close(End.CANCELLED);
        return;
      }
      if (waiting.addAndGet(file.size()) > limits.bytes()) {
        waiting.addAndGet(-file.size());
        released(file);
        return;
      }
      synchronized (known) {
        known.timer = timers.after(limits.grace(), () -> expire(known));
      }
    }

    private void expire(Kept known) {
      synchronized (known) {
        if (known.timer == null || known.file.claimed()) {
          return;
        }
        known.timer = null;
      }
      waiting.addAndGet(-known.file.size());
      released(known.file);
    }

    @Override
    public void released(ResumableFile file) {
      kept.remove(id);
      file.close(End.CANCELLED);
    }
  }

  /** The application ends: all files go. */
  @Override
  public void close() {
    kept.values().forEach(k -> k.file.close(End.CANCELLED));
    kept.clear();
  }
}
