package ee.liveview.showcase;

import ee.liveview.LiveRoute;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnParams;
import ee.liveview.Param;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One view on three routes: patches change the URL and keep the view. */
@LiveView(value = "/tour", action = "start", title = "Navigation")
@LiveRoute(value = "/tour/{stop}", action = "visit")
@LiveRoute(value = "/tour/{stop}/photo", action = "photo")
class TourView {
  private final List<String> stops = List.of("harbour", "market", "tower");
  @Inject LiveSocket live;
  private String stop = "";
  private int visits;

  @OnParams
  void arrive(@Param("stop") Optional<String> at) {
    stop = at.filter(stops::contains).orElse("");
    visits++;
    live.title(stop.isEmpty() ? "Navigation" : "Tour: " + stop);
  }

  @OnEvent
  void next() {
    int index = (stops.indexOf(stop) + 1) % stops.size();
    live.pushPatch(live.path(TourView.class, Map.of("stop", stops.get(index))));
  }

  @OnEvent
  void end() {
    live.flash().info("The tour is over.");
    live.pushNavigate(live.path(HomeView.class));
  }

  @OnEvent
  void away() {
    live.redirectExternal(URI.create("https://jakarta.ee/"));
  }

  String path(String name) {
    return live.path(TourView.class, Map.of("stop", name));
  }
}
