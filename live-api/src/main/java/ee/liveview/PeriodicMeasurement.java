package ee.liveview;

import java.time.Duration;

/**
 * Measures something again and again: every CDI bean of this type is asked, and its answer told to
 * all who listen.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class QueueLength implements PeriodicMeasurement {
 *   @Inject private Orders orders;
 *
 *   @Override
 *   public TelemetryEvent measure() {
 *     return new TelemetryEvent("shop.orders.waiting", Map.of("count", orders.waiting()), Map.of());
 *   }
 * }
 * }</pre>
 *
 * <p>It is asked by one thread at a time, and by none as long as nobody listens. What it throws is
 * logged, and it is asked again.
 *
 * <p>In Phoenix: {@code periodic_measurements} of {@code :telemetry_poller}.
 *
 * <p>In Faces: no counterpart.
 */
@FunctionalInterface
public interface PeriodicMeasurement {

  /** What is told. */
  TelemetryEvent measure();

  /** How long to wait from one measurement to the next. */
  default Duration every() {
    return Duration.ofSeconds(10);
  }
}
