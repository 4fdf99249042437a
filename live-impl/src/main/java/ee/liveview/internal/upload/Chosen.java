package ee.liveview.internal.upload;

import ee.liveview.UploadEntry;
import ee.liveview.UploadError;
import ee.liveview.UploadTarget;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A file that was chosen, with what is known of its way here. */
final class Chosen {
  private UploadEntry entry;
  private @Nullable UploadChannel channel;
  private @Nullable UploadTarget target;

  private Chosen(UploadEntry entry) {
    this.entry = entry;
  }

  /** What the browser says of a file; empty when it says too little. */
  static Optional<Chosen> read(JsonObject file, String uploadRef, @Nullable Object meta) {
    var ref = file.getString("ref", "");
    if (ref.isEmpty()
        || !(file.get("size") instanceof JsonNumber size)
        || size.bigDecimalValue().signum() < 0) {
      return Optional.empty();
    }
    var modified = file.get("last_modified");
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
                meta,
                0,
                false,
                false,
                false,
                List.of())));
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
    boolean arrived = target != null || (channel != null && channel.complete());
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

  @Nullable UploadChannel channel() {
    return channel;
  }

  void channel(UploadChannel sending) {
    channel = sending;
  }

  /** What there is of the file. */
  Object content() {
    if (target != null) {
      return target;
    }
    return Objects.requireNonNull(channel).content();
  }

  /** Nobody needs it any more. */
  void release() {
    if (channel != null) {
      channel.release();
    }
  }
}
