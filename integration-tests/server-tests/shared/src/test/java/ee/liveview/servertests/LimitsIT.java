package ee.liveview.servertests;

import static ee.liveview.servertests.Wire.json;
import static ee.liveview.servertests.WireSocket.joinOf;
import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.servertests.wire.Views;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Hostile, slow and vanished browsers harm nobody but themselves. */
@OnServer
class LimitsIT {
  private static final int MEGABYTE = 1 << 20;

  @ArquillianResource
  @OperateOnDeployment("limits")
  private URL app;

  @ArquillianResource
  @OperateOnDeployment("strict")
  private URL strict;

  @Deployment(name = "limits", testable = false)
  static WebArchive limits() {
    return TestWars.of("limits", Views.class.getPackage());
  }

  @Deployment(name = "strict", testable = false)
  static WebArchive strict() {
    return TestWars.of("strict", Views.class.getPackage())
        .addAsWebInfResource(
            TestWars.settings(Map.of("live.idle-timeout", "3s", "live.max-views-per-session", "3")),
            "web.xml");
  }

  private WireClient client() {
    return WireClient.of(app);
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_message_of_a_megabyte_closes_its_own_connection_only(boolean text) {
    var client = client();
    var view = client.visit("counter");
    try (var other = view.socket();
        var socket = client.open(view.page())) {
      if (text) {
        socket.tryText("[null,null,\"t\",\"e\",{\"x\":\"" + "x".repeat(MEGABYTE) + "\"}]");
      } else {
        socket.tryBytes(new byte[MEGABYTE]);
      }
      assertThat(socket.closeCode()).isIn(1009, WireSocket.BROKEN);
      assertThat(view.click("inc")).isEqualTo(json("{'diff': {'0': '1'}}"));
      other.expectHeartbeat();
    }
  }

  @Test
  void the_hundred_and_first_topic_of_a_connection_is_refused() {
    var client = client();
    var page = client.load("counter");
    try (var socket = client.open(page)) {
      for (int i = 0; i < 100; i++) {
        socket.join(client.load("counter"));
      }
      assertThat(socket.refusedJoin(page))
          .isEqualTo(json("{'reason': 'too many channels joined'}"));
      socket.expectHeartbeat();
    }
  }

  @Test
  void ten_thousand_joins_leave_one_view() {
    var client = client();
    var page = client.load("counter");
    try (var socket = client.open(page)) {
      for (int i = 0; i < 10_000; i++) {
        socket.send("j" + i, "j" + i, page.topic(), "phx_join", joinOf(page));
      }
      socket.send("last", "last", page.topic(), "phx_join", joinOf(page));
      var frame = socket.next();
      while (!"last".equals(frame.ref()) || !frame.event().equals("phx_reply")) {
        frame = socket.next();
      }
      socket.expectQuietHeartbeat();
    }
    try (var socket = client.open(page)) {
      assertThat(socket.join(page).click("inc")).isEqualTo(json("{'diff': {'0': '1'}}"));
    }
  }

  @Test
  void a_connection_that_says_nothing_is_closed() {
    var client = WireClient.of(strict);
    var view = client.visit("counter");
    assertThat(view.socket().closeCode()).isNotEqualTo(1000);
    assertThat(client.await("terminated:" + view.page().id(), 1)).isEqualTo(1);
  }

  @Test
  void a_session_may_have_only_so_many_connected_views() {
    var client = WireClient.of(strict);
    var views = new ArrayList<WireView>();
    var page = client.load("counter");
    try (var socket = client.open(page)) {
      for (int i = 0; i < 3; i++) {
        views.add(socket.join(client.load("counter")));
      }
      assertThat(socket.refusedJoin(page)).isEqualTo(json("{'reason': 'too many views joined'}"));
      try (var second = client.open(page)) {
        assertThat(second.refusedJoin(page)).isEqualTo(json("{'reason': 'too many views joined'}"));
      }
      try (var other = WireClient.of(strict).visit("counter").socket()) {
        other.expectHeartbeat();
      }
      views.get(0).leave();
      assertThat(client.await("terminated:" + views.get(0).page().id(), 1)).isEqualTo(1);
      views.get(1).click("noop");
      socket.join(page);
    }
  }

  @Test
  void a_browser_that_reads_nothing_is_given_up() {
    var client = client();
    var view = client.visit("flood");
    try (var socket = view.socket()) {
      view.send("on", "{}");
      socket.stopReading();
      assertThat(client.await("terminated:" + view.page().id(), 1)).isEqualTo(1);
    }
  }

  @Test
  void a_browser_that_reads_slowly_gets_fewer_differences_and_the_last_state() throws Exception {
    var client = client();
    var page = client.load("gauge");
    var url = URI.create(app.toString());
    try (var socket =
        RawSocket.open(
            url,
            "vsn=2.0.0&_csrf_token=" + WireClient.encode(page.csrf()),
            client.cookie(),
            4096)) {
      socket.say("1", "1", page.topic(), "phx_join", joinOf(page));
      assertThat(socket.text()).contains("\"ok\"");
      socket.say("1", "2", page.topic(), "event", json("{'type':'click','event':'on','value':{}}"));
      TimeUnit.SECONDS.sleep(3); // reads nothing; far more than the network keeps is to be told
      socket.say(
          "1", "3", page.topic(), "event", json("{'type':'click','event':'off','value':{}}"));
      int differences = 0;
      var shown = "";
      var text = socket.text();
      while (!text.startsWith("[\"1\",\"3\"")) {
        if (text.contains("\"diff\"")) {
          differences++;
          shown = payload(text).getString("0", shown);
        }
        text = socket.text();
      }
      var diff = payload(text).getJsonObject("response").getJsonObject("diff");
      int turns = diff.getJsonObject("r").getInt("turns");
      assertThat(turns).as("turns while the browser read nothing").isGreaterThan(50);
      assertThat(diff.getString("0", shown)).isEqualTo(String.valueOf(turns));
      assertThat(differences).as("of %s turns", turns).isLessThan(turns / 2);
    }
  }

  private static JsonObject payload(String frame) {
    return Json.createReader(new StringReader(frame)).readArray().getJsonObject(4);
  }

  @Test
  void a_request_that_wants_no_socket_is_told_to_upgrade() {
    var answer = client().get("live/websocket?vsn=2.0.0");
    assertThat(answer.statusCode()).isEqualTo(426);
    assertThat(answer.headers().firstValue("Upgrade")).contains("websocket");
  }
}
