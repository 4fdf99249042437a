package shop.live;

import ee.liveview.Form;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import jakarta.inject.Inject;

/** Made of orders.xhtml. */
@LiveView(value = "/orders", title = "Orders")
class OrdersView {
  @Inject private shop.Orders orders;
  private Object signedIn; // TODO orders.xhtml:1 no source was found for this name

  public record FilterForm(String text) {}

  private Form<FilterForm> filter = Form.empty(FilterForm.class);

  @OnEvent
  void filterChanged(Form<FilterForm> changed) {
    filter = changed;
  }

  private void apply(FilterForm in) {
    orders.setText(in.text());
  }

  @OnEvent
  void search(Form<FilterForm> sent) {
    filter = sent;
    if (!sent.valid()) {
      return;
    }
    apply(sent.value());
    orders.search();
  }

  @OnEvent
  void cancel(@Param("row") int row) {
    orders.cancel(orders.getFound().get(row));
    // TODO orders.xhtml:26: its outcome [overview] was a page; go there with live.pushNavigate
  }
}
