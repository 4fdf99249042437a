package ee.liveview.docs;

import ee.liveview.Html;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import java.util.List;

@LiveView(value = "/basket", title = "Basket")
class BasketView {
  public record Item(long id, String name, int pieces) {}

  private List<Item> items =
      List.of(new Item(7, "Teapot", 1), new Item(8, "Cup", 0), new Item(9, "Spoon", 6));
  private String note = "Ring <twice>";
  private Html terms = Html.raw("<b>No returns.</b>");
  private boolean urgent = true;

  int pieces() {
    return items.stream().mapToInt(Item::pieces).sum();
  }

  @OnEvent
  void clear() {
    items = List.of();
  }
}
