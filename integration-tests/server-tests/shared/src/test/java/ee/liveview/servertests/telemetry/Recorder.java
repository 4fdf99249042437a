package ee.liveview.servertests.telemetry;

import ee.liveview.LiveTelemetry;
import ee.liveview.TelemetryEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Keeps text of what happens. */
@ApplicationScoped
public class Recorder implements LiveTelemetry {
  private final List<String> told = new CopyOnWriteArrayList<>();

  @Override
  public void on(TelemetryEvent event) {
    var about = new TreeMap<>(event.metadata());
    about.keySet().retainAll(List.of("method", "path", "status", "result", "reason", "request_id"));
    if (event.name().startsWith("phoenix.router_dispatch")) {
      about.put("route", event.metadata().get("route"));
    }
    told.add(event.name() + " " + about + (event.duration().isZero() ? "" : " took"));
  }

  List<String> told() {
    return List.copyOf(told);
  }

  void forget() {
    told.clear();
  }
}
