package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.Attr;
import ee.liveview.LiveComponent;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.OnParams;
import ee.liveview.Param;
import ee.liveview.Slot;
import ee.liveview.Template;
import ee.liveview.internal.view.Caller;
import ee.liveview.internal.view.DeadRender;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

/** Messages that outlive one navigation. */
@LiveTest
@AddBeanClasses({
  FlashTest.LeftView.class,
  FlashTest.RightView.class,
  FlashTest.DoorView.class,
  FlashTest.Note.class,
  FlashTest.NotesView.class
})
class FlashTest {
  private static final String SHOWN = "<p>#{flash.info}|#{flash.warning}</p>";

  @Inject BeanManager beans;

  @LiveView("/left")
  @Template(SHOWN)
  static class LeftView {
    @OnEvent
    void go(LiveSocket live) {
      live.flash().info("Hi");
      live.pushNavigate("/right");
    }

    @OnEvent
    void warn(LiveSocket live) {
      live.flash().put("warning", "First");
      live.flash().put("warning", "Second");
    }
  }

  @LiveView("/right")
  @Template(SHOWN)
  static class RightView {
    @OnEvent
    void go(LiveSocket live) {
      live.flash().info("Hi");
      live.pushNavigate("/left");
    }
  }

  @LiveView("/door")
  @Template(SHOWN)
  static class DoorView {
    @OnMount
    void mount(LiveSocket live) {
      live.flash().info("Come in");
      if (live.connected()) {
        live.pushNavigate("/left");
      } else {
        live.redirect("/left");
      }
    }
  }

  @LiveComponent("test:note")
  @Template("<li><em>#{flash.info}</em><live:header>#{flash.info}</live:header><live:slot/></li>")
  static class Note {
    @Attr(required = true)
    private String id = "";

    @Attr private Slot inner;

    @OnEvent
    void save(LiveSocket live, @Param("to") String to, @Param("how") String how) {
      switch (how) {
        case "patch" -> live.pushPatch(to);
        case "navigate" -> live.pushNavigate(to);
        case "redirect" -> live.redirect(to);
        default -> {}
      }
      live.flash().info("Saved " + id);
    }
  }

  @LiveView("/notes")
  @Template(
      "<p>#{flash.info}|#{flash.warning}</p>"
          + "<test:note id=\"a\"/><test:note id=\"b\"><b>#{flash.info}</b></test:note>")
  static class NotesView {
    @OnParams
    void moved(LiveSocket live) {
      live.params().text("warn").ifPresent(text -> live.flash().put("warning", text));
    }

    @OnEvent
    void say(LiveSocket live) {
      live.flash().info("View");
    }
  }

  private static void save(LiveTester live, int cid, String how, String to) {
    live.pushTo(cid, "save", Map.of("how", how, "to", to));
  }

  @Test
  @Proves({"LV-LC-27", "LV-FLASH-09"})
  void of_a_component_are_its_own_until_it_sends_the_page_elsewhere() {
    try (var live = LiveTester.open(beans, "/notes")) {
      save(live, 1, "stay", "");
      assertThat(live.texts("em")).containsExactly("Saved a");
      assertThat(live.texts("h1")).containsExactly("Saved a");
      assertThat(live.text("p")).isEqualTo("|");

      live.push("say", Map.of());
      assertThat(live.texts("em")).containsExactly("Saved a");
      assertThat(live.text("p")).isEqualTo("View|");
      assertThat(live.text("b")).isEqualTo("View");

      live.pushTo(1, "lv:clear-flash", Map.of("key", "info"));
      assertThat(live.texts("em")).isEmpty();
      assertThat(live.text("p")).isEqualTo("View|");

      save(live, 2, "patch", "/notes?warn=moved");
      assertThat(live.texts("em")).isEmpty();
      assertThat(live.text("p")).isEqualTo("Saved b|moved");

      save(live, 1, "navigate", "/left");
      assertThat(live.follow().text("p")).isEqualTo("Saved a|");
    }
    try (var live = LiveTester.open(beans, "/notes")) {
      save(live, 2, "redirect", "/right");
      assertThat(live.follow().text("p")).isEqualTo("Saved b|");
    }
  }

  @Test
  @Proves("LV-FLASH-01")
  void one_message_of_each_kind_is_kept_until_it_is_cleared() {
    try (var live = LiveTester.open(beans, "/left")) {
      live.push("warn", Map.of());
      assertThat(live.text("p")).isEqualTo("|Second");
      live.push("lv:clear-flash", Map.of("key", "warning"));
      assertThat(live.text("p")).isEqualTo("|");
    }
  }

  @Test
  @Proves("LV-FLASH-08")
  void a_message_set_before_a_redirect_while_mounting_arrives() {
    var page = LiveTester.render(beans, "/door");
    assertThat(page.redirectedTo()).contains("/left");
    assertThat(page.flash()).isEqualTo(Map.of("info", "Come in"));
    try (var live = LiveTester.open(beans, "/right").navigate("/door").follow()) {
      assertThat(live.path()).isEqualTo("/left");
      assertThat(live.text("p")).isEqualTo("Come in|");
    }
  }

  @Test
  @Proves("LV-FLASH-11")
  void the_same_message_twice_in_a_row_shows_twice() {
    try (var live = LiveTester.open(beans, "/left")) {
      live.push("go", Map.of());
      assertThat(live.follow().text("p")).isEqualTo("Hi|");
      live.push("go", Map.of());
      assertThat(live.follow().text("p")).isEqualTo("Hi|");
    }
  }

  @Test
  @Proves("LV-FLASH-10")
  void messages_need_no_web_session() {
    var browser = LiveBrowser.of(beans);
    var known = browser.caller();
    var nobody =
        new Caller(
            known.context(),
            null,
            known.roles(),
            null,
            known.origin(),
            known.contextPath(),
            known.locale(),
            null);
    var render = browser.engine().deadRender();
    var left = (DeadRender.Result.Left) render.render("/door", nobody, Map.of()).orElseThrow();
    assertThat(left.flash()).isEqualTo(Map.of("info", "Come in"));
    var token = browser.engine().services().tokens().flash(left.flash());
    var carried = browser.engine().services().tokens().readFlash(token);
    var shown = (DeadRender.Result.Shown) render.render(left.to(), nobody, carried).orElseThrow();
    assertThat(shown.content().toString()).contains("<p>Come in|</p>");
    var without = (DeadRender.Result.Shown) render.render("/left", nobody, Map.of()).orElseThrow();
    assertThat(without.content().toString()).contains("<p>|</p>");
  }

  @Test
  @Proves("LV-FLASH-10")
  void a_connected_page_keeps_its_messages_to_itself() {
    var browser = LiveBrowser.of(beans);
    try (var live = browser.open("/left");
        var other = browser.open("/left")) {
      live.push("warn", Map.of());
      assertThat(live.text("p")).isEqualTo("|Second");
      assertThat(other.text("p")).isEqualTo("|");
      assertThat(browser.session().beans()).isEmpty();
      assertThat(browser.render("/left").html()).contains("<p>|</p>");
    }
  }
}
