package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.HttpStatusException;
import ee.liveview.LiveConfig;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnMount;
import ee.liveview.Template;
import ee.liveview.internal.view.Caller;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Joins as a hostile, slow or confused browser would send them. */
@LiveTest
@AddBeanClasses({JoinTest.OneView.class, JoinTest.OtherView.class, JoinTest.FailingView.class})
class JoinTest {
  @Inject BeanManager beans;

  @LiveView("/one/{id}")
  @Template("<p>one</p><i>#{flash.info}</i>")
  static class OneView {}

  @LiveView("/other")
  @Template("<p>other</p>")
  static class OtherView {}

  @LiveView("/failing")
  @Template("<p>x</p>")
  static class FailingView {
    @OnMount
    void mount(LiveSocket live) {
      if (live.connected()) {
        switch (live.params().text("how").orElse("")) {
          case "404" -> throw new HttpStatusException(404, "gone");
          case "boom" -> throw new IllegalStateException("boom");
          default -> {}
        }
      }
    }
  }

  /** A page that is about to join, with a payload to be spoilt. */
  private static final class Attempt {
    private final LiveBrowser browser;
    private final TestSocket socket;
    private String topic;
    private JsonObject payload;

    Attempt(LiveBrowser browser, String path) {
      this(browser, browser.caller(), path, Map.of());
    }

    Attempt(LiveBrowser browser, Caller caller, String path, Map<String, Object> flash) {
      this.browser = browser;
      this.socket = browser.socket(caller, (topic, channel) -> {}, message -> {});
      var container = browser.render(path, flash).container();
      topic = "lv:" + container.id();
      payload =
          Json.createObjectBuilder()
              .add("url", "http://localhost" + path)
              .add("params", Json.createObjectBuilder().add("_mounts", 0))
              .add("session", container.attr("data-phx-session"))
              .add("static", container.attr("data-phx-static"))
              .add("sticky", false)
              .build();
    }

    Attempt topic(String other) {
      topic = other;
      return this;
    }

    Attempt with(String name, JsonValue value) {
      payload = Json.createObjectBuilder(payload).add(name, value).build();
      return this;
    }

    Attempt with(String name, String value) {
      return with(name, Json.createValue(value));
    }

    Attempt without(String name) {
      payload = Json.createObjectBuilder(payload).remove(name).build();
      return this;
    }

    String text(String name) {
      return payload.getString(name);
    }

    Attempt mounts(int mounts) {
      return with("params", Json.createObjectBuilder().add("_mounts", mounts).build());
    }

    JsonObject join() {
      var reply = socket.reply(socket.join(topic, payload));
      assertThat(reply).isNotNull();
      return reply;
    }

    void isRefused(String reason) {
      assertThat(join().toString())
          .isEqualTo("{\"status\":\"error\",\"response\":{\"reason\":\"" + reason + "\"}}");
      assertThat(browser.session().views()).isZero();
    }

    JsonObject isAccepted() {
      var reply = join();
      assertThat(reply.getString("status")).as(reply.toString()).isEqualTo("ok");
      return reply.getJsonObject("response");
    }
  }

  private Attempt attempt(String path) {
    return new Attempt(LiveBrowser.of(beans), path);
  }

  @Nested
  class A_valid_join {
    @Test
    @Proves("WIRE-33")
    void is_answered_with_the_page_and_the_version() {
      var attempt = attempt("/one/1");
      var response = attempt.isAccepted();
      assertThat(response.keySet()).containsExactly("rendered", "liveview_version");
      assertThat(response.getString("liveview_version")).isEqualTo("1.2.12");
      assertThat(response.getJsonObject("rendered").toString())
          .isEqualTo("{\"s\":[\"<p>one</p><i>\",\"</i>\"],\"0\":\"\"}");
      var answer = attempt.socket.received().get(0);
      assertThat(answer.joinRef()).isEqualTo(answer.ref()).isEqualTo("1");
    }

