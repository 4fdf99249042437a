package ee.liveview.internal.telemetry;

import ee.liveview.LiveTelemetry;
import ee.liveview.TelemetryEvent;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Counts and times work with Micrometer. Tags are names of the application's own only: what a
 * browser sends, such as the name of an event, would make meters without end.
 */
final class MicrometerTimers implements LiveTelemetry {
  private static final String STOP = ".stop";
  private static final String EXCEPTION = ".exception";

  private final Supplier<MeterRegistry> source;
  private volatile @Nullable MeterRegistry registry;

  /**
   * @param source asked at the first event, since applications may set theirs up when they start
   */
  MicrometerTimers(Supplier<MeterRegistry> source) {
    this.source = source;
  }

  @Override
  public void on(TelemetryEvent event) {
    if (event.name().endsWith(STOP)) {
      record(event, STOP, "ok");
    } else if (event.name().endsWith(EXCEPTION)) {
      record(event, EXCEPTION, "error");
    } else if (event.measurements().containsKey("duration")) {
      record(event, "", String.valueOf(event.metadata().getOrDefault("result", "ok")));
    }
  }

  private void record(TelemetryEvent event, String ending, String outcome) {
    var name = event.name().substring(0, event.name().length() - ending.length());
    // Of this type, since the method that takes Tags is missing in registries before 1.16.
    Iterable<Tag> tags =
        Tags.of(
            "view",
            String.valueOf(event.metadata().getOrDefault("view", "none")),
            "component",
            String.valueOf(event.metadata().getOrDefault("component", "none")),
            "outcome",
            outcome);
    // Not by a builder, which not every registry passes on: see ServerQuirks.
    registry().timer(name, tags).record(event.duration());
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
