package ee.liveview.showcase;

import ee.liveview.AsyncResult;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** Every component that comes along, at work. */
@LiveView(value = "/components", title = "Components")
class ComponentsView {
  private static final Map<String, String> SOURCES = Sources.of(ComponentsView.class);

  /** A row of the table. */
  public record Planet(String id, String name, int moons, double days) {}

  private final Map<String, String> source = SOURCES;
  private final List<Planet> planets =
      new ArrayList<>(
          List.of(
              new Planet("venus", "Venus", 0, 224.7),
              new Planet("earth", "Earth", 1, 365.3),
              new Planet("mars", "Mars", 2, 687.0),
              new Planet("jupiter", "Jupiter", 97, 4332.6)));
  private String by = "";
  private boolean descending;
  private String chosen = "none yet";

  private int saved;
  private boolean editing;
  private String tab = "plan";
  private AsyncResult<String> weather = AsyncResult.started();
  private int level = 3;
  private int clicks;
  private boolean pinned;

  @Inject private LiveSocket live;
  @Param private int page;

  @OnEvent
  void sort(@Param("by") String column) {
    descending = column.equals(by) && !descending;
    by = column;
    var order =
        column.equals("name")
            ? Comparator.comparing(Planet::name)
            : Comparator.comparingInt(Planet::moons);
    planets.sort(descending ? order.reversed() : order);
  }

  @OnEvent
  void choose(@Param("id") String id) {
    chosen = id;
  }

  @OnEvent
  void leave(@Param("id") String id) {
    planets.removeIf(planet -> planet.id().equals(id));
  }

  @OnEvent
  void save() {
    saved++;
    live.flash().info("Saved " + saved + (saved == 1 ? " time." : " times."));
  }

  @OnEvent
  void fail() {
    live.flash().error("This did not work, on purpose.");
  }

  @OnEvent
  void edit() {
    editing = true;
  }

  @OnEvent
  void close() {
    editing = false;
  }

  @OnEvent
  void show(@Param("tab") String name) {
    tab = name;
  }

  @OnEvent
  void ask() {
    weather = weather.restarted();
  }

  @OnEvent
  void arrive() {
    weather = weather.succeeded("Sunny, 21 °C");
  }

  @OnEvent
  void lose() {
    weather = weather.failed("the station does not answer");
  }

  @OnEvent
  void reset() {
    weather = AsyncResult.started();
  }

  @OnEvent
  void deeper() {
    level = level == 6 ? 3 : level + 1;
  }

  @OnEvent
  void pin() {
    pinned = !pinned;
  }

  @OnEvent
  void click() {
    clicks++;
  }

  int next() {
    return page + 1;
  }
}
