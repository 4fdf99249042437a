package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.OnMount;
import ee.liveview.OnTerminate;
import ee.liveview.OnTick;
import ee.liveview.Template;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.Serializable;
import java.time.Duration;
import java.util.Map;
import org.assertj.core.api.Assertions;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@LiveTest
@AddBeanClasses({
  Log.class,
  SharedViewTest.CartView.class,
  SharedViewTest.BoardView.class,
  SharedViewTest.DeskView.class,
  SharedViewTest.LobbyView.class
})
class SharedViewTest {
  @Inject BeanManager beans;
  @Inject Log log;

  @LiveView("/cart")
  @SessionScoped
  @Template("<p>#{items}</p><button phx-click='add'>+</button>")
  static class CartView implements Serializable {
    private static final long serialVersionUID = 1L;
    private int items;

    @OnEvent
    void add() {
      items++;
    }
  }

  @LiveView("/board")
  @ApplicationScoped
  @Template("<p>#{notes}</p><i>#{flash.info}</i><b>#{ticks}</b>")
  static class BoardView {
    private String notes = "";
    private int ticks;

    @OnEvent
    void note(String text, LiveSocket live) {
      notes += text;
      live.flash().info("yours");
      live.title("Mine");
    }

    @OnEvent
    void boom(LiveSocket live) {
      notes += "!";
      throw new IllegalStateException("boom");
    }

    @OnEvent
    void leave(LiveSocket live) {
      notes += "left ";
      live.pushNavigate("/cart");
    }

    @OnInfo
    void on(String text) {
      notes += text;
    }

    @OnTick(every = "1s")
    void tick() {
      ticks++;
    }
  }

  @LiveView("/desk")
  @SessionScoped
  @Template("<p>#{live.id()}</p>")
  static class DeskView implements Serializable {
    private static final long serialVersionUID = 1L;
    @Inject Log log;

    @PostConstruct
    void made() {
      log.add("made");
    }

    @OnMount
    void mount(LiveSocket live) {
      log.add(live.connected() ? "mounted" : "shown");
    }

    @OnTerminate
    void left() {
      log.add("left");
    }
  }

  @LiveView("/lobby")
  @ApplicationScoped
  @Template("<p>#{open}</p>")
  static class LobbyView {
    private int open;

    @OnMount
    void enter(LiveSocket live) {
      if (live.connected()) {
        open++;
      }
    }

    @OnTerminate
    void leave() {
      open--;
    }
  }

  @Nested
  class The_life_of_a_shared_view {
    @Test
    void is_one_of_the_instance_and_one_of_each_page() {
      var browser = LiveBrowser.of(beans);
      var first = browser.open("/desk");
      assertThat(log.take()).containsExactly("made", "shown", "mounted");
      var second = browser.open("/desk");
      assertThat(log.take()).containsExactly("shown", "mounted");
      first.close();
      second.close();
      assertThat(log.take()).containsExactly("left", "left");
      browser.open("/desk").close();
      assertThat(log.take()).containsExactly("shown", "mounted", "left");
    }
  }

  @Nested
  class A_session_scoped_view {
    @Test
    void is_one_for_all_tabs_of_a_visitor() {
      var browser = LiveBrowser.of(beans);
      try (var first = browser.open("/cart");
          var second = first.openSecond("/cart")) {
        first.click("button");
        assertThat(first.diff()).isEqualTo("{\"0\":\"1\"}");
        assertThat(second.diff()).isEqualTo("{\"0\":\"1\"}");
        assertThat(second.frames())
            .containsExactly("[\"1\",null,\"" + second.topic() + "\",\"diff\",{\"0\":\"1\"}]");
        assertThat(second.click("button").text("p")).isEqualTo("2");
        assertThat(first.text("p")).isEqualTo("2");
      }
    }

    @Test
    void stays_when_all_tabs_are_closed() {
      var browser = LiveBrowser.of(beans);
      try (var live = browser.open("/cart")) {
        live.click("button");
      }
      assertThat(browser.render("/cart").text("p")).isEqualTo("1");
    }

    @Test
    void is_another_for_another_visitor() {
      var browser = LiveBrowser.of(beans);
      try (var mine = browser.open("/cart");
          var theirs = browser.another().open("/cart")) {
        mine.click("button");
        theirs.assertNoDiff();
        assertThat(theirs.text("p")).isEqualTo("0");
      }
    }
  }

  @Nested
  class An_application_scoped_view {
    @Test
    void is_one_for_everybody_but_flash_and_title_are_of_the_page() {
      var browser = LiveBrowser.of(beans);
      try (var mine = browser.open("/board");
          var theirs = browser.another().open("/board")) {
        mine.push("note", Map.of("text", "hello "));
        assertThat(mine.text("i")).isEqualTo("yours");
        assertThat(mine.title()).isEqualTo("Mine");
        assertThat(theirs.text("p")).isEqualTo("hello");
        assertThat(theirs.text("i")).isEmpty();
        assertThat(theirs.title()).isEmpty();
      }
    }

    @Test
    void outlives_the_crash_of_one_page() {
      var browser = LiveBrowser.of(beans);
      var mine = browser.open("/board");
      try (var theirs = browser.another().open("/board")) {
        Assertions.assertThatThrownBy(() -> mine.push("boom", Map.of()))
            .hasRootCauseMessage("boom");
        assertThat(theirs.text("p")).isEqualTo("!");
        assertThat(theirs.send("on").text("p")).isEqualTo("!on");
        assertThat(mine.rejoin().text("p")).isEqualTo("!on");
      }
    }

    @Test
    void shows_the_others_what_the_end_of_a_page_changed() {
      var browser = LiveBrowser.of(beans);
      try (var ada = browser.open("/lobby")) {
        var bob = browser.another().open("/lobby");
        assertThat(ada.text("p")).isEqualTo("2");
        bob.close();
        assertThat(ada.text("p")).isEqualTo("1");
      }
    }

    @Test
    void shows_the_others_what_a_leaving_page_did() {
      var browser = LiveBrowser.of(beans);
      var mine = browser.open("/board");
      try (var theirs = browser.another().open("/board")) {
        mine.push("leave", Map.of());
        assertThat(theirs.text("p")).isEqualTo("left");
      }
    }

    @Test
    void ticks_once_for_all() {
      var browser = LiveBrowser.of(beans);
      try (var mine = browser.open("/board");
          var theirs = browser.another().open("/board")) {
        mine.advance(Duration.ofSeconds(3));
        assertThat(mine.text("b")).isEqualTo("3");
        assertThat(theirs.text("b")).isEqualTo("3");
      }
    }

    @Test
    void ticks_on_when_the_page_that_came_first_is_closed() {
      var browser = LiveBrowser.of(beans);
      var mine = browser.open("/board");
      try (var theirs = browser.another().open("/board")) {
        mine.close();
        assertThat(theirs.advance(Duration.ofSeconds(2)).text("b")).isEqualTo("2");
      }
    }
  }
}
