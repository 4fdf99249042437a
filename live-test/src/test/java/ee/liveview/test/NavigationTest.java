package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@LiveTest
@AddBeanClasses({
  Log.class,
  NavigationTest.ListView.class,
  NavigationTest.ShowView.class,
  NavigationTest.AdminView.class,
  NavigationTest.GuardedView.class
})
class NavigationTest {
  @Inject BeanManager beans;
  @Inject Log log;

  @LiveView("/list/{kind}")
  @Template(
      "<h1>#{kind} #{page} #{instance}</h1><i>#{flash.info}</i>"
          + "<a id='next' data-phx-link='patch' data-phx-link-state='push' href='/list/books?page=2'>2</a>"
          + "<a id='show' data-phx-link='redirect' data-phx-link-state='push' href='/show/1'>1</a>"
          + "<a id='js' phx-click='[[\"patch\",{\"href\":\"/list/books?page=9\"}]]'>9</a>")
  static class ListView {
    @Inject Log log;
    @Param String kind;
    @Param int page;
    private int instance;

    @OnMount
    void mount() {
      instance++;
      log.add("mount");
    }

    @OnParams
    void params(LiveSocket live) {
      log.add("params " + kind + " " + page + " " + live.uri());
      if (page > 100) {
        live.replacePatch("/list/" + kind + "?page=" + (page / 10));
      }
      if (page < 0) {
        live.pushPatch("/list/" + kind + "?page=-1");
      }
    }

    @OnEvent
    void go(LiveSocket live, @Param("how") String how, @Param("to") String to) {
      live.pushEvent("leaving", Map.of());
      switch (how) {
        case "patch" -> live.pushPatch(to);
        case "replace" -> live.replacePatch(to);
        case "navigate" -> live.pushNavigate(to);
        case "replaceNavigate" -> live.replaceNavigate(to);
        default -> live.redirect(to);
      }
    }

    @OnEvent
    void say(LiveSocket live, @Param("to") String to) {
      live.flash().info("Saved.");
      if (!to.isEmpty()) {
        live.pushPatch(to);
      }
    }

    @OnEvent
    void leave(LiveSocket live, @Param("to") String to, @Param("live") boolean navigate) {
      live.flash().info("Bye.");
      if (navigate) {
        live.pushNavigate(to);
      } else {
        live.redirect(to);
      }
    }
  }

  @LiveView("/show/{id}")
  @Template("<h2>#{id}</h2><i>#{flash.info}</i><b>#{from}</b>")
  static class ShowView {
    @Param String id;
    private String from = "";

    @OnMount
    void mount(LiveSocket live) {
      from = live.connectParams().text("_live_referer").orElse("");
    }
  }

  @LiveView(value = "/admin", session = "admin")
  @Template("<h2>admin</h2>")
  static class AdminView {}

  @LiveView("/guarded")
  @Template("<h2>never</h2>")
  static class GuardedView {
    @OnMount
    void mount(LiveSocket live) {
      if (live.connected()) {
        live.flash().info("Not here.");
        live.pushEvent("refused", Map.of("why", "guard"));
        live.pushNavigate("/show/2");
      }
    }
  }

  private static Map<String, String> go(String how, String to) {
    return Map.of("how", how, "to", to);
  }

  @Nested
  class A_patch_by_the_page {
    @Test
    @Proves({"WIRE-62", "LV-NAV-05", "LV-NAV-07", "LV-LIFE-08", "LV-TEST-15"})
    void reads_the_parameters_again_in_the_same_view() {
      try (var live = LiveTester.open(beans, "/list/books?page=1")) {
        log.take();
        live.click("#next");
        assertThat(live.text("h1")).isEqualTo("books 2 1");
        assertThat(live.diff()).isEqualTo("{\"1\":\"2\"}");
        assertThat(log.take()).containsExactly("params books 2 http://localhost/list/books?page=2");
        assertThat(live.patch("/list/films").text("h1")).isEqualTo("films 0 1");
        assertThat(live.click("#js").text("h1")).isEqualTo("books 9 1");
      }
    }

    @Test
    @Proves({"WIRE-62", "LV-NAV-06"})
    void to_another_view_becomes_a_navigation() {
      try (var live = LiveTester.open(beans, "/list/books")) {
        live.patch("/show/5");
        assertThat(live.text("h2")).isEqualTo("5");
      }
    }

    @Test
    void clears_the_flash() {
      try (var live = LiveTester.open(beans, "/list/books")) {
        live.push("say", Map.of("to", ""));
        assertThat(live.text("i")).isEqualTo("Saved.");
        assertThat(live.click("#next").text("i")).isEmpty();
      }
    }
  }

