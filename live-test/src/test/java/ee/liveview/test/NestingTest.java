package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.Attr;
import ee.liveview.HttpStatusException;
import ee.liveview.LiveComponent;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.OnTerminate;
import ee.liveview.Param;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Live views inside of live views: their life, their crashes, their tokens, their way around. */
@LiveTest
@AddBeanClasses({
  Log.class,
  NestingTest.CounterView.class,
  NestingTest.PageView.class,
  NestingTest.OtherView.class,
  NestingTest.MenuPage.class,
  NestingTest.ListView.class,
  NestingTest.TwiceView.class,
  NestingTest.DeepView.class,
  NestingTest.MiddleView.class,
  NestingTest.EndlessView.class,
  NestingTest.LeavingView.class,
  NestingTest.AroundView.class,
  NestingTest.MenuView.class,
  NestingTest.Box.class,
  NestingTest.BoxedView.class,
  NestingTest.SharedView.class,
  NestingTest.SharedPage.class,
  NestingTest.StaffView.class,
  NestingTest.GuardedPage.class,
  NestingTest.ShopView.class,
  NestingTest.BasketView.class
})
class NestingTest {
  @Inject BeanManager beans;
  @Inject Log log;

  @LiveView(
      value = "/counter",
      container = "<section class='counter'>",
      layout = "/ee/liveview/test/layouts/bar.html")
  @Template("<b>#{name} #{count}</b><i>#{step}</i><button phx-click=\"inc\">+</button>")
  static class CounterView {
    @Inject Log log;
    @Inject LiveSocket live;
    @Param private String name;
    @Param private int step = 1;
    private int count;
    private int n;

    @OnMount
    void mount(LiveSocket socket) {
      step = Math.max(1, step);
      log.add("mount " + name + " " + socket.connected());
    }

    @OnEvent
    void inc() {
      count += step;
    }

    @OnEvent
    void fail() {
      throw new IllegalStateException("for the test");
    }

    @OnEvent
    void patch() {
      live.pushPatch("/page");
    }

    @OnEvent
    void navigate() {
      live.flash().info("from the child");
      live.pushNavigate("/other");
    }

    @OnEvent
    void redirect() {
      live.redirect("/other");
    }

    @OnEvent
    Map<String, Object> where(URI uri) {
      return Map.of("uri", uri.toString(), "id", live.id(), "action", live.action());
    }

    @OnTerminate
    void bye() {
      log.add("bye " + name);
    }
  }

  @LiveView("/shop")
  @Template(
      "<p>#{customer}</p><live:render view=\"BasketView\" id=\"basket\"/>"
          + "<live:render :if=\"more\" view=\"BasketView\" id=\"more\"/>")
  static class ShopView {
    @Inject Log log;
    private String customer = "";
    private boolean more;

    @OnMount
    void mount(LiveSocket live) {
      customer =
          live.assignNew(
              "customer",
              () -> {
                log.add("looked up");
                return "Ada";
              });
    }

    @OnEvent
    void more() {
      more = true;
    }
  }

  @LiveView("/basket")
  @Template("<i>#{customer} #{points}</i>")
  static class BasketView {
    private String customer = "";
    private int points;

    @OnMount
    void mount(LiveSocket live) {
      customer = live.assignNew("customer", () -> "nobody");
      points = live.assignNew("points", () -> 5);
    }
  }

  @LiveView("/page")
  @Template(
      "<h1>#{title}</h1><live:render :if=\"shown\" view=\"CounterView\" id=\"one\" name=\"#{name}\" step=\"5\""
          + " class=\"big\" container=\"li\"/>"
          + "<button id=\"rename\" phx-click=\"rename\">x</button><button id=\"hide\" phx-click=\"hide\">x</button>"
          + "<button id=\"crash\" phx-click=\"crash\">x</button>")
  static class PageView {
    @Inject LiveSocket live;
    private String title = "T";
    private String name = "ada";
    private boolean shown = true;

    @OnEvent
    void rename() {
      title += "!";
      name = "bob";
    }

    @OnEvent
    void hide() {
      shown = !shown;
    }

    @OnEvent
    void crash() {
      throw new IllegalStateException("for the test");
    }

    @OnEvent
    void go() {
      live.pushNavigate("/other");
    }
  }

