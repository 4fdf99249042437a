package ee.liveview.internal.telemetry;

import ee.liveview.LiveMetric;
import ee.liveview.MetricReporter;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Hands declared metrics to Micrometer, each as the meter that keeps what it asks for. A registry
 * that does not pass on what a builder has made, as one of {@code ServerQuirks}, is asked for the
 * meter without unit and buckets.
 */
final class MicrometerMetrics implements MetricReporter {
  private final Supplier<MeterRegistry> source;
  private final Map<Series, DistributionSummary> summaries = new ConcurrentHashMap<>();

  /** What gauges show; the registry holds them only weakly. */
  private final Map<Series, AtomicReference<Double>> shown = new ConcurrentHashMap<>();

  private volatile @Nullable MeterRegistry registry;

  private record Series(String name, LiveMetric.Kind kind, List<Tag> tags) {}

  /**
   * @param source asked at the first value, since applications may set theirs up when they start
   */
  MicrometerMetrics(Supplier<MeterRegistry> source) {
    this.source = source;
  }

  @Override
  public void report(LiveMetric metric, double value, Map<String, String> values) {
    var tags = values.entrySet().stream().map(tag -> Tag.of(tag.getKey(), tag.getValue())).toList();
    switch (metric.kind()) {
      case COUNTER -> registry().counter(metric.name(), tags).increment(value);
      // A sum may become less, which a counter of Micrometer may not.
      case SUM -> shown(metric, tags).accumulateAndGet(value, Double::sum);
      case LAST_VALUE -> shown(metric, tags).set(value);
      case SUMMARY, DISTRIBUTION -> summary(metric, tags).record(value);
    }
  }

  private DistributionSummary summary(LiveMetric metric, List<Tag> tags) {
    return summaries.computeIfAbsent(
        new Series(metric.name(), metric.kind(), tags), series -> newSummary(metric, tags));
  }

  private DistributionSummary newSummary(LiveMetric metric, List<Tag> tags) {
    var builder = DistributionSummary.builder(metric.name()).tags(tags);
    if (!metric.unit().isEmpty()) {
      builder.baseUnit(metric.unit());
    }
    if (!metric.buckets().isEmpty()) {
      builder.serviceLevelObjectives(
          metric.buckets().stream().mapToDouble(Double::doubleValue).toArray());
    }
    var built = builder.register(registry());
    return registry().find(metric.name()).tags(tags).summary() == null
        ? registry().summary(metric.name(), tags)
        : built;
  }

  private AtomicReference<Double> shown(LiveMetric metric, List<Tag> tags) {
    return shown.computeIfAbsent(
        new Series(metric.name(), metric.kind(), tags), series -> newGauge(metric, tags));
  }

  private AtomicReference<Double> newGauge(LiveMetric metric, List<Tag> tags) {
    var value = new AtomicReference<>(0.0);
    var builder = Gauge.builder(metric.name(), value, AtomicReference::get).tags(tags);
    if (!metric.unit().isEmpty()) {
      builder.baseUnit(metric.unit());
    }
    builder.register(registry());
    if (registry().find(metric.name()).tags(tags).gauge() == null) {
      registry().gauge(metric.name(), tags, value, AtomicReference::get);
    }
    return value;
  }

  private MeterRegistry registry() {
    var known = registry;
    if (known == null) {
      known = source.get();
      registry = known;
    }
    return known;
  }
}
