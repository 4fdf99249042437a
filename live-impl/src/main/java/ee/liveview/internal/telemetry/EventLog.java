package ee.liveview.internal.telemetry;

import ee.liveview.LiveSocket;
import ee.liveview.Params;
import ee.liveview.TelemetryEvent;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes what views do to the log {@code ee.liveview.events}, as text: requests, connections,
 * mounting, changes of the URL and events, with their parameters.
 */
public final class EventLog {
  private static final System.Logger LOG = System.getLogger("ee.liveview.events");
  private static final String REQUEST = "phoenix.endpoint";
  private static final String CONNECTION = "phoenix.socket_connected";
  private static final String VIEW = "phoenix.live_view.";
  private static final String COMPONENT = "phoenix.live_component.";
  private static final Set<String> LOGGED =
      Set.of(
          REQUEST,
          CONNECTION,
          VIEW + "mount",
          VIEW + "handle_params",
          VIEW + "handle_event",
          COMPONENT + "handle_event");

  /** Writes nothing. */
  public static final EventLog OFF = new EventLog(List.of(), false);

  private final Masks masks;
  private final EventPrinter printer;
  private final boolean on;

  /**
   * @param filtered parts of the names of parameters that are masked, as in the setting
   */
  public EventLog(List<String> filtered) {
    this(filtered, true);
  }

  private EventLog(List<String> filtered, boolean on) {
    this.masks = new Masks(filtered);
    this.printer = new EventPrinter(masks);
    this.on = on;
  }

  boolean wants(String name, Level level) {
    return on && level != Level.OFF && LOGGED.contains(name) && LOG.isLoggable(level);
  }

  /** Whether somebody wants to see every event with all that it tells. */
  boolean prints() {
    return on && printer.on();
  }

  void print(TelemetryEvent event) {
    printer.print(event);
  }

  void on(TelemetryEvent event, Level level) {
    if (event.name().equals(CONNECTION)) {
      LOG.log(level, connected(event));
    } else if (event.name().endsWith(".start")) {
      LOG.log(level, began(event));
    } else {
      LOG.log(level, ended(event));
    }
  }

  private static String ended(TelemetryEvent event) {
    var took = written(event.duration());
    if (event.name().startsWith(REQUEST)) {
      return "Sent " + event.metadata().get("status") + " in " + took;
    }
    return (event.name().endsWith(".stop") ? "Replied in " : "Failed after ") + took;
  }

  private String connected(TelemetryEvent event) {
    var about = event.metadata();
    var text =
        new StringBuilder("ok".equals(about.get("result")) ? "CONNECTED" : "REFUSED")
            .append(" a socket in ")
            .append(written(event.duration()));
    parameters(text, about.get("params"));
    request(text, about.get("request_id"));
    return text.toString();
  }

  private String began(TelemetryEvent event) {
    var about = event.metadata();
    var text = new StringBuilder();
    if (event.name().startsWith(REQUEST)) {
      text.append(about.get("method")).append(' ').append(about.get("path"));
    } else if (event.name().endsWith(".mount.start")) {
      text.append("MOUNT ").append(event.subject());
    } else if (event.name().endsWith(".handle_params.start")) {
      text.append("HANDLE PARAMS in ").append(event.subject());
    } else {
      text.append("HANDLE EVENT \"")
          .append(about.get("event"))
          .append("\" in ")
          .append(event.subject());
    }
    parameters(text, about.get("params"));
    if (about.get("socket") instanceof LiveSocket socket) {
      text.append("\n  Page: ").append(socket.id());
      request(text, socket.connectInfo().requestId().orElse(""));
    }
    request(text, about.get("request_id"));
    return text.toString();
  }

  private void parameters(StringBuilder text, @Nullable Object params) {
    if (params instanceof Params given) {
      text.append("\n  Parameters: ").append(masks.masked(given.values()));
    }
  }

  private static void request(StringBuilder text, @Nullable Object id) {
    if (id instanceof String known && !known.isEmpty()) {
      text.append("\n  Request: ").append(known);
    }
  }

  private static String written(Duration duration) {
    long micros = duration.toNanos() / 1_000;
    return micros < 1_000 ? micros + "µs" : String.format(Locale.ROOT, "%.1fms", micros / 1_000.0);
  }
}
