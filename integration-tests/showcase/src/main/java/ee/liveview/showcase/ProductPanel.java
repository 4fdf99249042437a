package ee.liveview.showcase;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import jakarta.inject.Inject;
import java.util.List;

/** The search panel of the order desk: finds while you type, and tells the page what was picked. */
@LiveView(container = "<div class='picker'>")
class ProductPanel {
  @Inject Products products;
  private String query = "";
  private List<Product> hits = List.of();
  private long all;

  @OnMount
  void open() {
    search("");
  }

  @OnEvent
  void search(@Param("q") String q) {
    query = q.substring(0, Math.min(q.length(), 80));
    var page = products.search(query, 6);
    hits = page.first();
    all = page.all();
  }

  @OnEvent
  void pick(@Param("id") int id, LiveSocket live) {
    live.pushEvent("picked", new Picked(id, products.find(id).getName()));
  }
}
