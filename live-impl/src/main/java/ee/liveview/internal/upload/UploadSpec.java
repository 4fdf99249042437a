package ee.liveview.internal.upload;

import ee.liveview.AllowUpload;
import ee.liveview.Upload;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;

/**
 * A field with {@code @AllowUpload}.
 *
 * @param field puts an upload into the field of a bean
 */
public record UploadSpec(Options options, BiConsumer<Object, Upload> field) {

  /** What the annotation says. */
  public record Options(
      String name,
      Accept accept,
      int maxEntries,
      long maxFileSize,
      int chunkSize,
      Duration chunkTimeout,
      boolean autoUpload,
      boolean resumable) {

    /**
     * The options of an annotation; empty when they make no sense.
     *
     * @param otherwise the name, when the annotation has none
     * @param chunkTimeout the annotation's, understood
     */
    public static Optional<Options> of(
        AllowUpload annotation, String otherwise, Optional<Duration> chunkTimeout) {
      boolean sound =
          annotation.maxEntries() > 0
              && annotation.maxFileSize() > 0
              && annotation.chunkSize() > 0
              && chunkTimeout.filter(t -> !t.isZero() && !t.isNegative()).isPresent();
      return sound
          ? Accept.parse(annotation.accept())
              .map(
                  accept ->
                      new Options(
                          annotation.name().isEmpty() ? otherwise : annotation.name(),
                          accept,
                          annotation.maxEntries(),
                          annotation.maxFileSize(),
                          annotation.chunkSize(),
                          chunkTimeout.orElseThrow(),
                          annotation.autoUpload(),
                          annotation.resumable()))
          : Optional.empty();
    }
  }
}