  @LiveView("/other")
  @Template("<p>#{flash.info}</p><live:render view=\"MenuView\" id=\"menu\" sticky/>")
  static class OtherView {}

  @LiveView("/menus")
  @Template(
      "<h1>menus</h1><live:render :if=\"menu\" view=\"MenuView\" id=\"menu\" sticky/><button"
          + " id=\"hide\" phx-click=\"hide\">x</button>")
  static class MenuPage {
    private boolean menu = true;

    @OnEvent
    void hide() {
      menu = false;
    }
  }

  @LiveView
  @Template("<em>#{opened}</em><button phx-click=\"open\">o</button>")
  static class MenuView {
    private int opened;
    @Inject Log log;

    @OnEvent
    void open() {
      opened++;
    }

    @OnTerminate
    void bye() {
      log.add("bye menu");
    }
  }

  @LiveView("/list")
  @Template(
      "<live:render :for=\"n : names\" view=\"CounterView\" id=\"c-#{n}\" name=\"#{n}\"/><button"
          + " id=\"drop\" phx-click=\"drop\">x</button><button id=\"add\" phx-click=\"add\">x</button>")
  static class ListView {
    private List<String> names = new ArrayList<>(List.of("a", "b"));

    @OnEvent
    void drop() {
      names.remove(0);
    }

    @OnEvent
    void add() {
      names.add("z");
    }
  }

  @LiveView("/twice")
  @Template(
      "<live:render view=\"CounterView\" id=\"one\" name=\"a\"/><live:render view=\"CounterView\""
          + " id=\"one\" name=\"b\"/>")
  static class TwiceView {}

  @LiveView("/deep")
  @Template("<live:render view=\"MiddleView\" id=\"middle\"/>")
  static class DeepView {}

  @LiveView
  @Template("<u>middle</u><live:render view=\"CounterView\" id=\"inner\" name=\"inner\"/>")
  static class MiddleView {}

  @LiveView("/endless")
  @Template("<live:render view=\"EndlessView\" id=\"e#{live.id()}\"/>")
  static class EndlessView {}

  @LiveView
  @Template("<p>never</p>")
  static class LeavingView {
    @OnMount
    void mount(LiveSocket live) {
      live.flash().info("sent away");
      live.redirect("/other");
    }
  }

  @LiveView("/around")
  @Template("<p>around</p><live:render view=\"LeavingView\" id=\"leaving\"/>")
  static class AroundView {}

  @Nested
  class A_value_that_is_made_once {
    @Test
    @Proves("LV-ASSIGN-04")
    void is_that_of_the_view_around() {
      assertThat(LiveTester.render(beans, "/shop").text("i")).isEqualTo("Ada 5");
      assertThat(log.take()).containsExactly("looked up");
      try (var live = LiveTester.open(beans, "/shop")) {
        assertThat(live.child("basket").text("i")).isEqualTo("Ada 5");
        live.push("more", Map.of());
        assertThat(live.child("more").text("i")).isEqualTo("Ada 5");
        assertThat(log.take()).containsExactly("looked up", "looked up");
      }
      try (var alone = LiveTester.open(beans, "/basket")) {
        assertThat(alone.text("i")).isEqualTo("nobody 5");
      }
    }
  }

  @Nested
  class A_view_inside_of_another {
    @Test
    @Proves("LV-NEST-01")
    void is_rendered_with_the_first_HTML_and_lives_by_itself() {
      var first = LiveTester.render(beans, "/page");
      assertThat(first.html())
          .containsPattern(
              "<li id=\"one\" data-phx-session=\"\" data-phx-static=\"[^\"]+\" data-phx-parent-id=\"\\w{5}\""
                  + " class=\"big\"><b>ada 0</b><i>5</i>");
      log.take();
      try (var page = LiveTester.open(beans, "/page")) {
        assertThat(log.take()).containsExactly("mount ada false", "mount ada true");
        var counter = page.child("one");
        counter.click("button");
        assertThat(counter.text("b")).isEqualTo("ada 5");
        page.assertNoDiff();
        assertThat(page.html()).doesNotContain("ada 5");
      }
    }

    @Test
    @Proves("LV-NEST-03")
    void stays_what_it_is_while_its_id_stays() {
      try (var page = LiveTester.open(beans, "/page")) {
        page.child("one").click("button");
        page.click("#rename");
        assertThat(page.diff()).isEqualTo("{\"0\":\"T!\"}");
        assertThat(page.child("one").text("b")).isEqualTo("ada 5");
        page.click("#hide").click("#hide");
        assertThat(page.child("one").text("b")).isEqualTo("bob 0");
      }
    }

