package ee.liveview.servertests.exported;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.TelemetrySource;
import ee.liveview.Template;
import jakarta.inject.Inject;
import java.util.Map;

/** Does something that is timed. */
@LiveView("/timed")
@Template("<p>#{count}</p><button phx-click='inc'>+1</button>")
public class TimedView {
  @Inject private TelemetrySource telemetry;
  private int count;

  @OnEvent
  void inc() {
    count = telemetry.span("shop.count", Map.of("from", count), () -> count + 1);
    telemetry.tell("shop.sold", Map.of("cents", 5L), Map.of());
  }
}
