package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.LiveViewRef;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.OnTerminate;
import ee.liveview.Param;
import ee.liveview.Params;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.net.URI;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a view is given when it begins, and how it ends. */
@LiveTest
@AddBeanClasses({
  Log.class,
  LifeTest.Cart.class,
  LifeTest.Refs.class,
  LifeTest.GivenView.class,
  LifeTest.NamedView.class,
  LifeTest.FramedView.class,
  LifeTest.EndingView.class,
  LifeTest.AssignedView.class,
  LifeTest.ChosenView.class,
  LifeTest.NextView.class
})
class LifeTest {
  @Inject BeanManager beans;
  @Inject Log log;
  @Inject Refs refs;

  @SessionScoped
  static class Cart implements Serializable {
    private static final long serialVersionUID = 1L;
    private int items;

    int add() {
      return ++items;
    }
  }

  @ApplicationScoped
  static class Refs {
    private LiveViewRef last;

    void keep(LiveViewRef ref) {
      last = ref;
    }

    boolean alive() {
      return last.alive();
    }
  }

  @LiveView("/given/{id}")
  @Template("<p>#{all}</p><i>#{some}</i>")
  static class GivenView {
    @Inject Cart cart;
    private String all = "";
    private String some = "";

    @OnMount
    void everything(
        @Param("id") int id, LiveSocket live, @Param("q") String query, Params params, URI uri) {
      all =
          id
              + " "
              + query
              + " "
              + live.connected()
              + " "
              + new TreeSet<>(params.values().keySet())
              + " "
              + uri.getPath()
              + " "
              + cart.add();
    }

    @OnMount
    void nothing() {
      some += "nothing";
    }
  }

  @LiveView(value = "/named/{id}", template = "/ee/liveview/test/Named.html")
  static class NamedView {
    @Param String id;
  }

  @LiveView(value = "/framed-life", layout = "/ee/liveview/test/layouts/bar.html")
  @Template("<b>view</b>")
  static class FramedView {
    private int n;

    @OnMount
    void mount(LiveSocket live) {
      n = 42;
      live.flash().info("mounted");
    }
  }

  @LiveView("/ending")
  @Template("<p>#{n}</p>")
  static class EndingView {
    @Inject Log log;
    private int n;

    @Inject Refs refs;

    @OnMount
    void mount(LiveSocket live) {
      if (live.connected()) {
        refs.keep(live.self());
      }
    }

    @OnEvent
    void redirect(LiveSocket live) {
      live.redirect("/next");
    }

    @OnEvent
    void navigate(LiveSocket live) {
      live.pushNavigate("/next");
    }

    @OnEvent
    void fail() {
      throw new IllegalStateException("on purpose");
    }

    @OnTerminate
    void bye() {
      log.add("bye");
    }

    @PreDestroy
    void destroyed() {
      log.add("destroyed");
    }
  }

  @LiveView("/assigned")
  @Template("<p>#{customer}</p>")
  static class AssignedView {
    @Inject Log log;
    @Inject LiveSocket live;
    private String customer = "";

    @OnMount
    void mount() {
      customer = customer();
    }

    private String customer() {
      return live.assignNew(
          "customer",
          () -> {
            log.add("looked up");
            return "Ada";
          });
    }

    @OnEvent
    void again() {
      customer = customer() + " again";
    }
  }

  @LiveView(
      value = "/chosen",
      renderWith = "/ee/liveview/test/Waiting.html",
      layout = "/ee/liveview/test/layouts/bar.html")
  @Template("<p>there #{n}</p><i>more</i>")
  static class ChosenView {
    private int n;

    @OnMount
    void mount(LiveSocket live) {
      if (!live.connected()) {
        live.renderWith("/ee/liveview/test/Waiting.html");
      }
    }

    @OnEvent
    void waiting(LiveSocket live) {
      n++;
      live.renderWith("/ee/liveview/test/Waiting.html");
    }

    @OnEvent
    void inc() {
      n++;
    }

    @OnEvent
    void back(LiveSocket live) {
      live.renderWith(LiveView.OWN_TEMPLATE);
    }

    @OnEvent
    void wrong(LiveSocket live) {
      live.renderWith("/ee/liveview/test/Waitign.html");
    }
  }

  @LiveView("/next")
  @Template("<p>next</p>")
  static class NextView {}

