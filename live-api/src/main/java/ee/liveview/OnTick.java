package ee.liveview;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Runs again and again while the view is connected; never during the first HTTP rendering.
 *
 * <pre>{@code
 * @OnTick(every = "1s")
 * void tick() {
 *   now = LocalTime.now();
 * }
 * }</pre>
 *
 * <p>The next run is due the given time after the last one ended, so a slow method never piles up.
 * Ticks stop with the view.
 *
 * <p>In Phoenix: {@code :timer.send_interval/2} in {@code mount/3}.
 *
 * <p>In Faces: {@code p:poll} of PrimeFaces.
 */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface OnTick {
  /**
   * The time between two runs: {@code "250ms"}, {@code "2s"}, {@code "5m"}, {@code "1h"} or
   * ISO-8601 ({@code "PT2S"}). Less than 10 ms is an error at deployment.
   */
  String every();
}
