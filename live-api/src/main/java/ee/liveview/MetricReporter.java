package ee.liveview;

import java.util.Map;

/**
 * Hands the values of declared metrics to whatever keeps them: every CDI bean of this type gets
 * them.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class StatsD implements MetricReporter {
 *   @Override
 *   public void report(LiveMetric metric, double value, Map<String, String> tags) {
 *     socket.send(line(metric.kind(), metric.name(), value, tags));
 *   }
 * }
 * }</pre>
 *
 * <p>It is called in the turn of a view, so it must return soon, and by several threads at once.
 * What it throws is logged and changes nothing. {@code MetricRecorder} of the test kit is one.
 *
 * <p>In Phoenix: a reporter of {@code Telemetry.Metrics}.
 *
 * <p>In Faces: no counterpart.
 */
@FunctionalInterface
public interface MetricReporter {

  /**
   * Takes a value.
   *
   * @param value in the unit of the metric; 1 for a counter
   * @param tags the value of each tag of the metric, in order
   */
  void report(LiveMetric metric, double value, Map<String, String> tags);
}
