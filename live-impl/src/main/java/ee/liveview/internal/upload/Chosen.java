package ee.liveview.internal.upload;

import ee.liveview.UploadEntry;
import ee.liveview.UploadError;
import ee.liveview.UploadTarget;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A file that was chosen, with what is known of its way here. */
final class Chosen {
  private static final String BEFORE = "live.before";

  private UploadEntry entry;
  private final @Nullable String before;
  private @Nullable Arriving arriving;
  private @Nullable UploadTarget target;

  /**
   * @param before token of what a page before had of the file; null for nothing
   */
  private Chosen(UploadEntry entry, @Nullable String before) {
    this.entry = entry;
    this.before = before;
  }

  /** What the browser says of a file; empty when it says too little. */
  static Optional<Chosen> read(
      JsonObject file, String uploadRef, Function<JsonValue, @Nullable Object> metas) {
    var ref = file.getString("ref", "");
    if (ref.isEmpty()
        || !(file.get("size") instanceof JsonNumber size)
        || size.bigDecimalValue().signum() < 0) {
      return Optional.empty();
    }
    var modified = file.get("last_modified");
    var meta = file.get("meta");
    String before = null;
    if (meta instanceof JsonObject object && object.get(BEFORE) instanceof JsonString token) {
      // The script for resumable files puts its own beside that of the page.
      before = token.getString();
      meta = object.get("meta");
    }
    return Optional.of(
        new Chosen(
            new UploadEntry(
                ref,
                UUID.randomUUID(),
                uploadRef,
                text(file, "name"),
                text(file, "relative_path"),
                size.longValue(),
                text(file, "type"),
                modified instanceof JsonNumber n ? Instant.ofEpochMilli(n.longValue()) : null,
                meta == null ? null : metas.apply(meta),
                0,
                false,
                false,
                false,
                List.of()),
            before));
  }

  private static String text(JsonObject file, String key) {
    return file.get(key) instanceof JsonString text ? text.getString() : "";
  }

  UploadEntry entry() {
    return entry;
  }

  void error(UploadError error) {
    entry = with(entry.progress(), entry.preflighted(), false, List.of(error));
  }

  void preflighted() {
    entry = with(entry.progress(), true, entry.done(), entry.errors());
  }

  void preflighted(UploadTarget elsewhere) {
    target = elsewhere;
    preflighted();
  }

  /** Takes what the browser says, as far as it is true; whether that is new. */
  boolean progress(int percent) {
    boolean arrived = target != null || (arriving != null && arriving.complete());
    int believed = percent >= 100 && !arrived ? 99 : Math.min(percent, 100);
    if (believed <= entry.progress()) {
      return false;
    }
    entry = with(believed, entry.preflighted(), believed == 100, entry.errors());
    return true;
  }

  private UploadEntry with(
      int progress, boolean preflighted, boolean done, List<UploadError> errors) {
    return with(progress, preflighted, done, false, errors);
  }

  private UploadEntry with(
      int progress,
      boolean preflighted,
      boolean done,
      boolean cancelled,
      List<UploadError> errors) {
    return new UploadEntry(
        entry.ref(),
        entry.uuid(),
        entry.uploadRef(),
        entry.name(),
        entry.relativePath(),
        entry.size(),
        entry.type(),
        entry.lastModified(),
        entry.meta(),
        progress,
        preflighted,
        done,
        cancelled,
        errors);
  }

  /** As it was, and called off. */
  UploadEntry cancelled() {
    return with(entry.progress(), entry.preflighted(), entry.done(), true, entry.errors());
  }

  boolean external() {
    return target != null;
  }

  /** Token of what a page before had of the file; null for nothing. */
  @Nullable String before() {
    return before;
  }

  @Nullable Arriving arriving() {
    return arriving;
  }

  void arriving(Arriving coming) {
    arriving = coming;
  }

  /** What there is of the file. */
  Object content() {
    if (target != null) {
      return target;
    }
    return Objects.requireNonNull(arriving).content();
  }

  /** Nobody needs it any more. */
  void release() {
    if (arriving != null) {
      arriving.release();
    }
  }

  /** Its page is gone, perhaps for a moment only. */
  void leave() {
    if (arriving != null) {
      arriving.leave();
    }
  }
}
