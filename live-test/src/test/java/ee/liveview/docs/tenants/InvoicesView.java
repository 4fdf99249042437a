package ee.liveview.docs.tenants;

import ee.liveview.LiveRoute;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnMount;
import ee.liveview.OnParams;
import ee.liveview.Template;
import java.util.Map;

/** The invoices of a tenant. */
@LiveView(value = "/invoices", name = "invoices", metadata = "menu=money")
@LiveRoute(value = "/invoices/{id}", name = "invoice", metadata = "menu=money")
@Template("<h1>#{tenant}</h1><nav class=\"#{menu}\"><a href=\"#{first}\">first</a></nav>")
public class InvoicesView {
  private String tenant = "";
  private String menu = "";
  private String first = "";

  @OnMount
  void mount(LiveSocket live) {
    tenant = live.session().text("tenant").orElseThrow();
    first = live.path("invoice", Map.of("id", 1));
  }

  @OnParams
  void moved(LiveSocket live) {
    menu = live.routeInfo(live.uri().getPath()).orElseThrow().metadata().get("menu");
  }
}
