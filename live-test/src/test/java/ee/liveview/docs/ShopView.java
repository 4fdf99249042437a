package ee.liveview.docs;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import java.util.List;

/** The view that calls the components of docs/components.md. */
@LiveView("/shop")
class ShopView {
  record Review(String author, int stars) {}

  private final List<Review> reviews = List.of(new Review("Ada", 5), new Review("Bo", 3));
  private final Tree bike = new Tree("Bike", List.of(new Tree("Wheel", List.of())));
  private boolean open;

  @OnEvent
  void open() {
    open = true;
  }
}
