package ee.liveview.showcase;

import ee.liveview.LiveView;
import ee.liveview.OnParams;
import ee.liveview.Param;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** What orders take from the shelves, as it happens; and how much is left of what is picked. */
@LiveView(container = "<div class='ticker'>")
class StockTicker {
  @Inject Products products;
  private String name = "";
  private int left;
  private int watched;
  private final List<StockChanged> changes = new ArrayList<>();

  @OnParams
  void watch(@Param("product") int product) {
    var current = products.find(product);
    watched = product;
    name = current.getName();
    left = current.getStock();
  }

  void changed(@Observes StockChanged change) {
    changes.add(0, change);
    if (changes.size() > 4) {
      changes.remove(4);
    }
    if (change.product() == watched) {
      left = change.left();
    }
  }
}
