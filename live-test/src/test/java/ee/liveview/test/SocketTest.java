package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.Attr;
import ee.liveview.Ending;
import ee.liveview.LiveComponent;
import ee.liveview.LiveSocket;
import ee.liveview.LiveStream;
import ee.liveview.LiveView;
import ee.liveview.LiveViewRef;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.OnMount;
import ee.liveview.OnParams;
import ee.liveview.OnTerminate;
import ee.liveview.Param;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import ee.liveview.spi.HostedViews;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import java.net.URL;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a view can ask its socket, and how its life ends. */
@LiveTest
@AddBeanClasses({
  Log.class,
  SocketTest.Refs.class,
  SocketTest.OrderView.class,
  SocketTest.InnerView.class,
  SocketTest.RowsView.class,
  SocketTest.Box.class,
  SocketTest.EndingView.class,
  SocketTest.EndingBox.class,
  SocketTest.FlashView.class,
  SocketTest.FollowingView.class,
  SocketTest.ChooserView.class
})
class SocketTest {
  @Inject BeanManager beans;
  @Inject Log log;
  @Inject Refs refs;

  @ApplicationScoped
  static class Refs {
    private LiveViewRef last;

    void keep(LiveViewRef ref) {
      last = ref;
    }

    LiveViewRef last() {
      return last;
    }
  }

  @LiveView("/orders/{id}")
  @Template(
      "<p>#{told}</p><i>#{kept}</i><q>#{message}</q><live:render view=\"InnerView\" id=\"inner\" name=\"x\"/>")
  static class OrderView {
    @Inject LiveSocket live;
    @Inject Refs refs;
    private String told = "";
    private String kept = "";
    private String message = "";

    @OnMount
    void mount() {
      told = told(live);
      refs.keep(live.self());
      live.putPrivate("shop.visits", 1);
      live.putPrivate("shop.visits", live.privateValue("shop.visits", Integer.class).orElse(0) + 1);
    }

    @OnEvent
    void look() {
      kept =
          live.privateValue("shop.visits", Integer.class)
              + " "
              + live.privateValue("none", String.class);
    }

    @OnEvent
    void keepOnly() {
      live.putPrivate("shop.visits", 9);
    }

    @OnInfo
    void on(String text) {
      message = text;
    }

    static String told(LiveSocket live) {
      var info = live.connectInfo();
      return live.view().getSimpleName()
          + " "
          + live.route()
          + " parent "
          + live.parent().map(id -> id.equals(live.root()))
          + " root "
          + live.root().equals(live.id())
          + " "
          + live.connected()
          + " "
          + info.transport()
          + " "
          + info.host()
          + " "
          + info.remoteAddress()
          + " "
          + info.userAgent()
          + " "
          + info.headers()
          + " "
          + live.connectParams().text("zone");
    }
  }

  @LiveView
  @Template(
      "<b>#{told}</b><live:render :if=\"name == 'x'\" view=\"InnerView\" id=\"deep\" name=\"y\"/>")
  static class InnerView {
    @Inject LiveSocket live;
    @Param private String name;
    private String told = "";

    @OnMount
    void mount() {
      told = OrderView.told(live) + " " + live.params().values();
    }
  }

  @LiveComponent("t:nest-box")
  @Template("<div><live:render view=\"InnerView\" id=\"in-#{id}\" name=\"y\"/></div>")
  static class Box {
    @Attr private String id;
  }

  @LiveView("/rows")
  @Template(
      "<ul id=\"rows\" phx-update=\"stream\"><li :for=\"r : rows\" id=\"#{r.domId}\">"
          + "<live:render view=\"InnerView\" id=\"s-#{r.item}\" name=\"y\"/></li></ul>"
          + "<p :for=\"n : names\" :key=\"n\"><live:render view=\"InnerView\" id=\"l-#{n}\" name=\"y\"/></p>"
          + "<t:nest-box id=\"c\"/><h1>#{n}</h1>")
  static class RowsView {
    private final LiveStream<String> rows = LiveStream.by(row -> row);
    private List<String> names = List.of("a", "b");
    private int n;

    @OnMount
    void mount() {
      rows.append("one");
    }

    @OnEvent
    void more() {
      rows.append("two");
      names = List.of("b", "c");
      n++;
    }
  }

  @LiveComponent("t:ending-box")
  @Template("<p></p>")
  static class EndingBox {
    @Attr private String id;
    @Inject Log log;

