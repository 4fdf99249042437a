package ee.liveview.internal.telemetry;

import ee.liveview.LiveSocket;
import ee.liveview.Params;
import ee.liveview.TelemetryEvent;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Writes what views do to the log {@code ee.liveview.events}, as text: mounting, changes of the URL
 * and events, with their parameters.
 */
public final class EventLog {
  private static final System.Logger LOG = System.getLogger("ee.liveview.events");
  private static final String VIEW = "phoenix.live_view.";
  private static final String COMPONENT = "phoenix.live_component.";
  private static final Set<String> LOGGED =
      Set.of(
          VIEW + "mount",
          VIEW + "handle_params",
          VIEW + "handle_event",
          COMPONENT + "handle_event");

  /** Writes nothing. */
  public static final EventLog OFF = new EventLog(List.of(), false);

  private final Masks masks;
  private final boolean on;

  /**
   * @param filtered parts of the names of parameters that are masked
   */
  public EventLog(List<String> filtered) {
    this(filtered, true);
  }

  private EventLog(List<String> filtered, boolean on) {
    this.masks = new Masks(filtered);
    this.on = on;
  }

  boolean wants(String name, Level level) {
    return on && level != Level.OFF && LOGGED.contains(name) && LOG.isLoggable(level);
  }

  void on(TelemetryEvent event, Level level) {
    if (event.name().endsWith(".start")) {
      LOG.log(level, began(event));
    } else {
      LOG.log(
          level,
          (event.name().endsWith(".stop") ? "Replied in " : "Failed after ")
              + written(event.duration()));
    }
  }

  private String began(TelemetryEvent event) {
    var about = event.metadata();
    var text = new StringBuilder();
    if (event.name().endsWith(".mount.start")) {
      text.append("MOUNT ").append(event.subject());
    } else if (event.name().endsWith(".handle_params.start")) {
      text.append("HANDLE PARAMS in ").append(event.subject());
    } else {
      text.append("HANDLE EVENT \"")
          .append(about.get("event"))
          .append("\" in ")
          .append(event.subject());
    }
    if (about.get("params") instanceof Params params) {
      text.append("\n  Parameters: ").append(masks.masked(params.values()));
    }
    if (about.get("socket") instanceof LiveSocket socket) {
      text.append("\n  Page: ").append(socket.id());
    }
    return text.toString();
  }

  private static String written(Duration duration) {
    long micros = duration.toNanos() / 1_000;
    return micros < 1_000 ? micros + "µs" : String.format(Locale.ROOT, "%.1fms", micros / 1_000.0);
  }

  /** Hides the values of parameters that nobody should read in a log. */
  private record Masks(List<String> names) {
    private static final String FILTERED = "[FILTERED]";

    Object masked(Object value) {
      if (value instanceof Map<?, ?> map) {
        var masked = new TreeMap<String, Object>();
        map.forEach(
            (key, inner) ->
                masked.put(
                    key.toString(),
                    names.stream().anyMatch(key.toString()::contains) ? FILTERED : masked(inner)));
        return masked;
      }
      return value instanceof List<?> list ? list.stream().map(this::masked).toList() : value;
    }
  }
}