    @Test
    @Proves("LV-NEST-04")
    void is_given_what_its_token_says_and_nothing_of_the_URL() {
      try (var page = LiveTester.open(beans, "/page?name=eve&step=100")) {
        page.child("one").click("button");
        assertThat(page.child("one").text("b")).isEqualTo("ada 5");
        var where = page.child("one").push("where", Map.of());
        assertThat(where.getString("uri")).isEqualTo("http://localhost/page?name=eve&step=100");
        assertThat(where.getString("id")).isEqualTo("one");
        assertThat(where.getString("action")).isEmpty();
      }
    }

    @Test
    @Proves({"LV-NEST-09", "LV-LAY-10"})
    void stands_in_the_element_that_its_place_asks_for_else_in_its_own() {
      assertThat(LiveTester.render(beans, "/page").html())
          .containsPattern("<li id=\"one\" [^>]* class=\"big\">")
          .contains("</i><button phx-click=\"inc\">+</button></li>");
      assertThat(LiveTester.render(beans, "/list").html())
          .containsPattern("<section id=\"c-a\" [^>]* class=\"counter\">");
    }

    @Test
    @Proves("LV-LAY-05")
    void has_no_layout() {
      assertThat(LiveTester.render(beans, "/page").html()).doesNotContain("<header>");
      assertThat(LiveTester.render(beans, "/counter").html()).contains("<header>");
      try (var page = LiveTester.open(beans, "/page")) {
        assertThat(page.child("one").has("header")).isFalse();
      }
    }

    @Test
    void stands_in_a_loop() {
      try (var page = LiveTester.open(beans, "/list")) {
        assertThat(page.children()).containsExactly("c-a", "c-b");
        page.child("c-b").click("button");
        log.take();
        page.click("#drop");
        assertThat(log.take()).containsExactly("bye a");
        assertThat(page.children()).containsExactly("c-b");
        assertThat(page.child("c-b").text("b")).isEqualTo("b 1");
        page.click("#add");
        assertThat(page.child("c-z").text("b")).isEqualTo("z 0");
      }
    }

    @Test
    @Proves("LV-NEST-07")
    void has_views_in_it_in_turn() {
      try (var page = LiveTester.open(beans, "/deep")) {
        assertThat(page.deadHtml()).contains("<u>middle</u>", "<b>inner 0</b>");
        page.child("middle").child("inner").click("button");
        assertThat(page.child("middle").child("inner").text("b")).isEqualTo("inner 1");
        assertThatThrownBy(() -> page.child("inner"))
            .isInstanceOf(AssertionError.class)
            .hasMessageContaining("[middle]");
      }
    }

    @Test
    void keeps_its_state_apart_from_the_same_view_beside_it() {
      try (var page = LiveTester.open(beans, "/list")) {
        page.child("c-a").click("button");
        assertThat(page.child("c-a").text("b")).isEqualTo("a 1");
        assertThat(page.child("c-b").text("b")).isEqualTo("b 0");
      }
    }
  }

  @Nested
  class A_crash {
    @Test
    @Proves("LV-NEST-02")
    void of_a_child_leaves_the_page_alone() {
      try (var page = LiveTester.open(beans, "/page")) {
        var child = page.child("one");
        child.click("button");
        assertThatThrownBy(() -> child.push("fail", Map.of()))
            .isInstanceOf(AssertionError.class)
            .hasRootCauseMessage("for the test");
        page.click("#rename");
        assertThat(page.text("h1")).isEqualTo("T!");
        child.rejoin();
        assertThat(child.text("b")).isEqualTo("ada 0");
        child.click("button");
        assertThat(child.text("b")).isEqualTo("ada 5");
      }
    }

    @Test
    @Proves({"LV-NEST-02", "WIRE-49"})
    void of_the_page_ends_its_children_and_makes_their_tokens_stale() {
      try (var page = LiveTester.open(beans, "/page")) {
        var child = page.child("one");
        log.take();
        assertThatThrownBy(() -> page.click("#crash")).hasRootCauseMessage("for the test");
        assertThat(log.take()).containsExactly("bye ada");
        assertThatThrownBy(child::rejoin).hasMessageContaining("stale");
        page.rejoin();
        assertThat(page.child("one").text("b")).isEqualTo("ada 0");
      }
    }
  }

