package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.OnMount;
import ee.liveview.OnParams;
import ee.liveview.OnTerminate;
import ee.liveview.OnTick;
import ee.liveview.Param;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@LiveTest
@AddBeanClasses({
  Log.class,
  CrashTest.FragileView.class,
  CrashTest.BusyView.class,
  CrashTest.BadEndView.class
})
class CrashTest {
  @Inject BeanManager beans;
  @Inject Log log;

  @LiveView("/fragile")
  @Template("<p>#{count}</p><i>#{broken()}</i>")
  static class FragileView {
    @Inject Log log;
    @Param String at;
    private int count;
    private boolean breaks;

    @OnEvent
    void inc() {
      count++;
    }

    @OnEvent
    void boom(LiveSocket live) throws IOException {
      count = 99;
      live.pushEvent("never", Map.of());
      throw new IOException("disk");
    }

    @OnEvent
    void breakTemplate() {
      breaks = true;
    }

    @OnEvent
    void error() {
      throw new StackOverflowError("deep");
    }

    String broken() {
      if (breaks) {
        throw new IllegalStateException("in the template");
      }
      return "";
    }

    @OnInfo
    void on(String message) {
      throw new IllegalArgumentException(message);
    }

    @OnParams
    void params() {
      if ("boom".equals(at)) {
        throw new IllegalArgumentException("params");
      }
    }

    @PreDestroy
    void gone() {
      log.add("gone");
    }
  }

  @LiveView("/busy")
  @Template("<p>#{count}</p>")
  static class BusyView {
    @Inject Log log;
    private int count;

    @OnEvent
    void flood(LiveSocket live, int messages) {
      for (int i = 0; i < messages; i++) {
        live.self().send(i);
      }
    }

    @OnInfo
    void on(Integer message) {
      count++;
    }

    @OnTick(every = "1s")
    void tick() {
      log.add("tick");
    }

    @PreDestroy
    void gone() {
      log.add("gone");
    }
  }

  @LiveView("/bad-end")
  @Template("<p>x</p>")
  static class BadEndView {
    @Inject Log log;

    @OnMount
    void mount() {}

    @OnTerminate
    void over() {
      throw new IllegalStateException("at the end");
    }

    @PreDestroy
    void gone() {
      log.add("gone");
    }
  }

  @Nested
  class A_view_that_throws {
    @Test
    @Proves({"WIRE-66", "LV-TEST-37"})
    void ends_with_phx_error_and_no_reply_and_can_be_joined_again() {
      var browser = LiveBrowser.of(beans);
      try (var live = browser.open("/fragile");
          var other = browser.open("/fragile")) {
        other.push("inc", Map.of());
        log.take();
        assertThatThrownBy(() -> live.push("boom", Map.of()))
            .isInstanceOf(AssertionError.class)
            .hasMessage(
                "LIVE-V001  "
                    + FragileView.class.getName()
                    + " on "
                    + live.topic()
                    + ": java.io.IOException: disk")
            .cause()
            .isInstanceOf(IOException.class);
        assertThat(live.frames())
            .containsExactly(
                "[\"1\",\"1\",\""
                    + live.topic()
                    + "\",\"phx_error\",{\"reason\":\"channel_crash\"}]");
        assertThat(log.take()).containsExactly("gone");
        assertThat(other.text("p")).isEqualTo("1");
        assertThat(live.socket().closed()).isFalse();
        assertThat(browser.session().views()).isEqualTo(1);
        assertThat(live.rejoin().text("p")).isEqualTo("0");
        live.push("inc", Map.of());
        assertThat(live.text("p")).isEqualTo("1");
      }
    }

    @Test
    void in_its_template_a_message_or_an_error_ends_the_same_way() {
      for (var event : List.of("breakTemplate", "error")) {
        var live = LiveTester.open(beans, "/fragile");
        assertThatThrownBy(() -> live.push(event, Map.of())).hasMessageStartingWith("LIVE-V001");
        assertThat(live.frames()).singleElement().asString().contains("phx_error");
        assertThat(live.rejoin().text("p")).isEqualTo("0");
      }
      var live = LiveTester.open(beans, "/fragile");
      assertThatThrownBy(() -> live.send("message")).hasRootCauseMessage("message");
      assertThat(live.frames()).singleElement().asString().contains("phx_error");
      var patched = LiveTester.open(beans, "/fragile");
      assertThatThrownBy(() -> patched.patch("/fragile?at=boom")).hasRootCauseMessage("params");
    }