  @Nested
  class A_patch_by_the_view {
    @Test
    @Proves("LV-NAV-01")
    void is_announced_before_the_reply() {
      try (var live = LiveTester.open(beans, "/list/books")) {
        live.push("go", go("patch", "/list/films?page=3"));
        assertThat(live.frames())
            .containsExactly(
                "[\"1\",null,\""
                    + live.topic()
                    + "\",\"live_patch\","
                    + "{\"to\":\"/list/films?page=3\",\"kind\":\"push\"}]",
                "[\"1\",\"2\",\""
                    + live.topic()
                    + "\",\"phx_reply\",{\"status\":\"ok\",\"response\":"
                    + "{\"diff\":{\"0\":\"films\",\"1\":\"3\",\"e\":[[\"leaving\",{}]]}}}]");
        assertThat(live.patchedTo()).contains("/list/films?page=3");
        live.push("go", go("replace", "/list/films?page=4"));
        assertThat(live.frames().get(0))
            .endsWith("{\"to\":\"/list/films?page=4\",\"kind\":\"replace\"}]");
      }
    }

    @Test
    @Proves("LV-NAV-08")
    void may_be_followed_by_another_and_the_last_one_counts() {
      try (var live = LiveTester.open(beans, "/list/books")) {
        live.push("go", go("patch", "/list/books?page=1234"));
        assertThat(live.patchedTo()).contains("/list/books?page=12");
        assertThat(live.text("h1")).isEqualTo("books 12 1");
      }
    }

    @Test
    void again_and_again_crashes_the_view() {
      var live = LiveTester.open(beans, "/list/books");
      assertThatThrownBy(() -> live.push("go", go("patch", "/list/books?page=-1")))
          .hasMessageContaining("LIVE-V005");
    }

    @Test
    void to_another_view_crashes_the_view() {
      var live = LiveTester.open(beans, "/list/books");
      assertThatThrownBy(() -> live.push("go", go("patch", "/show/1")))
          .hasMessageContaining("LIVE-V004");
    }

    @Test
    @Proves("LV-NAV-04")
    void must_be_a_path_of_this_application() {
      for (var to :
          new String[] {"//evil.example", "http://evil.example", "/\\evil", "list", "/a\nb"}) {
        for (var how : new String[] {"patch", "navigate", "redirect"}) {
          var live = LiveTester.open(beans, "/list/books");
          assertThatThrownBy(() -> live.push("go", go(how, to)))
              .as(how + " " + to)
              .hasCauseInstanceOf(IllegalArgumentException.class);
        }
      }
    }

    @Test
    @Proves("WIRE-48")
    void during_the_join_is_part_of_the_reply() {
      try (var live = LiveTester.open(beans, "/list/books?page=1")) {
        live.navigate("/list/books?page=500");
        assertThat(live.frames().get(live.frames().size() - 1))
            .contains("\"live_patch\":{\"to\":\"/list/books?page=50\",\"kind\":\"replace\"}");
        assertThat(live.text("h1")).isEqualTo("books 50 1");
        assertThat(live.path()).isEqualTo("/list/books?page=50");
      }
    }

    @Test
    void during_the_http_request_is_a_redirect() {
      assertThat(LiveTester.render(beans, "/list/books?page=500").redirectedTo())
          .contains("/list/books?page=50");
      assertThatThrownBy(() -> LiveTester.open(beans, "/list/books?page=500"))
          .hasMessage(
              "/list/books?page=500 answers with a redirect to /list/books?page=50; open that, or look"
                  + " at the answer with render(\"/list/books?page=500\")");
    }

    @Test
    @Proves("LV-FLASH-07")
    void keeps_the_flash_that_came_with_it() {
      try (var live = LiveTester.open(beans, "/list/books")) {
        live.push("say", Map.of("to", "/list/books?page=7"));
        assertThat(live.text("i")).isEqualTo("Saved.");
      }
    }

    @Test
    @Proves("LV-FLASH-07")
    void drops_the_flash_that_was_there_before() {
      try (var live = LiveTester.open(beans, "/list/books")) {
        live.push("say", Map.of("to", ""));
        live.push("go", go("patch", "/list/films"));
        assertThat(live.text("i")).isEmpty();
      }
    }
  }

  @Nested
  class A_navigation {
    @Test
    @Proves({"WIRE-61", "LV-NAV-02"})
    void by_the_view_answers_with_it_and_closes_the_topic() {
      try (var live = LiveTester.open(beans, "/list/books")) {
        live.push("go", go("navigate", "/show/1"));
        assertThat(live.frames())
            .containsExactly(
                "[\"1\",null,\"" + live.topic() + "\",\"diff\",{\"e\":[[\"leaving\",{}]]}]",
                "[\"1\",\"2\",\""
                    + live.topic()
                    + "\",\"phx_reply\",{\"status\":\"ok\",\"response\":"
                    + "{\"live_redirect\":{\"to\":\"/show/1\",\"kind\":\"push\"}}}]",
                "[\"1\",\"1\",\"" + live.topic() + "\",\"phx_close\",{}]");
        assertThat(live.navigatedTo()).contains("/show/1");
        assertThat(live.follow().text("h2")).isEqualTo("1");
        assertThat(live.navigatedTo()).isEmpty();
      }
    }

