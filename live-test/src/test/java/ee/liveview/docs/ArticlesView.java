package ee.liveview.docs;

import ee.liveview.LiveRoute;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnParams;
import ee.liveview.Param;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.Optional;

@LiveView(value = "/articles", action = "list")
@LiveRoute(value = "/articles/new", action = "new")
@LiveRoute(value = "/articles/{id}/edit", action = "edit")
class ArticlesView {
  @Inject LiveSocket live;
  private String title = "";

  @OnParams
  void show(@Param("id") Optional<Long> id) {
    title = id.map(number -> "Article " + number).orElse("");
  }

  @OnEvent
  void save() {
    live.flash().info("Saved.");
    live.pushPatch(live.path(ArticlesView.class));
  }

  @OnEvent
  void next(@Param("after") long id) {
    live.pushPatch(live.path(ArticlesView.class, Map.of("id", id + 1, "from", "next")));
  }

  @OnEvent
  void source() {
    live.redirectExternal(URI.create("https://example.org/articles"));
  }
}
