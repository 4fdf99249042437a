package ee.liveview.test.hosted;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.ConnectInfo;
import ee.liveview.HttpStatusException;
import ee.liveview.LiveRoute;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.MountHook;
import ee.liveview.Next;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.OnParams;
import ee.liveview.Param;
import ee.liveview.RouteInfo;
import ee.liveview.SessionValues;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import ee.liveview.test.LiveBrowser;
import ee.liveview.test.LiveTest;
import ee.liveview.test.LiveTester;
import ee.liveview.test.LiveWeld;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

/** What a route and its live session say: host, values, metadata, names, containers. */
@LiveTest
@AddBeanClasses({
  HostedTest.Tenant.class,
  HostedTest.Visit.class,
  HostedTest.Knows.class,
  HostedTest.OrdersView.class,
  HostedTest.HomeView.class,
  HostedTest.EverywhereView.class
})
class HostedTest {
  @Inject BeanManager beans;

  /** Values that the host of the request decides. */
  @ApplicationScoped
  static class Tenant implements SessionValues {
    @Override
    public Map<String, ?> of(ConnectInfo request) {
      var host = request.host().getHost();
      if (host.endsWith(".closed")) {
        throw new HttpStatusException(404, "no such tenant");
      }
      return Map.of("tenant", host.substring("shop.".length()), "visit", "none");
    }
  }

  /** Values that are others with each page. */
  @Dependent
  static class Visit implements SessionValues {
    private static final AtomicInteger VISITS = new AtomicInteger();

    @Override
    public Map<String, ?> of(ConnectInfo request) {
      return Map.of("visit", VISITS.incrementAndGet(), "kind", Kind.NEW);
    }

    enum Kind {
      NEW
    }
  }

  @ApplicationScoped
  static class Knows implements MountHook {
    @Override
    public Next onMount(LiveSocket live) {
      live.title(live.session().text("tenant").orElse("nobody"));
      return Next.CONTINUE;
    }
  }

  @LiveView(
      value = "/orders",
      name = "orders",
      metadata = {"menu=orders", "rank = 2"},
      onMount = Knows.class)
  @LiveRoute(
      value = "/orders/{id}",
      name = "order",
      action = "show",
      container = "<section class='order'>")
  @Template(
      "<p>#{tenant} #{visit} #{kind}</p><i>#{live.action()} #{menu}</i><b>#{path}</b>"
          + "<a data-phx-link='patch' href='/orders/7'>7</a>")
  static class OrdersView {
    private String tenant = "";
    private String visit = "";
    private String kind = "";
    private String menu = "";
    private String path = "";

    @OnMount
    void mount(LiveSocket live) {
      tenant = live.session().text("tenant").orElse("nobody");
      visit = live.session().text("visit").orElse("");
      kind = live.session().text("kind").orElse("");
    }

    @OnParams
    void moved(LiveSocket live) {
      menu =
          live.routeInfo(live.uri().getPath()).map(r -> r.metadata().toString()).orElse("nowhere");
    }

    @OnEvent
    void show(LiveSocket live, @Param("id") int id) {
      live.pushPatch(live.path("order", Map.of("id", id, "tab", "items")));
    }

    @OnEvent
    void about(LiveSocket live, @Param("path") String address) {
      path = live.routeInfo(address).map(RouteInfo::toString).orElse("nothing");
    }

    @OnEvent
    void path(LiveSocket live, @Param("name") String name) {
      path = live.path(name, Map.of());
    }
  }

  @LiveView("/home")
  @Template("<p>#{live.session().text('tenant').orElse('nobody')}</p><i>shop</i>")
  static class HomeView {}

  @LiveView(value = "/home", session = "everywhere")
  @Template("<p>#{live.session().values()}</p><i>everywhere</i>")
  static class EverywhereView {}

  private LiveBrowser at(String host) {
    return LiveBrowser.of(beans).host(host);
  }

  @Test
  @Proves({"LV-RTR-03", "LV-RTR-06", "LV-RTR-12"})
  void values_of_a_live_session_are_made_for_the_page_and_stay_with_it() {
    try (var live = at("shop.acme:8080").open("/orders")) {
      var first = live.text("p");
      assertThat(first).matches("acme \\d+ NEW");
      assertThat(live.deadHtml()).contains("<p>" + first + "</p>");
      assertThat(live.title()).isEqualTo("acme");

      live.navigate("/home");
      assertThat(live.text("p")).isEqualTo("acme");
      live.navigate("/orders");
      assertThat(live.text("p")).isEqualTo(first);

      live.reconnect();
      assertThat(live.text("p")).isEqualTo(first);
      try (var second = at("shop.acme:8080").open("/orders")) {
        assertThat(second.text("p")).isNotEqualTo(first);
      }
    }
  }

