package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a view tells its page besides HTML: title, events, flash. */
@LiveTest
@AddBeanClasses({PageTest.TitledView.class, PageTest.UntitledView.class})
class PageTest {
  @Inject BeanManager beans;

  @LiveView(value = "/titled", title = "First")
  @Template(
      "<p>#{n}</p><i>#{flash.info}|#{flash.error}</i><ul><li :for='f : flash.keySet()'>#{f}</li></ul>")
  static class TitledView {
    private int n;

    @OnEvent
    void rename(LiveSocket live, @Param("to") String to) {
      live.title(to);
    }

    @OnEvent
    void tell(LiveSocket live) {
      live.pushEvent("after", Map.of("n", 1));
      live.pushEventBeforePatch("before", Map.of("list", List.of(1, 2)));
    }

    @OnEvent
    void tellWrong(LiveSocket live) {
      live.pushEvent("wrong", 5);
    }

    @OnEvent
    void both(LiveSocket live) {
      n++;
      tell(live);
      live.title("Both");
    }

    @OnEvent
    void say(LiveSocket live) {
      live.flash().info("Saved & done");
      live.flash().error("Not all");
    }

    @OnEvent
    void again(LiveSocket live) {
      live.flash().info("Saved & done");
    }

    @OnEvent
    void hush(LiveSocket live) {
      live.flash().clear("info");
    }

    @OnEvent
    void silence(LiveSocket live) {
      live.flash().clear();
    }
  }

  @LiveView("/untitled")
  @Template("<p>x</p>")
  static class UntitledView {}

  @Nested
  class The_title {
    @Test
    @Proves("LV-TEST-29")
    void is_in_the_first_page_and_follows_the_view() {
      try (var live = LiveTester.open(beans, "/titled")) {
        assertThat(live.title()).isEqualTo("First");
        live.push("rename", Map.of("to", "Second"));
        assertThat(live.diff()).isEqualTo("{\"t\":\"Second\"}");
        assertThat(live.title()).isEqualTo("Second");
        live.push("rename", Map.of("to", ""));
        assertThat(live.diff()).isEqualTo("{\"t\":\"\"}");
      }
      assertThat(LiveTester.render(beans, "/untitled").title()).isEmpty();
    }

    @Test
    @Proves({"WIRE-59"})
    void is_sent_only_when_it_changed() {
      try (var live = LiveTester.open(beans, "/titled")) {
        live.push("rename", Map.of("to", "First"));
        live.assertNoDiff();
      }
    }
  }

  @Nested
  class A_pushed_event {
    @Test
    @Proves("WIRE-58")
    void comes_with_the_reply_and_says_when_it_is_due() {
      try (var live = LiveTester.open(beans, "/titled")) {
        live.push("tell", Map.of());
        assertThat(live.diff())
            .isEqualTo("{\"e\":[[\"after\",{\"n\":1}],[\"before\",{\"list\":[1,2]},true]]}");
        assertThat(live.events())
            .extracting(PushedEvent::name, e -> e.payload().toString(), PushedEvent::beforePatch)
            .containsExactly(
                org.assertj.core.groups.Tuple.tuple("after", "{\"n\":1}", false),
                org.assertj.core.groups.Tuple.tuple("before", "{\"list\":[1,2]}", true));
      }
    }

    @Test
    void comes_in_one_message_with_all_the_rest() {
      try (var live = LiveTester.open(beans, "/titled")) {
        live.push("both", Map.of());
        assertThat(live.diff())
            .isEqualTo(
                "{\"0\":\"1\",\"e\":[[\"after\",{\"n\":1}],[\"before\",{\"list\":[1,2]},true]],"
                    + "\"t\":\"Both\"}");
      }
    }

    @Test
    void must_be_an_object() {
      var live = LiveTester.open(beans, "/titled");
      assertThatThrownBy(() -> live.push("tellWrong", Map.of()))
          .cause()
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("the payload of event 'wrong' must become a JSON object, but became NUMBER");
    }
  }

  @Nested
  class The_flash {
    @Test
    @Proves({"LV-FLASH-02", "LV-FLASH-03", "LV-FLASH-13"})
    void is_shown_until_it_is_cleared() {
      try (var live = LiveTester.open(beans, "/titled")) {
        assertThat(live.text("i")).isEqualTo("|");
        live.push("say", Map.of());
        assertThat(live.text("i")).isEqualTo("Saved & done|Not all");
        assertThat(live.texts("li")).containsExactly("info", "error");
        live.push("again", Map.of());
        live.assertNoDiff();
        assertThat(after(live, "hush")).isEqualTo("|Not all");
        assertThat(after(live, "silence")).isEqualTo("|");
      }
    }

    private String after(LiveTester live, String event) {
      live.push(event, Map.of());
      return live.text("i");
    }

    @Test
    @Proves({"WIRE-64", "LV-FLASH-04", "LV-EVT-22"})
    void is_cleared_by_the_page_without_user_code() {
      try (var live = LiveTester.open(beans, "/titled")) {
        live.push("say", Map.of());
        live.push("lv:clear-flash", Map.of("key", "error"));
        assertThat(live.text("i")).isEqualTo("Saved & done|");
        live.push("say", Map.of());
        live.push("lv:clear-flash", Map.of());
        assertThat(live.text("i")).isEqualTo("|");
      }
    }
  }
}
