package ee.liveview;

import java.util.List;

/**
 * Declares what is to be measured of events: every CDI bean of this type is asked, once, when the
 * application starts.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class ShopMetrics implements LiveMetrics {
 *   @Override
 *   public List<LiveMetric> metrics() {
 *     return List.of(
 *         LiveMetric.counter("phoenix.channel_joined.duration").tags("view", "result"),
 *         LiveMetric.summary("shop.checkout.stop.duration").in(ChronoUnit.MILLIS));
 *   }
 * }
 * }</pre>
 *
 * <p>The values go to every {@link MetricReporter}: to Micrometer where the application sees that.
 *
 * <p>In Phoenix: {@code metrics/0} of the application's {@code Telemetry} module.
 *
 * <p>In Faces: no counterpart.
 */
@FunctionalInterface
public interface LiveMetrics {

  /** What is measured; never null. */
  List<LiveMetric> metrics();
}
