package ee.liveview.showcase.examples;

import ee.liveview.LiveStream;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import jakarta.inject.Inject;

@LiveView(value = "/examples/46", title = "Pages of a stream")
class ProductPagesView {
  private static final int PAGE = 20;

  @Inject private Warehouse warehouse;
  private final LiveStream<Warehouse.Product> products = LiveStream.by(Warehouse.Product::id);
  private int loaded;

  @OnMount
  void mount() {
    more();
  }

  @OnEvent
  void more() {
    var page = warehouse.page(loaded, PAGE);
    products.appendAll(page);
    loaded += page.size();
  }

  int all() {
    return warehouse.size();
  }
}
