package ee.liveview.showcase;

import ee.liveview.LiveStream;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import jakarta.inject.Inject;

/** Thousands of rows, of which the browser has a hundred and the server none. */
@LiveView(value = "/catalogue", title = "Catalogue")
class CatalogueView {
  private static final int PAGE = 40;
  private static final int KEPT = 3 * PAGE;

  @Inject private Products products;
  private final LiveStream<Product> shelf = LiveStream.by(Product::getId);
  private long all;
  private int from;
  private int to;

  @OnMount
  void mount() {
    all = products.count();
    first();
  }

  @OnEvent
  void first() {
    shelf.noLimit().reset(products.page(0, PAGE));
    from = 0;
    to = PAGE;
  }

  @OnEvent
  void below() {
    var page = products.page(to, PAGE);
    shelf.limit(-KEPT).appendAll(page);
    to += page.size();
    from = Math.max(from, to - KEPT);
  }

  @OnEvent
  void above() {
    int start = Math.max(0, from - PAGE);
    shelf.limit(KEPT).prependAll(products.page(start, from - start));
    from = start;
    to = Math.min(to, from + KEPT);
  }

  @OnEvent
  void restock(@Param("id") int id) {
    shelf.update(products.restocked(id));
  }

  @OnEvent
  void hide(@Param("id") int id) {
    shelf.removeById(id);
  }
}