  @Test
  void values_may_refuse_the_page_with_a_status() {
    var browser = at("shop.closed");
    assertThatThrownBy(() -> browser.render("/orders"))
        .isInstanceOfSatisfying(
            HttpStatusException.class, e -> assertThat(e.status()).isEqualTo(404));
  }

  @Test
  @Proves("LV-NAV-22")
  void routes_of_a_host_are_there_only_and_patches_stay_on_it() {
    try (var live = at("SHOP.acme").open("/orders")) {
      live.click("a");
      assertThat(live.text("i")).startsWith("show");
      assertThat(live.path()).endsWith("/orders/7");
    }
    var elsewhere = at("www.acme");
    assertThatThrownBy(() -> elsewhere.render("/orders"))
        .hasMessageContaining("No live view is at /orders");
    assertThat(elsewhere.render("/home").html()).contains("everywhere");
    assertThat(at("shop.acme").render("/home").html()).contains("<i>shop</i>");
  }

  @Test
  @Proves({"LV-RTR-02", "LV-RTR-07"})
  void a_route_has_a_name_metadata_and_a_container() {
    try (var live = at("shop.acme").open("/orders")) {
      assertThat(live.text("i")).isEqualTo("{menu=orders, rank=2}");
      live.push("show", Map.of("id", 5));
      assertThat(live.path()).endsWith("/orders/5?tab=items");
      assertThat(live.text("i")).isEqualTo("show {}");

      live.push("path", Map.of("name", "orders"));
      assertThat(live.text("b")).isEqualTo("/orders");
    }
    try (var one = at("shop.acme").open("/orders/5")) {
      assertThat(one.deadHtml()).startsWith("<section ").contains(" class=\"order\"");
    }
    try (var all = at("shop.acme").open("/orders")) {
      assertThat(all.deadHtml()).startsWith("<div ");
    }
  }

  @Test
  void what_is_known_of_a_route_is_all_that_its_view_says() {
    try (var live = at("shop.acme").open("/orders")) {
      live.push("about", Map.of("path", "/orders/9"));
      assertThat(live.text("b"))
          .isEqualTo(
              "RouteInfo[route=/orders/{id}, name=order, view=%s, action=show, session=tenants,"
                      .formatted(OrdersView.class)
                  + " params=Params[values={id=9}], metadata={}]");
      live.push("about", Map.of("path", "/nowhere"));
      assertThat(live.text("b")).isEqualTo("nothing");
    }
  }

  @Test
  void names_of_routes_are_checked() {
    try (var live = at("shop.acme").open("/orders")) {
      assertThatThrownBy(() -> live.push("path", Map.of("name", "ordres")))
          .hasStackTraceContaining("no route is named 'ordres'; did you mean 'orders'?");
    }
    try (var live = at("shop.acme").open("/orders")) {
      assertThatThrownBy(() -> live.push("path", Map.of("name", "order")))
          .hasStackTraceContaining("the route /orders/{id} 'order' needs the parameter id");
    }
  }

  @LiveView(value = "/same", name = "orders", metadata = "menu", session = "other")
  @Template("<p>same</p>")
  static class SameView {}

  @LiveView(value = "/twin", name = "orders", session = "other")
  @Template("<p>twin</p>")
  static class TwinView {}

  @Test
  void wrong_names_and_metadata_are_named_at_deployment() {
    assertThatThrownBy(
            () ->
                LiveWeld.weld()
                    .disableDiscovery()
                    .addBeanClasses(
                        OrdersView.class, SameView.class, TwinView.class, Knows.class, Tenant.class)
                    .initialize())
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("'menu' of the route /same of " + SameView.class.getName())
        .hasMessageContaining("The routes /orders and /twin are both named \"orders\"")
        .hasMessageContaining(
            Visit.class.getName() + ", the session values of " + OrdersView.class.getName());
  }

  @Test
  void a_view_inside_of_a_page_has_the_values_it_was_given() {
    try (var live = LiveTester.open(beans, "/home")) {
      assertThat(live.text("p")).isEqualTo("{}");
    }
  }
}
