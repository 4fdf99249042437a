package ee.liveview;

import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.function.Function;

/**
 * What is made of a measurement of events: one of those that a {@link LiveMetrics} declares.
 *
 * <pre>{@code
 * LiveMetric.summary("phoenix.live_view.handle_event.stop.duration")
 *     .in(ChronoUnit.MILLIS)
 *     .tags("view", "event");
 * }</pre>
 *
 * <p>A value that can be shared; every method makes another one. No argument may be null.
 *
 * <p>In Phoenix: {@code Telemetry.Metrics}.
 *
 * <p>In Faces: no counterpart.
 *
 * @param kind what is made of the values
 * @param event the name of the events
 * @param measurement which of their measurements
 * @param unit in which values are reported; empty for that of the measurement
 * @param factor by which a measurement is multiplied
 * @param buckets upper bounds, in that unit, of a distribution
 * @param tags the names by which values are told apart
 * @param tagValues has the values of tags, for an event
 */
public record LiveMetric(
    Kind kind,
    String event,
    String measurement,
    String unit,
    double factor,
    List<Double> buckets,
    List<String> tags,
    Function<TelemetryEvent, Map<String, ?>> tagValues) {

  /** What is made of values. */
  public enum Kind {
    /** How often the event happens, whatever it measures. */
    COUNTER,
    /** All values added up. */
    SUM,
    /** The newest value. */
    LAST_VALUE,
    /** Number, total and maximum of the values. */
    SUMMARY,
    /** How many values are in which bucket. */
    DISTRIBUTION
  }

  /** Copies the lists. */
  public LiveMetric {
    buckets = List.copyOf(buckets);
    tags = List.copyOf(tags);
  }

  /**
   * Counts events.
   *
   * @param name of the event and, after a dot, of its measurement
   * @throws IllegalArgumentException for a name without a dot
   */
  public static LiveMetric counter(String name) {
    return of(Kind.COUNTER, name, List.of());
  }

  /** Adds a measurement up; otherwise as {@link #counter}. */
  public static LiveMetric sum(String name) {
    return of(Kind.SUM, name, List.of());
  }

  /** Keeps the newest of a measurement; otherwise as {@link #counter}. */
  public static LiveMetric lastValue(String name) {
    return of(Kind.LAST_VALUE, name, List.of());
  }

  /** Sums a measurement up, with number, total and maximum; otherwise as {@link #counter}. */
  public static LiveMetric summary(String name) {
    return of(Kind.SUMMARY, name, List.of());
  }

  /**
   * Counts the values of a measurement by buckets; otherwise as {@link #counter}.
   *
   * @param buckets their upper bounds, in the unit that is reported
   */
  public static LiveMetric distribution(String name, double... buckets) {
    return of(Kind.DISTRIBUTION, name, Arrays.stream(buckets).boxed().toList());
  }

  private static LiveMetric of(Kind kind, String name, List<Double> buckets) {
    int dot = name.lastIndexOf('.');
    if (dot <= 0 || dot == name.length() - 1) {
      throw new IllegalArgumentException(
          "A metric is named after an event and its measurement, as in"
              + " phoenix.endpoint.stop.duration, and not "
              + name);
    }
    return new LiveMetric(
        kind,
        name.substring(0, dot),
        name.substring(dot + 1),
        "",
        1,
        buckets,
        List.of(),
        TelemetryEvent::metadata);
  }

  /** Event and measurement. */
  public String name() {
    return event + "." + measurement;
  }

  /** Reports nanoseconds, which durations are measured in, in another unit. */
  public LiveMetric in(ChronoUnit unit) {
    return unit(unit.name().toLowerCase(Locale.ROOT), 1.0 / unit.getDuration().toNanos());
  }

  /**
   * Reports in a unit: {@code unit("megabytes", 1e-6)} what is measured in bytes.
   *
   * @param multipliedBy makes of a measurement what is reported
   */
  public LiveMetric unit(String name, double multipliedBy) {
    return new LiveMetric(kind, event, measurement, name, multipliedBy, buckets, tags, tagValues);
  }

  /**
   * Tells values apart by metadata of the events.
   *
   * <p>Each new value makes another series, so no name that a browser chooses.
   */
  public LiveMetric tags(String... names) {
    return new LiveMetric(
        kind, event, measurement, unit, factor, buckets, List.of(names), tagValues);
  }

  /**
   * Takes the values of tags from somewhere else than the metadata.
   *
   * @param values the values by name, for an event; those that are no tag are left out
   */
  public LiveMetric tagValues(Function<TelemetryEvent, Map<String, ?>> values) {
    return new LiveMetric(kind, event, measurement, unit, factor, buckets, tags, values);
  }

  /** What it makes of an event; empty when that has no such measurement. */
  public OptionalDouble value(TelemetryEvent happened) {
    if (kind == Kind.COUNTER) {
      return OptionalDouble.of(1);
    }
    var measured = happened.measurements().get(measurement);
    return measured == null ? OptionalDouble.empty() : OptionalDouble.of(measured * factor);
  }

  /** The values of its tags for an event, in order; {@code none} for those that are missing. */
  public Map<String, String> tagsOf(TelemetryEvent happened) {
    var values = tagValues.apply(happened);
    var all = new LinkedHashMap<String, String>();
    for (var tag : tags) {
      var value = values.get(tag);
      all.put(tag, value == null ? "none" : value.toString());
    }
    return all;
  }
}
