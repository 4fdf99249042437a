package ee.liveview.showcase;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import java.util.ArrayList;
import java.util.List;

/** Views in a view: every stopwatch lives by itself, whatever becomes of the others. */
@LiveView(value = "/watches", title = "Views in views")
class WatchesView {
  private final List<String> names = new ArrayList<>(List.of("Tea", "Eggs", "Bread"));
  private int made = 3;
  private int renderings;

  @OnEvent
  void add() {
    made++;
    names.add("Stopwatch " + made);
  }

  @OnEvent
  void remove() {
    names.remove(names.size() - 1);
  }

  @OnEvent
  void again() {
    renderings++;
  }
}
