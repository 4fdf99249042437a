package ee.liveview.docs;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

@LiveView("/dishes")
class DishesView {
  private final List<Integer> dishes = new ArrayList<>(List.of(1, 2, 3));
  private int visits = 1;

  @OnEvent
  void visit() {
    visits++;
  }

  @OnEvent
  void turn() {
    Collections.reverse(dishes);
  }

  @OnEvent
  void praise(LiveSocket live) {
    live.self().sendUpdate(Rating.class, "r2", Map.of("value", 5));
  }
}