    @OnTerminate
    void bye(Ending why) {
      log.add("box " + why);
    }
  }

  @LiveView("/ends")
  @Template("<t:ending-box id=\"b\"/>")
  static class EndingView {
    @Inject Log log;
    @Inject LiveSocket live;

    @OnTerminate
    void bye() {
      log.add("bye");
    }

    @OnTerminate
    void why(Ending why, LiveSocket socket) {
      log.add("why " + why + " " + socket.connected());
    }

    @OnEvent
    void fail() {
      throw new IllegalStateException("for the test");
    }

    @OnEvent
    void navigate() {
      live.pushNavigate("/flashes");
    }
  }

  record Saved(String what, LocalDate when, List<String> by) {}

  @LiveView("/flashes")
  @Template("<p>#{flash.saved.what} #{flash.saved.when} #{flash.saved.by}</p><i>#{flash.count}</i>")
  static class FlashView {
    @Inject LiveSocket live;

    @OnEvent
    void save() {
      put();
    }

    @OnEvent
    void away() {
      put();
      live.pushNavigate("/flashes");
    }

    @OnEvent
    void load() {
      put();
      live.redirect("/flashes");
    }

    @OnEvent
    Map<String, Object> got() {
      return Map.of("count", live.flash().get("count").orElse("none"));
    }

    private void put() {
      live.flash().put("saved", new Saved("order", LocalDate.of(2026, 1, 2), List.of("ada")));
      live.flash().put("count", 3);
    }
  }

  @LiveView("/following")
  @Template("<p></p>")
  static class FollowingView {
    @OnParams
    void follow() {}
  }

  @LiveView("/chooser")
  @Template("<live:render :if=\"name != ''\" view=\"#{name}\" id=\"chosen\"/>")
  static class ChooserView {
    private String name = "";

    @OnEvent
    void choose(@Param("view") String wanted) {
      name = wanted;
    }
  }

  /** Refused when it is deployed. */
  @LiveView
  @Template("<p>#{flash}</p>")
  static class WrongView {
    private String flash = "";

    @OnParams
    void follow() {}
  }

  /** For pages of another framework. */
  @LiveView
  @Template("<p>#{city}</p>")
  static class HostedView {
    private String city = "";

    @OnParams
    void follow(@Param("city") String given) {
      city = given;
    }
  }

  @Nested
  class A_socket {
    @Test
    @Proves({"LV-LIFE-30", "LV-LIFE-04", "LV-CONN-02", "LV-CONN-04", "LV-CONN-06"})
    void tells_about_the_view_its_place_and_its_connection() {
      var browser =
          LiveBrowser.of(beans)
              .connectParams(Map.of("zone", "Tallinn"))
              .header("x-shop", "blue")
              .header("traceparent", "00-1");
      var connection = " http://localhost 127.0.0.1 LiveTester {traceparent=00-1, x-shop=blue} ";
      assertThat(browser.render("/orders/7").text("p"))
          .isEqualTo(
              "OrderView Optional[/orders/{id}] parent Optional.empty root true false http"
                  + connection
                  + "Optional.empty");
      try (var live = browser.open("/orders/7")) {
        assertThat(live.text("p"))
            .isEqualTo(
                "OrderView Optional[/orders/{id}] parent Optional.empty root true true websocket"
                    + connection
                    + "Optional[Tallinn]");
        assertThat(live.child("inner").text("b"))
            .isEqualTo(
                "InnerView Optional.empty parent Optional[true] root false true websocket"
                    + connection
                    + "Optional[Tallinn] {name=x}");
        assertThat(live.child("inner").child("deep").text("b"))
            .startsWith("InnerView Optional.empty parent Optional[false] root false true");
      }
    }

    @Test
    @Proves("LV-LIFE-25")
    void keeps_what_libraries_leave_with_it() {
      try (var live = LiveTester.open(beans, "/orders/7")) {
        live.push("look", Map.of());
        assertThat(live.text("i")).isEqualTo("Optional[2] Optional.empty");
        live.push("keepOnly", Map.of());
        live.assertNoDiff();
        live.push("look", Map.of());
        assertThat(live.text("i")).isEqualTo("Optional[9] Optional.empty");
      }
    }