  @Nested
  class The_token_of_a_child {
    @Test
    @Proves("WIRE-49")
    void comes_with_the_change_that_shows_it_and_is_stale_once_the_page_has_left() {
      try (var page = LiveTester.open(beans, "/shop")) {
        assertThat(page.children()).containsExactly("basket");
        page.push("more", Map.of());
        assertThat(page.frames()).anyMatch(frame -> frame.contains("data-phx-session="));
        var later = page.child("more");
        assertThat(later.text("i")).isEqualTo("Ada 5");
        assertThat(later.rejoin().text("i")).isEqualTo("Ada 5");
        page.leaveForGood();
        assertThatThrownBy(later::rejoin).hasMessageContaining("stale");
      }
    }
  }

  @Nested
  class The_element_of_a_child {
    @Test
    @Proves("WIRE-26")
    void names_the_view_around_it_and_has_what_the_first_rendering_left() {
      var html = LiveTester.render(beans, "/page").html();
      var page = Jsoup.parseBodyFragment(html);
      var child = page.select("#one");
      assertThat(child.attr("data-phx-session")).isEmpty();
      assertThat(child.hasAttr("data-phx-session")).isTrue();
      assertThat(child.attr("data-phx-static")).isNotEmpty();
      assertThat(child.attr("data-phx-parent-id"))
          .isEqualTo(page.select("[data-phx-main]").attr("id"));
    }
  }

  @Nested
  class The_end_of_the_page {
    @Test
    @Proves("LV-NEST-02")
    void is_the_end_of_its_children() {
      var page = LiveTester.open(beans, "/page");
      log.take();
      page.navigate("/other");
      assertThat(log.take()).containsExactly("bye ada");
      page.close();
    }

    @Test
    void by_a_lost_connection_too_is_their_end_once() {
      try (var page = LiveTester.open(beans, "/page")) {
        log.take();
        page.reconnect();
        assertThat(log.take()).containsExactly("bye ada", "mount ada true");
        page.child("one").click("button");
        assertThat(page.child("one").text("b")).isEqualTo("ada 5");
      }
    }
  }

  @Nested
  class A_sticky_view {
    @Test
    @Proves("LV-NEST-05")
    void stays_when_the_page_goes_to_another_view_that_shows_it() {
      try (var page = LiveTester.open(beans, "/menus")) {
        assertThat(page.deadHtml())
            .contains("data-phx-sticky")
            .doesNotContain("data-phx-parent-id");
        page.child("menu").click("button");
        page.navigate("/other");
        assertThat(page.child("menu").text("em")).isEqualTo("1");
        page.child("menu").click("button");
        assertThat(page.child("menu").text("em")).isEqualTo("2");
        assertThat(log.take()).doesNotContain("bye menu");
        page.navigate("/page");
        assertThat(log.take()).contains("bye menu");
      }
    }

    @Test
    void ends_when_its_page_no_longer_shows_it() {
      try (var page = LiveTester.open(beans, "/menus")) {
        page.click("#hide");
        assertThat(log.take()).contains("bye menu");
        assertThat(page.children()).isEmpty();
      }
    }
  }

  @Nested
  class The_way_of_the_page {
    @Test
    @Proves({"LV-NEST-10", "LV-NAV-20"})
    void is_not_patched_by_a_child() {
      try (var page = LiveTester.open(beans, "/page")) {
        assertThatThrownBy(() -> page.child("one").push("patch", Map.of()))
            .hasRootCauseMessage(
                CounterView.class.getName()
                    + " is shown inside of a page, whose URL is not its own, and cannot patch to"
                    + " /page; send the page there with pushNavigate, or ask the view around it");
      }
    }

    @Test
    void leads_elsewhere_when_a_child_navigates() {
      try (var page = LiveTester.open(beans, "/page")) {
        page.child("one").push("navigate", Map.of());
        assertThat(page.navigatedTo()).contains("/other");
        page.follow();
        assertThat(page.text("p")).isEqualTo("from the child");
      }
    }

