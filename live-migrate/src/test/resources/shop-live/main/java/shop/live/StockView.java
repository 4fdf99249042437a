package shop.live;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnTick;
import ee.liveview.Param;
import jakarta.inject.Inject;

/** Made of stock.xhtml. */
@LiveView(value = "/stock", title = "Stock")
class StockView {
  @Inject private shop.Stock stock;

  @OnEvent
  void order(@Param("key") String key) {
    // TODO stock.xhtml:13: stock.order(item)
  }

  @OnTick(every = "5s")
  void tick() {
    stock.refresh();
  }
}
