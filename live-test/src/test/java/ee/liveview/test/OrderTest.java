package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.util.List;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One thing after the other, in the order of arrival. */
@LiveTest
@AddBeanClasses({Log.class, OrderTest.ReentrantView.class})
class OrderTest {
  @Inject BeanManager beans;
  @Inject Log log;

  @LiveView("/reentrant")
  @Template("<p>#{count}</p>")
  static class ReentrantView {
    @Inject Log log;
    private int count;

    @OnEvent
    void both(LiveSocket live) {
      log.add("event begins");
      live.self().send("one");
      live.self().send("two");
      log.add("event ends");
    }

    @OnEvent
    void inc() {
      count++;
    }

    @ee.liveview.OnTerminate
    void over() {
      log.add("over");
    }

    @OnInfo
    void on(String message) {
      log.add(message);
      count++;
    }
  }

  @Nested
  class Messages_of_one_view {
    @Test
    @Proves("LV-LIFE-17")
    void never_overlap() {
      try (var live = LiveTester.open(beans, "/reentrant")) {
        live.push("both", Map.of());
        assertThat(log.take()).containsExactly("event begins", "event ends", "one", "two");
        assertThat(live.diffs()).containsExactly("{\"0\":\"1\"}", "{\"0\":\"2\"}");
        assertThat(live.frames()).hasSize(3);
        assertThat(live.frames().get(0)).contains("phx_reply").endsWith("\"response\":{}}]");
      }
    }

    @Test
    void are_answered_in_the_order_they_came() {
      try (var live = LiveTester.open(beans, "/reentrant")) {
        var socket = live.socket();
        var refs =
            List.of("inc", "both", "inc").stream()
                .map(name -> socket.send("1", live.topic(), "event", event(name)))
                .toList();
        assertThat(
                socket.received().stream()
                    .filter(m -> m.event().equals("phx_reply"))
                    .map(TestSocket.Message::ref)
                    .skip(1))
            .containsExactlyElementsOf(refs);
        assertThat(live.text("p")).isEqualTo("4");
      }
    }

    private JsonObject event(String name) {
      return Json.createObjectBuilder()
          .add("type", "click")
          .add("event", name)
          .add("value", JsonValue.EMPTY_JSON_OBJECT)
          .build();
    }
  }

  @Nested
  class A_page_that_joins_twice {
    @Test
    @Proves({"WIRE-13", "WIRE-14"})
    void ends_the_view_before_and_starts_another() {
      try (var live = LiveTester.open(beans, "/reentrant")) {
        live.push("inc", Map.of());
        assertThat(live.rejoin().text("p")).isEqualTo("0");
        assertThat(log.take()).containsExactly("over");
        assertThat(live.frames().get(0))
            .isEqualTo("[\"1\",\"1\",\"" + live.topic() + "\",\"phx_close\",{}]");
        assertThat(live.frames().get(1))
            .startsWith("[\"3\",\"3\",\"" + live.topic() + "\",\"phx_reply\"");
        assertThat(live.frames()).hasSize(2);
        live.socket().send("3", live.topic(), "phx_leave", JsonValue.EMPTY_JSON_OBJECT);
        assertThat(live.rejoin().text("p")).isEqualTo("0");
      }
    }
  }
}
