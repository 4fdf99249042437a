package ee.liveview.docs;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import java.util.ArrayList;
import java.util.List;

@LiveView(
    value = "/orders",
    layout = {"/ee/liveview/docs/Shop.html", "/ee/liveview/docs/Print.html"})
class OrderedView {
  private String shop = "Tea & Co";
  private List<String> orders = new ArrayList<>();

  @OnMount
  void mount(LiveSocket live, @Param("print") boolean print) {
    if (print) {
      live.layout("/ee/liveview/docs/Print.html");
    }
  }

  @OnEvent
  void add(LiveSocket live) {
    orders.add("Teapot");
    live.title(orders.size() + " orders");
    live.flash().info("Ordered.");
  }
}