    @Test
    @Proves({"WIRE-42", "LV-NAV-13", "LV-NAV-19", "LV-TEST-24"})
    void by_the_page_shows_the_other_view_over_the_same_connection() {
      try (var live = LiveTester.open(beans, "/list/books")) {
        var topic = live.topic();
        live.click("#show");
        assertThat(live.topic()).isEqualTo(topic);
        assertThat(live.frames().get(live.frames().size() - 1))
            .contains("\"container\":[\"div\",{}]")
            .contains("\"liveview_version\"");
        assertThat(live.text("h2")).isEqualTo("1");
        assertThat(live.text("b")).isEqualTo("http://localhost/list/books");
      }
    }

    @Test
    @Proves("WIRE-44")
    void is_joined_again_the_same_way() {
      try (var live = LiveTester.open(beans, "/list/books")) {
        live.click("#show").reconnect();
        assertThat(live.text("h2")).isEqualTo("1");
      }
    }

    @Test
    @Proves({"WIRE-43", "LV-TEST-24"})
    void into_another_live_session_or_out_of_live_views_is_refused() {
      var live = LiveTester.open(beans, "/list/books");
      assertThatThrownBy(() -> live.navigate("/admin"))
          .hasMessage("The join was refused: {\"reason\":\"unauthorized\"}");
      var other = LiveTester.open(beans, "/list/books");
      assertThatThrownBy(() -> other.navigate("/nowhere"))
          .hasMessage("The join was refused: {\"reason\":\"unauthorized\"}");
    }

    @Test
    @Proves({"LV-FLASH-06"})
    void takes_the_flash_along_once() {
      try (var live = LiveTester.open(beans, "/list/books")) {
        live.push("leave", Map.of("to", "/show/1", "live", true));
        assertThat(live.follow().text("i")).isEqualTo("Bye.");
        assertThat(live.reconnect().text("i")).isEmpty();
      }
    }

    @Test
    @Proves("LV-FLASH-07")
    void leaves_the_flash_behind_that_was_there_before() {
      try (var live = LiveTester.open(beans, "/list/books")) {
        live.push("say", Map.of("to", ""));
        live.push("go", go("navigate", "/show/1"));
        assertThat(live.follow().text("i")).isEmpty();
      }
    }

    @Test
    @Proves({"WIRE-47", "LV-LIFE-27"})
    void by_a_mount_refuses_the_join_with_it() {
      try (var live = LiveTester.open(beans, "/guarded")) {
        assertThat(live.frames()).hasSize(1);
        assertThat(live.frames().get(0))
            .startsWith(
                "[\"1\",\"1\",\""
                    + live.topic()
                    + "\",\"phx_reply\",{\"status\":\"error\",\"response\":"
                    + "{\"live_redirect\":{\"to\":\"/show/2\",\"kind\":\"push\",\"flash\":\"");
        assertThat(live.frames().get(0))
            .endsWith("\"events\":[[\"refused\",{\"why\":\"guard\"}]]}}]");
        assertThat(live.events()).extracting(PushedEvent::name).containsExactly("refused");
        assertThat(live.follow().text("h2")).isEqualTo("2");
        assertThat(live.text("i")).isEqualTo("Not here.");
      }
    }
  }

  @Nested
  class A_redirect {
    @Test
    @Proves("WIRE-60")
    void sends_events_then_the_reply_then_closes_the_topic_and_nothing_more() {
      var live = LiveTester.open(beans, "/list/books");
      live.push("go", go("redirect", "/show/1"));
      assertThat(live.frames())
          .containsExactly(
              "[\"1\",null,\"" + live.topic() + "\",\"diff\",{\"e\":[[\"leaving\",{}]]}]",
              "[\"1\",\"2\",\""
                  + live.topic()
                  + "\",\"phx_reply\",{\"status\":\"ok\",\"response\":"
                  + "{\"redirect\":{\"to\":\"/show/1\"}}}]",
              "[\"1\",\"1\",\"" + live.topic() + "\",\"phx_close\",{}]");
      assertThat(live.redirectedTo()).contains("/show/1");
      assertThatThrownBy(() -> live.push("go", go("patch", "/list/x")))
          .hasMessage("The view of this page has ended; it cannot take 'event'");
    }

    @Test
    @Proves({"LV-FLASH-06", "LV-TEST-23"})
    void loads_the_page_with_the_flash() {
      try (var live = LiveTester.open(beans, "/list/books")) {
        live.push("leave", Map.of("to", "/show/3", "live", false));
        live.follow();
        assertThat(live.deadHtml()).contains("<i>Bye.</i>");
        assertThat(live.text("i")).isEqualTo("Bye.");
        assertThat(live.reconnect().text("i")).isEmpty();
      }
    }
  }

  @Nested
  class Under_a_context_path {
    @Test
    void all_paths_of_the_wire_have_it_and_no_path_of_the_view() {
      try (var live = LiveBrowser.of(beans).contextPath("/shop").open("/list/books")) {
        live.push("go", go("patch", "/list/films"));
        assertThat(live.frames().get(0)).contains("{\"to\":\"/shop/list/films\"");
        assertThat(live.patchedTo()).contains("/list/films");
        live.push("go", go("navigate", "/show/1"));
        assertThat(live.frames().get(1)).contains("\"to\":\"/shop/show/1\"");
        assertThat(live.follow().text("h2")).isEqualTo("1");
      }
    }
  }
}
