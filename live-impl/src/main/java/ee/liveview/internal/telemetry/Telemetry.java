package ee.liveview.internal.telemetry;

import ee.liveview.LiveTelemetry;
import ee.liveview.TelemetryEvent;
import java.lang.System.Logger.Level;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** Tells listeners when a piece of work begins, ends and fails. Thread-safe. */
public final class Telemetry {
  private static final System.Logger LOG = System.getLogger("ee.liveview");
  private static final long BILLION = 1_000_000_000;

  private final List<LiveTelemetry> listeners;
  private final EventLog log;

  /**
   * @param log writes what is to be logged
   */
  public Telemetry(List<LiveTelemetry> listeners, EventLog log) {
    this.listeners = List.copyOf(listeners);
    this.log = log;
  }

  /** One that tells nobody. */
  public static Telemetry silent() {
    return new Telemetry(List.of(), EventLog.OFF);
  }

  /**
   * Does a piece of work.
   *
   * @param name of its events, which add {@code .start}, {@code .stop} and {@code .exception}
   * @param level at which it is logged
   * @param metadata asked for only when somebody listens
   */
  public <T> T span(
      String name, Level level, Supplier<Map<String, Object>> metadata, Supplier<T> work) {
    boolean logged = log.wants(name, level);
    if (listeners.isEmpty() && !logged) {
      return work.get();
    }
    var about = metadata.get();
    long began = System.nanoTime();
    var now = Instant.now();
    tell(
        new TelemetryEvent(
            name + ".start",
            Map.of(
                "system_time",
                now.getEpochSecond() * BILLION + now.getNano(),
                "monotonic_time",
                began),
            about),
        level,
        logged);
    try {
      var result = work.get();
      tell(new TelemetryEvent(name + ".stop", since(began), about), level, logged);
      return result;
    } catch (Throwable thrown) {
      var failed = new HashMap<>(about);
      failed.put("kind", "error");
      failed.put("reason", thrown);
      tell(new TelemetryEvent(name + ".exception", since(began), failed), level, logged);
      throw thrown;
    }
  }

  private static Map<String, Long> since(long began) {
    long now = System.nanoTime();
    return Map.of("duration", now - began, "monotonic_time", now);
  }

  private void tell(TelemetryEvent event, Level level, boolean logged) {
    if (logged) {
      log.on(event, level);
    }
    for (var listener : listeners) {
      try {
        listener.on(event);
      } catch (RuntimeException thrown) {
        LOG.log(Level.WARNING, "A listener failed to take note of " + event.name(), thrown);
      }
    }
  }
}
