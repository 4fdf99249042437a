package ee.liveview;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Something that a live view began, ended, or failed in.
 *
 * <pre>{@code
 * void slow(@Observes TelemetryEvent event) {
 *   if (event.name().equals("phoenix.live_view.handle_event.stop")) {
 *     timer.record(event.duration());
 *   }
 * }
 * }</pre>
 *
 * <p>Names and keys are those of Phoenix; docs/telemetry.md lists them. The values are live objects
 * of the running view: use them within the call only, and keep text of them.
 *
 * <p>In Phoenix: an event of {@code :telemetry}.
 *
 * <p>In Faces: {@code SystemEvent}.
 *
 * @param name such as {@code phoenix.live_view.mount.start}
 * @param measurements in nanoseconds: {@code system_time} and {@code monotonic_time} of a
 *     beginning, {@code duration} of an end or failure
 * @param metadata what it was about, by Phoenix's keys
 */
public record TelemetryEvent(
    String name, Map<String, Long> measurements, Map<String, Object> metadata) {

  /** Copies the maps. */
  public TelemetryEvent {
    measurements = Map.copyOf(measurements);
    metadata = Map.copyOf(metadata);
  }

  /** How long it took; zero for a beginning. */
  public Duration duration() {
    return Duration.ofNanos(measurements.getOrDefault("duration", 0L));
  }

  /** What was thrown, when it failed. */
  public Optional<Throwable> failure() {
    return metadata.get("reason") instanceof Throwable thrown
        ? Optional.of(thrown)
        : Optional.empty();
  }

  /** The name of the class of the view or component. */
  public String subject() {
    return String.valueOf(metadata.getOrDefault("component", metadata.get("view")));
  }
}
