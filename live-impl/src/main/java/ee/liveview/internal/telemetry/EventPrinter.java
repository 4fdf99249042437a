package ee.liveview.internal.telemetry;

import ee.liveview.LiveSocket;
import ee.liveview.Params;
import ee.liveview.TelemetryEvent;
import java.lang.System.Logger.Level;
import java.util.TreeMap;

/**
 * Prints every event with all that it tells to the log {@code ee.liveview.telemetry}, for whoever
 * wants to know what there is to listen to.
 */
final class EventPrinter {
  private static final System.Logger LOG = System.getLogger("ee.liveview.telemetry");
  private static final Level LEVEL = Level.TRACE;

  private final Masks masks;

  EventPrinter(Masks masks) {
    this.masks = masks;
  }

  boolean on() {
    return LOG.isLoggable(LEVEL);
  }

  void print(TelemetryEvent event) {
    var text = new StringBuilder(event.name());
    new TreeMap<>(event.measurements()).forEach((name, value) -> line(text, name, value));
    new TreeMap<>(event.metadata()).forEach((name, value) -> line(text, name, written(value)));
    LOG.log(LEVEL, text.toString());
  }

  private static void line(StringBuilder text, String name, Object value) {
    text.append("\n  ").append(name).append(": ").append(value);
  }

  /** Only what is text already, or has a name: the others may say anything about themselves. */
  private Object written(Object value) {
    if (value instanceof Params params) {
      return masks.masked(params.values());
    }
    if (value instanceof LiveSocket socket) {
      return socket.id();
    }
    if (value instanceof Class<?> type) {
      return type.getName();
    }
    return value instanceof CharSequence || value instanceof Number || value instanceof Throwable
        ? value
        : value.getClass().getName();
  }
}