    @Test
    @Proves("WIRE-38")
    void may_come_without_the_static_token() {
      attempt("/one/1").with("static", JsonValue.NULL).isAccepted();
    }

    @Test
    @Proves("WIRE-41")
    void may_name_a_fragment() {
      attempt("/one/1").with("url", "http://localhost/one/1#there").isAccepted();
    }

    @Test
    void may_have_changed_the_path_within_the_view() {
      attempt("/one/1").with("url", "http://localhost/one/2?x=y").isAccepted();
    }
  }

  @Nested
  class A_token {
    @Test
    @Proves("WIRE-34")
    void of_the_session_that_was_tampered_with_is_stale() {
      var attempt = attempt("/one/1");
      var token = attempt.text("session");
      for (int i = 0; i < token.length() - 1; i += 7) {
        var changed =
            token.substring(0, i) + (token.charAt(i) == 'A' ? 'B' : 'A') + token.substring(i + 1);
        attempt.with("session", changed).isRefused("stale");
      }
      attempt.with("session", "").isRefused("stale");
      attempt.with("session", "x".repeat(100_000)).isRefused("stale");
      attempt.with("session", JsonValue.TRUE).isRefused("stale");
      attempt.without("session").isRefused("stale");
    }

    @Test
    @Proves("WIRE-35")
    void of_another_page_is_stale() {
      var browser = LiveBrowser.of(beans);
      var other = new Attempt(browser, "/other");
      new Attempt(browser, "/one/1").topic(other.topic).isRefused("stale");
    }

    @Test
    @Proves("WIRE-36")
    void that_is_too_old_is_stale() {
      var attempt = attempt("/one/1");
      attempt.browser.engine().advance(LiveConfig.defaults().tokenMaxAge());
      attempt.isAccepted();
      attempt.socket.send("1", attempt.topic, "phx_leave", JsonValue.EMPTY_JSON_OBJECT);
      attempt.browser.engine().advance(Duration.ofMillis(1));
      attempt.isRefused("stale");
    }

    @Test
    @Proves("LV-CONN-09")
    void that_is_out_of_date_is_refused_without_a_line_in_the_log() {
      var lines = new ArrayList<String>();
      var recorder =
          new Handler() {
            @Override
            public void publish(LogRecord line) {
              if (line.getLevel().intValue() >= Level.INFO.intValue()) {
                lines.add(line.getMessage());
              }
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
          };
      var log = Logger.getLogger("ee.liveview");
      log.addHandler(recorder);
      try {
        var attempt = attempt("/one/1");
        attempt.browser.engine().advance(LiveConfig.defaults().tokenMaxAge().plusMillis(1));
        attempt.isRefused("stale");
      } finally {
        log.removeHandler(recorder);
      }
      assertThat(lines).isEmpty();
    }

    @Test
    @Proves("WIRE-37")
    void for_static_data_of_another_page_is_stale() {
      var browser = LiveBrowser.of(beans);
      var other = new Attempt(browser, "/one/1");
      new Attempt(browser, "/one/1").with("static", other.text("static")).isRefused("stale");
      new Attempt(browser, "/one/1").with("static", other.text("session")).isRefused("stale");
    }

    @Test
    void of_another_application_is_stale() {
      var other =
          LiveBrowser.of(beans, Map.of("live.secret", "another secret of at least 32 bytes"));
      var foreign = new Attempt(other, "/one/1");
      attempt("/one/1")
          .topic(foreign.topic)
          .with("session", foreign.text("session"))
          .with("static", foreign.text("static"))
          .isRefused("stale");
    }
  }

  @Nested
  class A_web_session {
    @Test
    void that_is_missing_makes_the_join_stale() {
      var browser = LiveBrowser.of(beans);
      var stranger = new Caller(Runnable::run, null, null, "http://localhost", "");
      new Attempt(browser, stranger, "/one/1", Map.of()).isRefused("stale");
    }

    @Test
    void that_has_ended_makes_the_join_stale() {
      var attempt = attempt("/one/1");
      attempt.browser.endSession();
      attempt.isRefused("stale");
    }

