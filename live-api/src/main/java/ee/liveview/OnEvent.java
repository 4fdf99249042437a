package ee.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Lets the browser call a method of a live view: the handler of {@code phx-click}, {@code
 * phx-change}, {@code phx-submit} and all other events of that name.
 *
 * <pre>{@code
 * @OnEvent
 * void add(@Param("by") int by) {
 *   count += by;
 * }
 * }</pre>
 *
 * <p>No method without this annotation can be reached from outside. Parameters are filled from the
 * event: {@link Param} by name; an unannotated parameter by its own name when the class was
 * compiled with {@code -parameters}; {@link Params} gets the whole payload; {@link LiveSocket} the
 * live socket. A return value other than {@code void} is the reply to the hook or command that
 * pushed the event, written with JSON-B.
 *
 * <p>An exception ends the view (the browser mounts it anew); it never reaches the page.
 *
 * <p>In Phoenix: {@code handle_event/3}.
 *
 * <p>In Faces: an action method.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnEvent {
  /** The name of the event; empty means the method's name. */
  String value() default "";
}
