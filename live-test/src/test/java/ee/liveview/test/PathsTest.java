package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.LiveRoute;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.OnParams;
import ee.liveview.Param;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Several routes of one view, their actions, and paths that are written and checked. */
@LiveTest
@AddBeanClasses({
  PathsTest.ItemsView.class,
  PathsTest.PartView.class,
  PathsTest.OutView.class,
  PathsTest.MovedView.class
})
class PathsTest {
  @Inject BeanManager beans;

  @LiveView(value = "/items", action = "list")
  @LiveRoute(value = "/items/new", action = "new")
  @LiveRoute("/items/{id}")
  @Template("<p>#{live.action()} #{id} #{n}</p>")
  static class ItemsView {
    @Inject LiveSocket live;
    @Param String id;
    private int n;

    @OnParams
    void count() {
      n++;
    }

    @OnEvent
    Map<String, String> paths() {
      return new TreeMap<>(
          Map.of(
              "1", live.path(ItemsView.class),
              "2", live.path(ItemsView.class, Map.of("id", "a/b ü?")),
              "3", live.path(ItemsView.class, Map.of("id", 7, "q", "x&y=z")),
              "4", live.path(ItemsView.class, Map.of("q", "ü"))));
    }

    @OnEvent
    void wrong(@Param("how") String how) {
      switch (how) {
        case "no view" -> live.path(String.class);
        case "no route" -> live.path(PartView.class);
        case "empty" -> live.path(ItemsView.class, Map.of("id", ""));
        case "missing" -> live.path(OutView.class, Map.of("wheer", 1));
        default -> throw new AssertionError(how);
      }
    }
  }

  @LiveView
  @Template("<p>part</p>")
  static class PartView {}

  @LiveView("/out/{where}")
  @Template("<p>out</p>")
  static class OutView {
    @Inject LiveSocket live;

    @OnEvent
    void go(@Param("to") String to) {
      live.redirectExternal(URI.create(to));
    }

    @OnEvent
    void status(@Param("status") int status) {
      live.redirect("/items", status);
    }
  }

  @LiveView("/moved")
  @Template("<p>never</p>")
  static class MovedView {
    @OnMount
    void mount(LiveSocket live) {
      live.redirectExternal(URI.create("https://example.org/x?a=1#b"));
    }
  }

  @Nested
  class A_view_with_several_routes {
    @Test
    @Proves({"LV-NAV-21", "LV-RTR-01"})
    void knows_by_the_action_what_it_is_asked_for() {
      try (var page = LiveTester.open(beans, "/items")) {
        assertThat(page.text("p")).isEqualTo("list 1");
        page.patch("/items/new");
        assertThat(page.text("p")).isEqualTo("new 2");
        page.patch("/items/7");
        assertThat(page.text("p")).isEqualTo("7 3");
        page.reconnect();
        assertThat(page.text("p")).isEqualTo("7 1");
      }
    }
  }

  @Nested
  class A_path {
    @Test
    @Proves("LV-RTR-10")
    void is_written_from_the_class_and_the_parameters_of_a_view() {
      try (var page = LiveTester.open(beans, "/items")) {
        assertThat(page.push("paths", Map.of()).toString())
            .isEqualTo(
                "{\"1\":\"/items\",\"2\":\"/items/a%2Fb%20%C3%BC%3F\",\"3\":\"/items/7?q=x%26y%3Dz\",\"4\":\"/items?q=%C3%BC\"}");
      }
    }

    @Test
    @Proves("LV-RTR-10")
    void is_refused_when_it_leads_nowhere() {
      fails("no view", "java.lang.String is no live view of this application");
      fails("no route", "has no route; it is shown inside of other views");
      fails("empty", "The parameter of /items/{id} behind /items is empty.");
      fails("missing", "needs the parameter where; you gave wheer");
    }

    private void fails(String how, String message) {
      try (var page = LiveTester.open(beans, "/items")) {
        assertThatThrownBy(() -> page.push("wrong", Map.of("how", how)))
            .rootCause()
            .hasMessageContaining(message);
      }
    }
  }

  @Nested
  class A_redirect {
    @Test
    @Proves("LV-NAV-03")
    void leads_out_of_the_application_when_it_says_so() {
      try (var page = LiveTester.open(beans, "/out/1")) {
        page.push("go", Map.of("to", "https://example.org/x"));
        assertThat(page.redirectedTo()).contains("https://example.org/x");
      }
      assertThat(LiveTester.render(beans, "/moved").redirectedTo())
          .contains("https://example.org/x?a=1#b");
    }

    @Test
    @Proves("LV-NAV-04")
    void leads_out_to_the_web_only() {
      for (var to :
          new String[] {"javascript:alert(1)", "/items", "//evil.example", "data:,x", "https:/x"}) {
        try (var page = LiveTester.open(beans, "/out/1")) {
          assertThatThrownBy(() -> page.push("go", Map.of("to", to)))
              .rootCause()
              .hasMessageContaining("An address elsewhere begins with http:// or https://");
        }
      }
    }

    @Test
    void has_a_status_of_redirects_only() {
      try (var page = LiveTester.open(beans, "/out/1")) {
        assertThatThrownBy(() -> page.push("status", Map.of("status", 200)))
            .rootCause()
            .hasMessageContaining("not with 200");
      }
    }
  }

  @LiveView("/shop/{id}")
  @Template(
      """
      <live:link navigate="/shpo/7">a</live:link>
      <live:link navigate="/shop/#{7}">b</live:link>
      <live:link navigate="/shop/7/#{8}">c</live:link>
      <live:link patch="/cart?x=1">d</live:link>
      <live:link patch="?x=1">e</live:link>
      <live:button navigate="/nowhere/at/all">f</live:button>
      <button phx-click="#{JS.navigate('/crat')}">g</button>
      <live:link navigate="/c#{1}">h</live:link>
      <live:link navigate="#{path}">i</live:link>
      <live:link href="/crat">j</live:link>
      """)
  static class ShopView {
    private final String path = "/cart";
  }

  @LiveView("/cart")
  @Template("<p>cart</p>")
  static class CartView {}

  @Nested
  class A_path_in_a_template {
    @Test
    @Proves("LV-RTR-10")
    void that_leads_to_no_view_is_an_error_at_deployment() {
      assertThatThrownBy(
              () ->
                  LiveWeld.weld()
                      .disableDiscovery()
                      .addBeanClasses(ShopView.class, CartView.class)
                      .initialize())
          .hasMessageContaining("5 problem(s)")
          .hasMessageContaining("LIVE-D033  navigate=\"/shpo/7\" leads to no live view")
          .hasMessageContaining("LIVE-D033  navigate=\"/shop/7/…\" leads to no live view")
          .hasMessageContaining(
              "LIVE-D033  patch=\"/cart?x=1\" leads to " + CartView.class.getName())
          .hasMessageContaining("LIVE-D033  navigate=\"/nowhere/at/all\" leads to no live view")
          .hasMessageContaining("Write href for a page that is none.")
          .hasMessageContaining("LIVE-D033  JS.navigate('/crat') leads to no live view")
          .hasMessageContaining("Did you mean /cart?");
    }
  }
}
