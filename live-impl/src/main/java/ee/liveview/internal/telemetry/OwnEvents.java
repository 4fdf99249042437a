package ee.liveview.internal.telemetry;

import ee.liveview.TelemetryEvent;
import ee.liveview.TelemetrySource;
import java.lang.System.Logger.Level;
import java.util.Map;

/** What the application tells of itself. */
public record OwnEvents(Telemetry telemetry) implements TelemetrySource {

  @Override
  public <T, E extends Exception> T span(String name, Map<String, ?> metadata, Work<T, E> work)
      throws E {
    var told = telemetry.begin(name, Level.OFF, () -> Map.copyOf(metadata));
    T result;
    try {
      result = work.run();
    } catch (Throwable thrown) {
      told.fail(thrown);
      throw thrown;
    }
    told.end(Map.of());
    return result;
  }

  @Override
  public void tell(String name, Map<String, Long> measurements, Map<String, ?> metadata) {
    if (telemetry.listening()) {
      telemetry.tell(new TelemetryEvent(name, measurements, Map.copyOf(metadata)));
    }
  }
}
