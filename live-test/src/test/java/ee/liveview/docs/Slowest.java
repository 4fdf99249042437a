package ee.liveview.docs;

import ee.liveview.TelemetryEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Duration;

@ApplicationScoped
class Slowest {
  private volatile Duration duration = Duration.ZERO;
  private volatile String event = "";

  void measure(@Observes TelemetryEvent happened) {
    if (happened.name().equals("phoenix.live_view.handle_event.stop")
        && happened.duration().compareTo(duration) > 0) {
      duration = happened.duration();
      event = happened.subject() + " " + happened.metadata().get("event");
    }
  }

  String event() {
    return event;
  }
}
