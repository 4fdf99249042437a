package ee.liveview.docs;

import ee.liveview.LiveTelemetry;
import ee.liveview.TelemetryEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

@ApplicationScoped
class Meters implements LiveTelemetry {
  private final Map<String, Integer> counts = new ConcurrentHashMap<>();

  @Override
  public void on(TelemetryEvent event) {
    counts.merge(event.name(), 1, Integer::sum);
  }

  Map<String, Integer> counts() {
    return Map.copyOf(counts);
  }
}
