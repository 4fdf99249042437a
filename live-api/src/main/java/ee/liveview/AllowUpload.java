package ee.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the page of a view, or a component with state, send files.
 *
 * <pre>{@code
 * @AllowUpload(accept = ".jpg, image/png", maxEntries = 5)
 * private Upload photos;
 *
 * @OnEvent
 * void save() throws IOException {
 *   photos.consume((entry, file) -> Files.move(file, folder.resolve(entry.uuid().toString())));
 * }
 * }</pre>
 *
 * <pre>{@code
 * <form id="photos-form" phx-change="validate" phx-submit="save">
 *   <live:file-input upload="#{photos}"/>
 *   <button>Save</button>
 * </form>
 * }</pre>
 *
 * <p>The field is filled before {@link OnMount} methods run; it is an {@link Upload}, neither
 * {@code static} nor {@code final}, of a view with page scope or of a component. What does not fit
 * is an error of the deployment (LIVE-D040). All limits are enforced on the server, on the bytes
 * that arrive.
 *
 * <p>In Phoenix: {@code allow_upload/3}.
 *
 * <p>In Faces: {@code h:inputFile} and {@code @MultipartConfig}.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.FIELD)
public @interface AllowUpload {
  /**
   * What may be chosen, separated by commas: extensions such as {@code .jpg}, media types such as
   * {@code text/csv}, {@code image/*}, {@code audio/*} and {@code video/*}, or {@code *} for any
   * file. A file is fine when its extension or its type is. Both come from the browser: look into a
   * file before trusting it.
   */
  String accept();

  /** How many files; with one, another choice replaces it. */
  int maxEntries() default 1;

  /** The greatest size of a file in bytes. */
  long maxFileSize() default 8_000_000;

  /**
   * How many bytes travel in one message; fewer when {@code live.max-frame-bytes} does not allow so
   * many.
   */
  int chunkSize() default 64_000;

  /** How long the browser may take for a message, such as {@code 10s}. */
  String chunkTimeout() default "10s";

  /** Whether files are sent as soon as they are chosen, not when the form is submitted. */
  boolean autoUpload() default false;

  /**
   * Whether a file whose connection breaks goes on where it stopped, once the page has joined
   * again; it waits for that as long as {@code live.upload-grace} says. Such files come by HTTP
   * requests of up to sixteen chunks each.
   */
  boolean resumable() default false;

  /** The name of the field in the form; empty means the name of the field in the class. */
  String name() default "";
}
