package ee.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Receives how a task ended that the view or component has started by that name.
 *
 * <pre>{@code
 * @OnEvent
 * void report() {
 *   live.startAsync("report", () -> reports.write());
 * }
 *
 * @OnAsync("report")
 * void reported(AsyncOutcome<Report> outcome) {
 *   done = outcome instanceof AsyncOutcome.Ok;
 * }
 * }</pre>
 *
 * <p>The method takes one {@link AsyncOutcome}, and may take {@link LiveSocket}. It runs in a turn
 * like every other method.
 *
 * <p>In Phoenix: {@code handle_async/3}.
 *
 * <p>In Faces: no counterpart.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnAsync {

  /** The name of the task; empty means the method's name. */
  String value() default "";
}
