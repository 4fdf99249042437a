package ee.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The template of a live view, written into the class itself; for views of a few lines.
 *
 * <pre>{@code
 * @LiveView("/hello")
 * @Template("<p>Hello, #{name}</p>")
 * class HelloView { String name = "Ada"; }
 * }</pre>
 *
 * <p>In Phoenix: {@code ~H} in {@code render/1}.
 *
 * <p>In Faces: no counterpart; the page is always a file.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
public @interface Template {
  /** The template text. */
  String value();
}