    @Test
    @Proves("LV-LIFE-13")
    void takes_messages_of_other_threads_which_do_not_wait() throws InterruptedException {
      try (var live = LiveTester.open(beans, "/orders/7")) {
        var other = new Thread(() -> refs.last().send("from elsewhere"));
        other.start();
        other.join();
        assertThat(live.text("q")).isEmpty();
        live.await(() -> live.text("q").equals("from elsewhere"));
      }
    }
  }

  @Nested
  class The_end_of_a_view {
    private void ends(Consumer<LiveTester> story, String... told) {
      var live = LiveTester.open(beans, "/ends");
      log.take();
      story.accept(live);
      assertThat(log.take()).containsExactly(told);
    }

    @Test
    @Proves("LV-LIFE-15")
    void is_told_with_its_reason() {
      ends(LiveTester::close, "box LEFT", "bye", "why LEFT true");
      ends(live -> live.navigate("/flashes"), "box LEFT", "bye", "why LEFT true");
      ends(live -> live.push("navigate", Map.of()), "box LEFT", "bye", "why LEFT true");
      ends(LiveTester::disconnect, "box CLOSED", "bye", "why CLOSED true");
      ends(
          live ->
              assertThatThrownBy(() -> live.push("fail", Map.of()))
                  .hasRootCauseMessage("for the test"),
          "box FAILED",
          "why FAILED true");
    }
  }

  @Nested
  class A_flash {
    @Test
    @Proves("LV-FLASH-01")
    void may_be_any_value_and_goes_along_as_json() {
      try (var live = LiveTester.open(beans, "/flashes")) {
        live.push("save", Map.of());
        assertThat(live.text("p")).isEqualTo("order 2026-01-02 [ada]");
        live.push("away", Map.of());
        live.follow();
        assertThat(live.text("p")).isEqualTo("order 2026-01-02 [ada]");
        assertThat(live.text("i")).isEqualTo("3");
        assertThat(live.push("got", Map.of())).hasToString("{\"count\":3}");
        live.push("load", Map.of());
        live.follow();
        assertThat(live.text("p")).isEqualTo("order 2026-01-02 [ada]");
      }
    }
  }

  @Nested
  class A_view_in_another {
    @Test
    @Proves("LV-NEST-06")
    void may_stand_in_streams_loops_and_components() {
      try (var live = LiveTester.open(beans, "/rows")) {
        assertThat(live.children()).containsExactlyInAnyOrder("s-one", "l-a", "l-b", "in-c");
        var kept = live.child("s-one");
        live.push("more", Map.of());
        assertThat(live.children())
            .containsExactlyInAnyOrder("s-one", "s-two", "l-b", "l-c", "in-c");
        assertThat(live.child("s-one")).isSameAs(kept);
        assertThat(live.child("s-two").text("b")).startsWith("InnerView");
      }
    }

    @Test
    @Proves("LV-LIFE-09")
    void has_no_url_to_follow() {
      try (var live = LiveTester.open(beans, "/chooser")) {
        assertThatThrownBy(() -> live.push("choose", Map.of("view", "FollowingView")))
            .hasStackTraceContaining("LIVE-R074");
      }
    }
  }

  @Test
  @Proves({"LV-LIFE-09", "LV-LIFE-26"})
  void a_view_without_route_that_follows_it_and_a_reserved_name_are_refused() {
    var weld = LiveWeld.weld().disableDiscovery().addBeanClass(WrongView.class);
    assertThatThrownBy(weld::initialize)
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("LIVE-D034  " + WrongView.class.getName())
        .hasMessageContaining(
            "LIVE-D015  "
                + WrongView.class.getName()
                + " has a member flash, and templates know another flash");
  }

  @Test
  @Proves("LV-LIFE-09")
  void a_view_without_route_may_follow_the_values_of_a_page_where_a_bridge_shows_it() {
    var thread = Thread.currentThread();
    var before = thread.getContextClassLoader();
    thread.setContextClassLoader(withBridge(before));
    try (var container =
        LiveWeld.weld().disableDiscovery().addBeanClass(HostedView.class).initialize()) {
      assertThat(container.isRunning()).isTrue();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  private static ClassLoader withBridge(ClassLoader parent) {
    return new ClassLoader(parent) {
      @Override
      protected @Nullable URL findResource(String name) {
        return name.equals(HostedViews.BRIDGE)
            ? SocketTest.class.getResource("SocketTest.class")
            : null;
      }
    };
  }
}
