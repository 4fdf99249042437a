package ee.liveview.test;

import ee.liveview.LiveMetric;
import ee.liveview.MetricReporter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Keeps the values of the declared metrics, to be asked for in a test: add it to the beans.
 *
 * <pre>{@code
 * @LiveTest
 * @AddBeanClasses({ShopMetrics.class, BasketView.class, MetricRecorder.class})
 * class ShopMetricsTest {
 *   @Inject BeanManager beans;
 *   @Inject MetricRecorder metrics;
 *
 *   @Test
 *   void baskets_are_counted() {
 *     LiveTester.open(beans, "/basket").click("#buy").close();
 *     assertThat(metrics.values("shop.sold.price")).containsExactly(250.0);
 *   }
 * }
 * }</pre>
 *
 * <p>Thread-safe.
 *
 * <p>In Phoenix: {@code Telemetry.Metrics.ConsoleReporter}, looked at.
 *
 * <p>In Faces: no counterpart.
 */
@ApplicationScoped
public class MetricRecorder implements MetricReporter {
  private final List<Reported> all = new ArrayList<>();

  /** A value of a metric. */
  public record Reported(LiveMetric metric, double value, Map<String, String> tags) {}

  /** To be made by the container. */
  public MetricRecorder() {}

  @Override
  public synchronized void report(LiveMetric metric, double value, Map<String, String> tags) {
    all.add(new Reported(metric, value, tags));
  }

  /** All that was reported, in order. */
  public synchronized List<Reported> reported() {
    return List.copyOf(all);
  }

  /**
   * The values of a metric, in order, of all tags.
   *
   * @param name of the event and of its measurement, with a dot between
   */
  public List<Double> values(String name) {
    return reported().stream()
        .filter(reported -> reported.metric().name().equals(name))
        .map(Reported::value)
        .toList();
  }
}
