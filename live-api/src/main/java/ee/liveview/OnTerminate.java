package ee.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs once when a connected view ends: the page was left, the connection was lost, or the
 * application stops.
 *
 * <pre>{@code
 * @OnTerminate
 * void bye() {
 *   seats.release(seat);
 * }
 * }</pre>
 *
 * <p>It may take an {@link Ending}, which says why. Nothing is rendered after it. It does not run
 * for the instance of the first HTTP rendering. After an exception in the view only methods that
 * take an {@code Ending} are called. {@code @PreDestroy} runs in all cases.
 *
 * <p>In Phoenix: {@code terminate/2}.
 *
 * <p>In Faces: {@code @PreDestroy} of a view-scoped bean.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnTerminate {}