    @Test
    void leads_elsewhere_when_a_child_redirects() {
      try (var page = LiveTester.open(beans, "/page")) {
        page.child("one").push("redirect", Map.of());
        assertThat(page.redirectedTo()).contains("/other");
      }
    }

    @Test
    void leads_elsewhere_when_a_child_says_so_in_the_first_rendering() {
      var page = LiveTester.render(beans, "/around");
      assertThat(page.redirectedTo()).contains("/other");
      assertThat(page.flash()).containsEntry("info", "sent away");
    }
  }

  @Nested
  class A_token {
    @Test
    void of_a_child_opens_no_page() {
      try (var page = LiveTester.open(beans, "/page")) {
        var token = page.child("one").sessionToken();
        assertThat(page.joinReply("one", token, "/counter"))
            .isEqualTo("{\"reason\":\"unauthorized\"}");
      }
    }

    @Test
    void of_one_child_does_not_open_another() {
      try (var page = LiveTester.open(beans, "/list")) {
        var token = page.child("c-a").sessionToken();
        assertThat(page.joinReply("c-b", token, null)).isEqualTo("{\"reason\":\"stale\"}");
      }
    }

    @Test
    void that_somebody_wrote_opens_nothing() {
      try (var page = LiveTester.open(beans, "/list")) {
        assertThat(page.joinReply("c-c", "eyJ9.e30.x", null)).isEqualTo("{\"reason\":\"stale\"}");
      }
    }
  }

  @Nested
  class A_page {
    @Test
    void shows_no_two_views_under_one_id() {
      assertThatThrownBy(() -> LiveTester.render(beans, "/twice"))
          .hasMessageContaining("LIVE-R071  Two views of this page have the id one");
    }

    @Test
    void shows_no_views_inside_of_each_other_for_ever() {
      assertThatThrownBy(() -> LiveTester.render(beans, "/endless"))
          .hasMessageContaining("LIVE-R073");
    }
  }

  @Nested
  class In_a_component_with_state {
    @Test
    void a_view_stays_when_the_component_changes() {
      try (var page = LiveTester.open(beans, "/boxed")) {
        page.child("boxed").click("button");
        page.click("button");
        assertThat(page.text("h2")).isEqualTo("1");
        assertThat(page.child("boxed").text("b")).isEqualTo("box 1");
      }
    }
  }

  @Nested
  class A_shared_view {
    @Test
    void is_one_for_all_who_show_it() {
      try (var page = LiveTester.open(beans, "/shared");
          var second = page.openSecond("/shared")) {
        page.child("s").click("button");
        assertThat(second.child("s").text("b")).isEqualTo("1");
        second.child("s").click("button");
        assertThat(page.child("s").text("b")).isEqualTo("2");
      }
    }
  }

  @Nested
  class A_view_for_some {
    @Test
    void is_not_shown_to_others_inside_of_another_either() {
      assertThatThrownBy(() -> LiveTester.render(beans, "/guarded"))
          .isInstanceOfSatisfying(
              HttpStatusException.class, refused -> assertThat(refused.status()).isEqualTo(401));
      try (var page = LiveBrowser.of(beans).user("ada", "staff").open("/guarded")) {
        assertThat(page.child("staff").text("p")).isEqualTo("for staff");
      }
    }
  }

  @LiveView
  @RolesAllowed("staff")
  @Template("<p>for staff</p>")
  static class StaffView {}

  @LiveView("/guarded")
  @Template("<live:render view=\"StaffView\" id=\"staff\"/>")
  static class GuardedPage {}

  @LiveComponent("t:box")
  @Template(
      "<div><h2>#{n}</h2><button phx-click=\"inc\" phx-target=\"#{myself}\">x</button><live:render"
          + " view=\"CounterView\" id=\"boxed\" name=\"box\"/></div>")
  static class Box {
    @Attr(required = true)
    private String id;

    private int n;

    @OnEvent
    void inc() {
      n++;
    }
  }

  @LiveView("/boxed")
  @Template("<t:box id=\"b\"/>")
  static class BoxedView {}

  @LiveView
  @ApplicationScoped
  @Template("<b>#{n}</b><button phx-click=\"inc\">x</button>")
  static class SharedView {
    private int n;

    @OnEvent
    void inc() {
      n++;
    }
  }

  @LiveView("/shared")
  @Template("<live:render view=\"SharedView\" id=\"s\"/>")
  static class SharedPage {}
}
