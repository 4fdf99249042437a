package ee.liveview.showcase.examples;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import java.util.Map;
import java.util.TreeMap;

@LiveView(value = "/examples/43", title = "Ways to update")
class CountersView {
  private final Map<String, Integer> counters = new TreeMap<>(Map.of("a", 0, "b", 0, "c", 0));
  private int clicks;

  /** The browser may send any name; one that there is not stays unknown. */
  @OnEvent
  void increment(@Param("counter") String name) {
    counters.computeIfPresent(name, (same, count) -> count + 1);
    clicks++;
  }

  @OnEvent
  void twice() {
    counters.replaceAll((name, count) -> 2 * count);
    clicks++;
  }
}
