package ee.liveview;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A file that the user has chosen, as it is at this moment. What the browser says of it (all names
 * and the type) is not to be trusted; for a name on disk use {@link #uuid} or {@link #safeName}.
 *
 * <p>In Phoenix: {@code Phoenix.LiveView.UploadEntry}. In Faces: {@code jakarta.servlet.http.Part}.
 *
 * @param ref by which the page knows it; for {@link Upload#cancel(String)}
 * @param uuid made by the server, different for each file
 * @param uploadRef the {@link Upload#ref()} it belongs to
 * @param name the file's own name in the browser
 * @param relativePath where it is in a folder that was chosen as a whole; else empty
 * @param size in bytes, as declared; more are not taken
 * @param type its media type; empty when the browser knows none
 * @param lastModified when it was changed last; null when the browser does not say
 * @param meta what a script of the page added ({@code File.meta()}); null for nothing
 * @param progress how much has been sent, from 0 to 100
 * @param preflighted whether the browser may send it, or has begun to
 * @param done whether all of it has arrived
 * @param cancelled whether it was called off: only what {@link Upload#cancel} returns
 * @param errors why it is not taken; empty when it is
 */
public record UploadEntry(
    String ref,
    UUID uuid,
    String uploadRef,
    String name,
    String relativePath,
    long size,
    String type,
    @Nullable Instant lastModified,
    @Nullable Object meta,
    int progress,
    boolean preflighted,
    boolean done,
    boolean cancelled,
    List<UploadError> errors) {
  private static final int LONGEST_NAME = 100;

  /** Copies the errors. */
  public UploadEntry {
    errors = List.copyOf(errors);
  }

  /** Whether it may be sent. */
  public boolean valid() {
    return errors.isEmpty();
  }

  /**
   * The name with nothing in it that a file system or a shell takes for more than a name: letters,
   * digits, {@code -}, {@code _} and single dots inside, at most 100 characters, never empty.
   */
  public String safeName() {
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var safe =
        last.replaceAll("[^\\p{L}\\p{N}._-]", "_")
            .replaceAll("\\.{2,}", ".")
            .replaceAll("^[.-]+|\\.+$", "");
    if (safe.length() > LONGEST_NAME) {
      safe = safe.substring(safe.length() - LONGEST_NAME).replaceAll("^[.-]+", "");
    }
    return safe.isEmpty() ? "file" : safe;
  }
}