  @Nested
  class Mounting {
    @Test
    @Proves({"LV-LIFE-03", "LV-LIFE-05"})
    void is_given_parameters_the_socket_and_session_values_as_it_likes() {
      try (var live = LiveTester.open(beans, "/given/7?q=tea&cart=99")) {
        assertThat(LiveTester.render(beans, "/given/7?q=tea").text("p"))
            .isEqualTo("7 tea false [id, q] /given/7 1");
        assertThat(live.text("p")).isEqualTo("7 tea true [cart, id, q] /given/7 2");
        assertThat(live.text("i")).isEqualTo("nothing");
      }
    }

    @Test
    @Proves("LV-LIFE-22")
    void shows_the_template_that_is_named() {
      try (var live = LiveTester.open(beans, "/named/x")) {
        assertThat(live.text("p")).isEqualTo("named x");
      }
    }

    @Test
    @Proves("LV-LIFE-32")
    void is_seen_by_the_layout_in_the_first_html_already() {
      var page = LiveTester.render(beans, "/framed-life");
      assertThat(page.text("header")).isEqualTo("mounted");
      assertThat(page.text("footer")).isEqualTo("42");
    }
  }

  @Nested
  class A_value_that_is_made_once {
    @Test
    @Proves("LV-ASSIGN-02")
    void is_made_when_nobody_has_it_and_kept() {
      try (var live = LiveTester.open(beans, "/assigned")) {
        assertThat(log.take()).containsExactly("looked up", "looked up");
        live.push("again", Map.of());
        assertThat(live.text("p")).isEqualTo("Ada again");
        assertThat(log.take()).isEmpty();
      }
    }

    @Test
    @Proves("LV-ASSIGN-03")
    void is_taken_from_the_http_request_that_has_it() {
      var browser = LiveBrowser.of(beans).requestAttribute("customer", "Grace");
      assertThat(browser.render("/assigned").text("p")).isEqualTo("Grace");
      assertThat(log.take()).isEmpty();
      try (var live = browser.open("/assigned")) {
        assertThat(live.deadHtml()).contains("Grace");
        assertThat(live.text("p")).isEqualTo("Ada");
        assertThat(log.take()).containsExactly("looked up");
      }
    }
  }

  @Nested
  class Another_template {
    @Test
    @Proves("LV-LIFE-23")
    void is_shown_for_a_while_in_the_same_layout() {
      assertThat(LiveTester.render(beans, "/chosen").text("p")).isEqualTo("waiting 0");
      try (var live = LiveTester.open(beans, "/chosen")) {
        assertThat(live.text("p")).isEqualTo("there 0");
        live.push("waiting", Map.of());
        assertThat(live.texts("p, footer, i")).containsExactly("waiting 1", "1");
        live.push("inc", Map.of());
        assertThat(live.texts("p, footer, i")).containsExactly("waiting 2", "2");
        live.push("back", Map.of());
        assertThat(live.texts("p, footer, i")).containsExactly("there 2", "more", "2");
      }
    }

    @Test
    void is_named_at_the_view() {
      try (var live = LiveTester.open(beans, "/chosen")) {
        assertThatThrownBy(() -> live.push("wrong", Map.of()))
            .cause()
            .hasMessageContaining("did you mean 'ee/liveview/test/Waiting.html'?");
      }
    }
  }

  @Nested
  class A_view_ends {
    private void ends(Consumer<LiveTester> story, String... told) {
      var live = LiveTester.open(beans, "/ending");
      log.take();
      assertThat(refs.alive()).isTrue();
      story.accept(live);
      assertThat(refs.alive()).isFalse();
      assertThat(log.take()).containsExactly(told);
    }

    @Test
    @Proves("LV-LIFE-16")
    void by_redirect_or_navigation() {
      ends(live -> live.push("redirect", Map.of()), "bye", "destroyed");
      ends(live -> live.push("navigate", Map.of()), "bye", "destroyed");
    }

    @Test
    @Proves("LV-LIFE-16")
    void when_the_page_is_left_or_the_line_is_cut() {
      ends(LiveTester::close, "bye", "destroyed");
      ends(LiveTester::disconnect, "bye", "destroyed");
    }

    @Test
    @Proves("LV-LIFE-16")
    void when_it_fails() {
      ends(
          live ->
              assertThatThrownBy(() -> live.push("fail", Map.of()))
                  .hasRootCauseMessage("on purpose"),
          "destroyed");
    }
  }
}
