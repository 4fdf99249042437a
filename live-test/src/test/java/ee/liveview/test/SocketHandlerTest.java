package ee.liveview.test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.ConnectInfo;
import ee.liveview.Ending;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import ee.liveview.spi.ChannelLine;
import ee.liveview.spi.ChannelProcess;
import ee.liveview.spi.SocketHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Channels of the application's own, beside a live view on one connection. */
@LiveTest
@AddBeanClasses({SocketHandlerTest.ClickView.class, SocketHandlerTest.ScoreSocket.class})
class SocketHandlerTest {
  @Inject BeanManager beans;
  @Inject ScoreSocket sockets;

  private LiveTester page;
  private String ref = "";

  @LiveView("/click")
  @Template("<button phx-click=\"inc\">#{count}</button>")
  static class ClickView {
    private int count;

    @OnEvent
    void inc() {
      count++;
    }
  }

  @ApplicationScoped
  static class ScoreSocket implements SocketHandler {
    private final List<Ending> ended = new ArrayList<>();
    private final List<ChannelProcess.Message> later = new ArrayList<>();

    @Override
    public Optional<ChannelProcess> open(String topic, ConnectInfo connection) {
      return topic.startsWith("score:") ? Optional.of(new ScoreChannel(this)) : Optional.empty();
    }

    List<Ending> ended() {
      return ended;
    }

    List<ChannelProcess.Message> later() {
      return later;
    }
  }

  static final class ScoreChannel implements ChannelProcess {
    private final ScoreSocket socket;
    private ChannelLine line;
    private int points;

    ScoreChannel(ScoreSocket socket) {
      this.socket = socket;
    }

    @Override
    public void join(Message request, ChannelLine line) {
      this.line = line;
      switch (request.params().text("as").orElse("player")) {
        case "nobody" -> request.error(Map.of("reason", "unauthorized"));
        case "late" -> socket.later().add(request);
        case "broken" -> throw new IllegalStateException("on purpose");
        default -> request.ok(Map.of("topic", line.topic()));
      }
    }

    @Override
    public void handle(Message message) {
      switch (message.event()) {
        case "add" -> {
          points += message.params().text("by").map(Integer::valueOf).orElseThrow();
          line.push("scored", Map.of("points", points));
          message.ok(Map.of("points", points));
        }
        case "bytes" -> message.ok(Map.of("text", text(message)));
        case "later" -> socket.later().add(message);
        case "stop" -> line.close();
        default -> throw new IllegalArgumentException(message.event());
      }
    }

    private static String text(Message message) {
      return UTF_8.decode(message.bytes().orElseThrow()).toString();
    }

    @Override
    public void end(Ending why) {
      socket.ended().add(why);
    }
  }

  private static JsonObject object(String name, String value) {
    return Json.createObjectBuilder().add(name, value).build();
  }

  private static JsonObject add(int by) {
    return Json.createObjectBuilder().add("by", by).build();
  }

  @BeforeEach
  void opens() {
    page = LiveTester.open(beans, "/click");
  }

  @AfterEach
  void leaves() {
    page.close();
  }

  private void join(String topic, JsonObject payload) {
    ref = page.socket().join(topic, payload);
  }

  private void send(String event, JsonObject payload) {
    page.socket().send(ref, "score:7", event, payload);
  }

  /** What came on the topic. */
  private List<String> told() {
    return page.socket().received().stream()
        .filter(message -> message.topic().startsWith("score:"))
        .map(message -> message.event() + " " + message.payload())
        .toList();
  }

  private String last() {
    var told = told();
    return told.get(told.size() - 1);
  }

  @Test
  @Proves({"LV-RTR-11", "PX-SOCK-18", "PX-SOCK-08"})
  void share_the_connection_of_the_view() {
    join("score:7", JsonObject.EMPTY_JSON_OBJECT);
    assertThat(last())
        .isEqualTo("phx_reply {\"status\":\"ok\",\"response\":{\"topic\":\"score:7\"}}");
    send("add", add(2));
    send("add", add(3));
    assertThat(told().subList(1, 5))
        .containsExactly(
            "scored {\"points\":2}",
            "phx_reply {\"status\":\"ok\",\"response\":{\"points\":2}}",
            "scored {\"points\":5}",
            "phx_reply {\"status\":\"ok\",\"response\":{\"points\":5}}");
    page.click("button");
    assertThat(page.text("button")).isEqualTo("1");
  }

