package ee.liveview.servertests.telemetry;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Template;
import org.slf4j.MDC;

/** Says which request its own lines in the log would be of. */
@LiveView("/named")
@Template("<p>#{mounted} #{clicked}</p>")
public class NamedView {
  private String mounted = "";
  private String clicked = "-";

  @OnMount
  void mount(LiveSocket live) {
    mounted = MDC.get("request_id") + "=" + live.connectInfo().requestId().orElse("none");
  }

  @OnEvent
  void click() {
    clicked = String.valueOf(MDC.get("request_id"));
  }
}
