package ee.liveview;

import java.util.Map;

/**
 * Where the browser is to send a file without asking the server: the name of a function of the
 * page's script and what that function needs to know.
 *
 * <pre>{@code
 * photos.external(entry -> UploadTarget.of("PUT", Map.of("url", presigned(entry))));
 * }</pre>
 *
 * <p>In Phoenix: the meta data of {@code :external} uploads. In Faces: no counterpart.
 *
 * @param uploader what the page's script calls the function in its {@code LiveView} options
 * @param meta anything that JSON can say; the function gets it as {@code entry.meta}
 */
public record UploadTarget(String uploader, Map<String, ?> meta) {

  /** Copies the map; throws {@link IllegalArgumentException} when the uploader has no name. */
  public UploadTarget {
    if (uploader.isBlank()) {
      throw new IllegalArgumentException("the uploader of a file needs a name");
    }
    meta = Map.copyOf(meta);
  }

  /** A target with this function of the page. */
  public static UploadTarget of(String uploader, Map<String, ?> meta) {
    return new UploadTarget(uploader, meta);
  }
}