    @Test
    void at_its_end_is_destroyed_all_the_same() {
      var live = LiveTester.open(beans, "/bad-end");
      log.take();
      assertThatThrownBy(live::close)
          .hasMessageStartingWith("LIVE-V008")
          .hasRootCauseMessage("at the end");
      assertThat(log.take()).containsExactly("gone");
    }
  }

  @Nested
  class Messages_that_wait {
    @Test
    void may_be_as_many_as_the_limit() {
      try (var live = limited(20).open("/busy")) {
        live.push("flood", Map.of("messages", 19));
        assertThat(live.text("p")).isEqualTo("19");
      }
    }

    @Test
    void beyond_the_limit_end_the_view() {
      var live = limited(20).open("/busy");
      log.take();
      assertThatThrownBy(() -> live.push("flood", Map.of("messages", 20)))
          .hasMessageStartingWith("'event' was not answered: ");
      assertThat(live.frames()).singleElement().asString().contains("phx_error");
      assertThat(log.take()).containsExactly("gone");
      live.advance(Duration.ofSeconds(5));
      assertThat(log.take()).isEmpty();
    }

    private LiveBrowser limited(int mailbox) {
      return LiveBrowser.of(beans, Map.of("live.max-mailbox", Integer.toString(mailbox)));
    }
  }

  @Nested
  class Messages_of_the_wire {
    private JsonValue event(String name) {
      return Json.createObjectBuilder()
          .add("type", "click")
          .add("event", name)
          .add("value", JsonValue.EMPTY_JSON_OBJECT)
          .build();
    }

    @Test
    void about_components_are_answered_though_there_are_none() {
      try (var live = LiveTester.open(beans, "/busy")) {
        var cids = Json.createObjectBuilder().add("cids", Json.createArrayBuilder().add(2)).build();
        var socket = live.socket();
        var will = socket.send("1", live.topic(), "cids_will_destroy", cids);
        var are = socket.send("1", live.topic(), "cids_destroyed", cids);
        assertThat(String.valueOf(socket.reply(will)))
            .isEqualTo("{\"status\":\"ok\",\"response\":{}}");
        assertThat(String.valueOf(socket.reply(are)))
            .isEqualTo("{\"status\":\"ok\",\"response\":{\"cids\":[]}}");
      }
    }

    @Test
    @Proves("LV-ERR-08")
    void to_a_component_that_is_gone_are_answered_with_nothing() {
      try (var live = LiveTester.open(beans, "/fragile")) {
        var payload = Json.createObjectBuilder(event("inc").asJsonObject()).add("cid", 7).build();
        var ref = live.socket().send("1", live.topic(), "event", payload);
        assertThat(String.valueOf(live.socket().reply(ref)))
            .isEqualTo("{\"status\":\"ok\",\"response\":{}}");
        assertThat(live.text("p")).isEqualTo("0");
      }
    }

    @Test
    void that_nobody_knows_crash_the_view() {
      var live = LiveTester.open(beans, "/busy");
      live.socket().send("1", live.topic(), "nonsense", JsonValue.EMPTY_JSON_OBJECT);
      assertThatThrownBy(live::engineErrors).hasMessageContaining("LIVE-V006");
    }

    @Test
    void with_payloads_of_the_wrong_shape_crash_no_more_than_the_view() {
      for (var payload :
          List.of(
              "{}",
              "{\"event\":5}",
              "{\"event\":\"flood\",\"value\":[1]}",
              "{\"type\":\"form\",\"event\":\"flood\",\"value\":5,\"meta\":7}",
              "{\"type\":\"form\",\"event\":\"flood\",\"value\":\"a[=&]=&%zz=%\",\"meta\":{\"_target\":9}}",
              "{\"event\":\"flood\",\"value\":{\"messages\":1e400},\"cid\":\"x\"}")) {
        var live = LiveTester.open(beans, "/busy");
        live.socket().sendText("[\"1\",\"9\",\"" + live.topic() + "\",\"event\"," + payload + "]");
        assertThat(live.socket().closed()).as(payload).isFalse();
        try {
          live.engineErrors();
        } catch (AssertionError crashed) {
          assertThat(live.rejoin().text("p")).isEqualTo("0");
        }
      }
    }
  }
}
