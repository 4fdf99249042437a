package ee.liveview.showcase.examples;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

@LiveView(value = "/examples/50", title = "Flash messages")
class FlashView {
  @Inject private LiveSocket live;
  private final List<String> tasks = new ArrayList<>();

  @OnEvent
  void save(@Param("title") String title) {
    live.flash().clear();
    if (title.isBlank()) {
      live.flash().error("A task needs a title.");
    } else {
      tasks.add(title.strip());
      live.flash().info("“" + title.strip() + "” was saved.");
      live.pushEvent("showcase:clear", Map.of("id", "title"));
    }
  }
}
