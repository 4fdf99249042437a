package ee.liveview.docs;

import ee.liveview.JS;
import ee.liveview.JsOptions;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import jakarta.inject.Inject;
import java.util.Map;

@LiveView("/menu")
class MenuView {
  @Inject LiveSocket live;
  private int opened;
  private String chosen = "nothing";

  JS close() {
    return live.js().hide("#menu", JsOptions.with().transition("fade-out").time(150)).popFocus();
  }

  @OnEvent
  void opened() {
    opened++;
  }

  @OnEvent
  void choose(@Param("dish") String dish) {
    chosen = dish;
    live.pushEvent("run", Map.of("commands", close()));
  }
}