  @Test
  void refuse_who_may_not_join() {
    join("score:7", object("as", "nobody"));
    assertThat(last())
        .isEqualTo("phx_reply {\"status\":\"error\",\"response\":{\"reason\":\"unauthorized\"}}");
    send("add", add(1));
    assertThat(last()).contains("unmatched topic");
  }

  @Test
  void answer_later_and_take_nothing_before_they_let_somebody_in() {
    join("score:7", object("as", "late"));
    send("add", add(1));
    assertThat(told())
        .containsExactly(
            "phx_reply {\"status\":\"error\",\"response\":{\"reason\":\"unmatched topic\"}}");
    sockets.later().get(0).ok(Map.of());
    sockets.later().get(0).error(Map.of());
    send("later", JsonObject.EMPTY_JSON_OBJECT);
    sockets.later().get(1).error(Map.of("reason", "no"));
    assertThat(told().subList(1, 3))
        .containsExactly(
            "phx_reply {\"status\":\"ok\",\"response\":{}}",
            "phx_reply {\"status\":\"error\",\"response\":{\"reason\":\"no\"}}");
  }

  @Test
  void take_bytes() {
    join("score:7", JsonObject.EMPTY_JSON_OBJECT);
    page.socket().sendBinary(ref, "score:7", "bytes", "é".getBytes(UTF_8));
    assertThat(last()).isEqualTo("phx_reply {\"status\":\"ok\",\"response\":{\"text\":\"é\"}}");
  }

  @Test
  void that_fail_are_joined_again_and_harm_no_view() {
    join("score:7", object("as", "broken"));
    assertThat(last())
        .isEqualTo("phx_reply {\"status\":\"error\",\"response\":{\"reason\":\"join crashed\"}}");
    join("score:7", JsonObject.EMPTY_JSON_OBJECT);
    send("boom", JsonObject.EMPTY_JSON_OBJECT);
    assertThat(last()).startsWith("phx_error");
    page.click("button");
    assertThat(page.text("button")).isEqualTo("1");
    assertThat(sockets.ended()).containsExactly(Ending.FAILED, Ending.FAILED);
  }

  @Test
  void end_when_the_browser_leaves_or_when_they_want_to() {
    join("score:7", JsonObject.EMPTY_JSON_OBJECT);
    send("phx_leave", JsonObject.EMPTY_JSON_OBJECT);
    assertThat(sockets.ended()).containsExactly(Ending.LEFT);
    join("score:7", JsonObject.EMPTY_JSON_OBJECT);
    send("stop", JsonObject.EMPTY_JSON_OBJECT);
    assertThat(last()).startsWith("phx_close");
    assertThat(sockets.ended()).hasSize(1);
  }

  @Test
  void end_with_the_connection() {
    join("score:7", JsonObject.EMPTY_JSON_OBJECT);
    page.close();
    assertThat(sockets.ended()).containsExactly(Ending.CLOSED);
  }

  @Test
  void send_objects_only() {
    join("score:7", JsonObject.EMPTY_JSON_OBJECT);
    send("later", JsonObject.EMPTY_JSON_OBJECT);
    assertThatThrownBy(() -> sockets.later().get(0).ok("three"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("what a channel sends must become a JSON object, but became STRING");
  }

  @Test
  void of_nobody_are_refused() {
    page.socket().join("news:1", JsonObject.EMPTY_JSON_OBJECT);
    var answer = page.socket().received().get(page.socket().received().size() - 1);
    assertThat(answer.text()).contains("unmatched topic");
  }

  @Test
  void that_are_sent_too_much_are_ended() {
    join("score:7", JsonObject.EMPTY_JSON_OBJECT);
    for (int i = 0; i < 1_001; i++) {
      send("add", add(1));
    }
    assertThat(told()).anyMatch(text -> text.startsWith("phx_error"));
    assertThat(sockets.ended()).containsExactly(Ending.FAILED);
  }
}
