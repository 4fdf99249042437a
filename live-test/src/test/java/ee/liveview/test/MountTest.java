package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.HttpStatusException;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.OnParams;
import ee.liveview.OnTerminate;
import ee.liveview.Param;
import ee.liveview.Params;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@LiveTest
@AddBeanClasses({
  Log.class,
  MountTest.RoomView.class,
  MountTest.PlainView.class,
  MountTest.AwayView.class,
  MountTest.MissingView.class,
  MountTest.SelfishView.class,
  MountTest.DetourView.class
})
class MountTest {
  @Inject BeanManager beans;
  @Inject Log log;

  @LiveView("/rooms/{room}")
  @Template("<p>#{room} #{page} #{live.connected() ? 'live' : 'dead'}</p><b>#{who}</b>")
  static class RoomView {
    @Inject Log log;
    @Inject LiveSocket live;
    @Param String room;
    @Param int page;
    private String who = "";

    @PostConstruct
    void made() {
      log.add("made");
    }

    @OnMount
    void mount(Params params, LiveSocket socket) {
      who = socket.user().map(u -> u.getName()).orElse("nobody");
      log.add("mount " + room + " " + params.text("q").orElse("-") + " " + socket.connected());
    }

    @OnParams
    void params(@Param("room") String name, java.net.URI uri) {
      log.add("params " + name + " " + uri);
    }

    @OnEvent
    void id() {
      log.add(live.id() + " " + live.connectParams().text("locale").orElse("-"));
    }

    @OnTerminate
    void over() {
      log.add("over");
    }

    @PreDestroy
    void gone() {
      log.add("gone");
    }
  }

  @LiveView("/detour")
  @Template("<p>#{count}</p><p>#{live.count}</p>")
  static class DetourView {
    private final int count = 1;
  }

  @LiveView("/plain")
  @Template("<p>only a template</p>")
  static class PlainView {}

  @LiveView("/away")
  @Template("<p>never</p>")
  static class AwayView {
    @OnMount
    void mount(LiveSocket live) {
      live.flash().info("Log in first.");
      live.redirect("/plain");
    }
  }

  @LiveView("/missing/{id}")
  @Template("<p>never</p>")
  static class MissingView {
    @OnMount
    void mount() {
      throw new HttpStatusException(404, "no such thing");
    }
  }

  @LiveView("/selfish")
  @Template("<p>#{count}</p>")
  static class SelfishView {
    private int count;

    @OnMount
    void mount(LiveSocket live) {
      live.self().send("one");
    }

    @ee.liveview.OnInfo
    void on(String message) {
      count++;
    }
  }

  @Nested
  class A_template {
    @Test
    @Proves("LV-ASSIGN-19")
    void finds_the_state_in_the_bean_and_not_in_the_socket() {
      assertThatThrownBy(() -> LiveTester.render(beans, "/detour"))
          .hasMessageContaining("DetourView @Template:1:")
          .hasMessageContaining("count");
    }
  }

  @Nested
  class An_http_request {
    @Test
    @Proves({"LV-LIFE-08", "LV-LIFE-20"})
    void mounts_reads_the_parameters_renders_and_forgets_the_view() {
      var page = LiveTester.render(beans, "/rooms/hall?page=2&q=a+b");
      assertThat(page.container().html()).isEqualTo("<p>hall 2 dead</p><b>nobody</b>");
      assertThat(log.take())
          .containsExactly(
              "made",
              "mount hall a b false",
              "params hall http://localhost/rooms/hall?page=2&q=a+b",
              "gone");
    }

    @Test
    @Proves({"WIRE-24"})
    void gives_the_container_what_the_client_needs_and_nothing_it_owns() {
      var attributes = LiveTester.render(beans, "/plain").container().attributes();
      assertThat(attributes.asList())
          .extracting(org.jsoup.nodes.Attribute::getKey)
          .containsExactly("id", "data-phx-main", "data-phx-session", "data-phx-static");
    }

    @Test
    @Proves({"WIRE-25", "LV-LIFE-31"})
    void gets_an_id_that_no_other_has() {
      var first = LiveTester.render(beans, "/plain").container().id();
      var second = LiveTester.render(beans, "/plain").container().id();
      assertThat(first).matches("[A-Za-z][0-9][A-Za-z0-9]{3}").isNotEqualTo(second);
    }