    @Test
    void takes_only_so_many_views() {
      var browser = LiveBrowser.of(beans, Map.of("live.max-views-per-session", "1"));
      var first = browser.open("/one/1");
      assertThatThrownBy(() -> browser.open("/one/1"))
          .hasMessage("The join was refused: {\"reason\":\"too many views joined\"}");
      first.close();
      assertThat(browser.session().views()).isZero();
      browser.open("/one/1").close();
    }
  }

  @Nested
  class A_url {
    @Test
    @Proves("WIRE-40")
    void of_another_view_is_not_authorized() {
      attempt("/one/1").with("url", "http://localhost/other").isRefused("unauthorized");
    }

    @Test
    void of_nothing_we_know_is_not_authorized() {
      for (var url :
          List.of("http://localhost/nowhere", "nonsense", "", "://", "http://", "/one/1", "%")) {
        attempt("/one/1").with("url", url).isRefused("unauthorized");
      }
      attempt("/one/1").without("url").isRefused("unauthorized");
      attempt("/one/1").with("url", JsonValue.NULL).isRefused("unauthorized");
    }
  }

  @Nested
  class The_flash {
    private static final Map<String, Object> SAVED = Map.of("info", "Saved.");

    private Attempt flashed() {
      var browser = LiveBrowser.of(beans);
      return new Attempt(browser, browser.caller(), "/one/1", SAVED);
    }

    private String token(Attempt attempt) {
      return attempt.browser.engine().services().tokens().flash(Map.of("info", "Moved."));
    }

    private String shown(Attempt attempt) {
      return attempt.isAccepted().getJsonObject("rendered").getString("0");
    }

    @Test
    @Proves("WIRE-45")
    void of_the_first_page_is_shown_by_the_first_join_only() {
      assertThat(shown(flashed())).isEqualTo("Saved.");
      assertThat(shown(flashed().mounts(1))).isEmpty();
      assertThat(shown(flashed().without("url").with("redirect", "http://localhost/one/2")))
          .isEmpty();
    }

    @Test
    @Proves({"WIRE-45", "LV-FLASH-12"})
    void of_a_navigation_wins_unless_it_is_old_or_not_ours() {
      var attempt = flashed();
      assertThat(shown(attempt.with("flash", token(attempt)))).isEqualTo("Moved.");
      var late = flashed();
      late.with("flash", token(late));
      late.browser.engine().advance(Duration.ofSeconds(61));
      assertThat(shown(late)).isEmpty();
      assertThat(shown(flashed().with("flash", "made up"))).isEmpty();
    }
  }

  @Nested
  class A_mount_that_throws {
    @Test
    @Proves("WIRE-46")
    void is_answered_with_join_crashed_and_hides_why() {
      var attempt = attempt("/failing?how=boom");
      attempt.isRefused("join crashed");
      assertThatThrownBy(() -> attempt.browser.engine().throwFailures())
          .hasRootCauseMessage("boom");
    }

    @Test
    @Proves("WIRE-46")
    void a_status_makes_the_browser_load_the_page_with_that_status() {
      var attempt = attempt("/failing?how=404");
      var reply = attempt.join();
      assertThat(reply.getString("status")).isEqualTo("error");
      var response = reply.getJsonObject("response");
      assertThat(response.keySet()).containsExactly("reason", "status", "token");
      assertThat(response.getString("reason")).isEqualTo("reload");
      assertThat(response.getInt("status")).isEqualTo(404);
      assertThat(
              attempt.browser.engine().services().tokens().readReload(response.getString("token")))
          .contains(404);
      assertThat(attempt.browser.session().views()).isZero();
    }

    @Test
    void fails_the_test_with_the_exception_of_the_view() {
      assertThatThrownBy(() -> LiveTester.open(beans, "/failing?how=boom"))
          .isInstanceOf(AssertionError.class)
          .cause()
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("boom");
    }
  }
}
