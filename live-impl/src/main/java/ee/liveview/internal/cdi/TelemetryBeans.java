package ee.liveview.internal.cdi;

import ee.liveview.LiveLogLevel;
import ee.liveview.LiveMetric;
import ee.liveview.LiveMetrics;
import ee.liveview.LiveTelemetry;
import ee.liveview.MetricReporter;
import ee.liveview.PeriodicMeasurement;
import ee.liveview.TelemetryEvent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The listeners of an application: its beans of that type, and its observers. */
final class TelemetryBeans {
  private TelemetryBeans() {}

  static List<LiveTelemetry> of(BeanManager beans) {
    var found = new ArrayList<LiveTelemetry>();
    beans.createInstance().select(LiveTelemetry.class, Any.Literal.INSTANCE).forEach(found::add);
    var any = new TelemetryEvent("", Map.of(), Map.of());
    if (!beans.resolveObserverMethods(any).isEmpty()) {
      found.add(event -> beans.getEvent().fire(event));
    }
    return found;
  }

  /** What the application wants to be measured. */
  static List<PeriodicMeasurement> measurements(BeanManager beans) {
    return beans.createInstance().select(PeriodicMeasurement.class, Any.Literal.INSTANCE).stream()
        .toList();
  }

  /** What the application wants to be made of events. */
  static List<LiveMetric> metrics(BeanManager beans) {
    return beans.createInstance().select(LiveMetrics.class, Any.Literal.INSTANCE).stream()
        .flatMap(declared -> declared.metrics().stream())
        .toList();
  }

  /** Who in the application keeps that. */
  static List<MetricReporter> reporters(BeanManager beans) {
    return beans.createInstance().select(MetricReporter.class, Any.Literal.INSTANCE).stream()
        .toList();
  }

  /** What the views ask for, unless a bean decides. */
  static LiveLogLevel levels(BeanManager beans) {
    var found = beans.createInstance().select(LiveLogLevel.class);
    return found.isUnsatisfied() ? (page, asked) -> asked : found.get();
  }
}
