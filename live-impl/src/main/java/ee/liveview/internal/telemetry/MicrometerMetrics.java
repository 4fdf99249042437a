package ee.liveview.internal.telemetry;

import ee.liveview.LiveMetric;
import ee.liveview.MetricReporter;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;

/** Hands declared metrics to Micrometer, each as the meter that keeps what it asks for. */
final class MicrometerMetrics implements MetricReporter {
  private final Supplier<MeterRegistry> registry;

  /** What gauges show; the registry holds them only weakly. */
  private final Map<Series, AtomicReference<Double>> shown = new ConcurrentHashMap<>();

  private record Series(String name, LiveMetric.Kind kind, List<Tag> tags) {}

  MicrometerMetrics(Supplier<MeterRegistry> registry) {
    this.registry = registry;
  }

  @Override
  public void report(LiveMetric metric, double value, Map<String, String> values) {
    var tags = values.entrySet().stream().map(tag -> Tag.of(tag.getKey(), tag.getValue())).toList();
    switch (metric.kind()) {
      case COUNTER ->
          Counter.builder(metric.name()).tags(tags).register(registry.get()).increment(value);
      // A sum may become less, which a counter of Micrometer may not.
      case SUM -> shown(metric, tags).accumulateAndGet(value, Double::sum);
      case LAST_VALUE -> shown(metric, tags).set(value);
      case SUMMARY, DISTRIBUTION -> summary(metric, tags).record(value);
    }
  }

  private DistributionSummary summary(LiveMetric metric, List<Tag> tags) {
    var builder = DistributionSummary.builder(metric.name()).tags(tags);
    if (!metric.unit().isEmpty()) {
      builder.baseUnit(metric.unit());
    }
    if (!metric.buckets().isEmpty()) {
      builder.serviceLevelObjectives(
          metric.buckets().stream().mapToDouble(Double::doubleValue).toArray());
    }
    return builder.register(registry.get());
  }

  private AtomicReference<Double> shown(LiveMetric metric, List<Tag> tags) {
    return shown.computeIfAbsent(
        new Series(metric.name(), metric.kind(), tags),
        series -> {
          var value = new AtomicReference<>(0.0);
          var builder = Gauge.builder(metric.name(), value, AtomicReference::get).tags(tags);
          if (!metric.unit().isEmpty()) {
            builder.baseUnit(metric.unit());
          }
          builder.register(registry.get());
          return value;
        });
  }
}