    @Test
    @Proves("LV-LIFE-27")
    void is_redirected_with_the_flash_when_the_view_says_so() {
      var page = LiveTester.render(beans, "/away");
      assertThat(page.redirectedTo()).contains("/plain");
      assertThat(page.flash()).isEqualTo(Map.of("info", "Log in first."));
    }

    @Test
    void ends_with_the_status_that_the_view_throws() {
      assertThatThrownBy(() -> LiveTester.render(beans, "/missing/1"))
          .isInstanceOfSatisfying(
              HttpStatusException.class, e -> assertThat(e.status()).isEqualTo(404));
    }

    @Test
    void for_a_path_without_view_says_so() {
      assertThatThrownBy(() -> LiveTester.render(beans, "/nowhere"))
          .isInstanceOf(AssertionError.class)
          .hasMessage("No live view is at /nowhere");
    }
  }

  @Nested
  class A_page_that_joins {
    @Test
    @Proves({"LV-LIFE-02", "LV-LIFE-08", "LV-LIFE-20", "LV-TEST-01", "LV-TEST-06"})
    void gets_a_new_instance() {
      try (var live = LiveTester.open(beans, "/rooms/hall?page=2")) {
        assertThat(log.take())
            .containsExactly(
                "made",
                "mount hall - false",
                "params hall http://localhost/rooms/hall?page=2",
                "gone",
                "made",
                "mount hall - true",
                "params hall http://localhost/rooms/hall?page=2");
        assertThat(live.html()).isEqualTo("<p>hall 2 live</p><b>nobody</b>");
        assertThat(live.deadHtml()).contains("<p>hall 2 dead</p>");
      }
      assertThat(log.take()).containsExactly("over", "gone");
    }

    @Test
    @Proves({"WIRE-51", "LV-LIFE-33"})
    void gets_query_and_path_parameters_decoded_the_path_winning() {
      try (var live = LiveTester.open(beans, "/rooms/a%20b%C3%A4?room=other&page=3")) {
        assertThat(live.text("p")).isEqualTo("a bä 3 live");
      }
    }

    @Test
    @Proves("LV-LIFE-07")
    void needs_no_method_at_all() {
      try (var live = LiveTester.open(beans, "/plain")) {
        assertThat(live.html()).isEqualTo("<p>only a template</p>");
      }
    }

    @Test
    @Proves("LV-TEST-32")
    void knows_its_user_its_id_and_what_the_script_said() {
      try (var live =
          LiveBrowser.of(beans)
              .user("ada")
              .connectParams(Map.of("locale", "de"))
              .open("/rooms/hall")) {
        assertThat(live.text("b")).isEqualTo("ada");
        log.take();
        live.push("id", Map.of());
        assertThat(log.take()).containsExactly(live.topic().substring(3) + " de");
      }
    }

    @Test
    @Proves("WIRE-50")
    void is_answered_before_the_diff_of_a_message_it_sent_itself() {
      try (var live = LiveTester.open(beans, "/selfish")) {
        assertThat(live.frames()).hasSize(2);
        assertThat(live.frames().get(0)).contains("\"phx_reply\"").contains("\"0\":\"0\"");
        assertThat(live.frames().get(1)).contains("\"diff\",{\"0\":\"1\"}");
      }
    }

    @Test
    @Proves({"LV-LIFE-21"})
    void mounts_anew_after_a_lost_connection() {
      try (var live = LiveTester.open(beans, "/rooms/hall?page=2")) {
        log.take();
        live.reconnect();
        assertThat(log.take())
            .containsExactly(
                "over",
                "gone",
                "made",
                "mount hall - true",
                "params hall http://localhost/rooms/hall?page=2");
      }
    }
  }

  @Nested
  class A_view_that_ends {
    @Test
    @Proves("WIRE-83")
    void with_the_connection_is_told_and_destroyed() {
      var live = LiveTester.open(beans, "/rooms/hall");
      log.take();
      live.disconnect();
      assertThat(log.take()).containsExactly("over", "gone");
    }
  }
}
