package ee.liveview.internal.telemetry;

import static java.util.stream.Collectors.groupingBy;

import ee.liveview.LiveMetric;
import ee.liveview.LiveTelemetry;
import ee.liveview.MetricReporter;
import ee.liveview.TelemetryEvent;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;

/** Makes values of events, as declared, and hands them to those who keep them. */
public final class Metering implements LiveTelemetry {
  private static final System.Logger LOG = System.getLogger("ee.liveview");

  private final Map<String, List<LiveMetric>> byEvent;
  private final List<MetricReporter> reporters;

  public Metering(List<LiveMetric> metrics, List<MetricReporter> reporters) {
    this.byEvent = metrics.stream().collect(groupingBy(LiveMetric::event));
    this.reporters = List.copyOf(reporters);
  }

  @Override
  public void on(TelemetryEvent event) {
    for (var metric : byEvent.getOrDefault(event.name(), List.of())) {
      for (var reporter : reporters) {
        report(metric, reporter, event);
      }
    }
  }

  private static void report(LiveMetric metric, MetricReporter reporter, TelemetryEvent event) {
    try {
      metric.value(event).ifPresent(value -> reporter.report(metric, value, metric.tagsOf(event)));
    } catch (RuntimeException | LinkageError thrown) {
      LOG.log(Level.WARNING, "The metric " + metric.name() + " could not be reported", thrown);
    }
  }
}
