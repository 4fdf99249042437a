package ee.liveview.servertests;

import static ee.liveview.servertests.Wire.json;
import static ee.liveview.servertests.WireSocket.joinOf;
import static ee.liveview.servertests.WireSocket.navigationOf;
import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.proves.Proves;
import ee.liveview.servertests.wire.Views;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonValue;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The wire contract (§14), item by item, against a real server. */
@OnServer
class WireIT {
  private static final Pattern CLIENT_OWNED =
      Pattern.compile(
          "data-phx-(root-id|view|component|id|skip|ref|stream|teleported)|phx-(connected|loading|error|client-error|server-error)");

  @ArquillianResource
  @OperateOnDeployment("wire")
  private URL app;

  @ArquillianResource
  @OperateOnDeployment("brief")
  private URL brief;

  @Deployment(name = "wire", testable = false)
  static WebArchive wire() {
    return TestWars.of("wire", Views.class.getPackage());
  }

  /** The same with tokens that are old as soon as they arrive. */
  @Deployment(name = "brief", testable = false)
  static WebArchive brief() {
    return TestWars.of("brief", Views.class.getPackage())
        .addAsWebInfResource(TestWars.settings(Map.of("live.token-max-age", "1ms")), "web.xml");
  }

  private WireClient client() {
    return WireClient.of(app);
  }

  // Transport.

  @Test
  @Proves("WIRE-01")
  void the_upgrade_succeeds_without_subprotocol() {
    try (var socket = client().open("vsn=2.0.0")) {
      assertThat(socket.subprotocol()).isEmpty();
      socket.expectHeartbeat();
    }
  }

  @Test
  @Proves("WIRE-02")
  void unknown_bracketed_and_long_query_strings_do_not_hinder_the_upgrade() {
    var query =
        "_track_static%5B0%5D=http%3A%2F%2Fhost%2Fa.css&_live_referer=undefined&x=%C3%A6&y=%25zz&=&&long="
            + "a".repeat(7 * 1024)
            + "&vsn=2.0.0";
    try (var socket = client().open(query)) {
      socket.expectHeartbeat();
    }
  }

  @Test
  @Proves("WIRE-03")
  void the_subprotocol_phoenix_is_selected_and_a_token_beside_it_can_be_read() {
    var client = client();
    var page = client.load("token");
    var token =
        Base64.getEncoder()
            .withoutPadding()
            .encodeToString("s3cret/+ü".getBytes(StandardCharsets.UTF_8));
    try (var socket =
        client.open(
            "_csrf_token=" + WireClient.encode(page.csrf()) + "&vsn=2.0.0",
            "phoenix",
            "base64url.bearer.phx." + token)) {
      assertThat(socket.subprotocol()).isEqualTo("phoenix");
      assertThat(socket.join(page).rendered().toString()).contains("s3cret/+ü");
    }
  }

  @Test
  @Proves("PX-WIRE-13")
  void another_version_of_the_protocol_is_refused() {
    assertThat(client().refusal("vsn=9.0.0")).isEqualTo(403);
    assertThat(client().refusal("")).isEqualTo(403);
  }

  @Test
  @Proves({"WIRE-04", "LV-SEC-11"})
  void a_foreign_origin_is_refused_and_a_missing_one_passes() {
    var own = app.getProtocol() + "://" + app.getHost() + ":" + app.getPort();
    assertThat(client().sending("Origin", "http://foreign.example").refusal("vsn=2.0.0"))
        .isEqualTo(403);
    assertThat(client().sending("Origin", own + "1").refusal("vsn=2.0.0")).isEqualTo(403);
    assertThat(client().sending("Origin", "null").refusal("vsn=2.0.0")).isEqualTo(403);
    assertThat(client().sending("Origin", own).refusal("vsn=2.0.0")).isEqualTo(101);
    assertThat(client().refusal("vsn=2.0.0")).isEqualTo(101);
  }

  @Test
  void the_endpoint_behind_the_socket_is_not_open_to_requests() {
    assertThat(client().refusal("live/internal", "vsn=2.0.0")).isNotEqualTo(101);
  }

  @Test
  @Proves("WIRE-05")
  void a_heartbeat_is_answered_with_its_ref_and_an_empty_response() {
    try (var socket = client().open("vsn=2.0.0")) {
      socket.text("[null,\"any ref\",\"phoenix\",\"heartbeat\",{}]");
      assertThat(socket.next())
          .isEqualTo(
              new Frame(
                  null,
                  "any ref",
                  "phoenix",
                  "phx_reply",
                  json("{'status': 'ok', 'response': {}}")));
    }
  }

  /** More views than one of the servers has threads for messages. */
  @Test
  @Proves("WIRE-06")
  void heartbeats_are_answered_while_views_are_busy() {
    var client = client();
    var first = client.load("counter");
    try (var socket = client.open(first)) {
      var busy = new ArrayList<WireView>();
      for (int i = 0; i < 6; i++) {
        busy.add(socket.join(client.load("counter")));
      }
      for (int i = 0; i < 6; i++) {
        var alone = client.visit("counter");
        busy.add(alone);
      }
      var refs =
          busy.stream()
              .map(view -> view.send("hold", "{'for': 'heartbeat was answered'}"))
              .toList();
      assertThat(client.await("waiting for heartbeat was answered", 1)).isPositive();
      long before = System.nanoTime();
      socket.expectHeartbeat();
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
      client.ask("control?do=raise&name=heartbeat+was+answered");
      var answers = new ArrayList<String>();
      for (int i = 0; i < 6; i++) {
        answers.add(String.valueOf(socket.next().ref()));
      }
      assertThat(answers).hasSameElementsAs(refs.subList(0, 6));
      for (int i = 6; i < 12; i++) {
        assertThat(busy.get(i).ok(refs.get(i))).isEqualTo(json("{'diff': {'0': '1'}}"));
        busy.get(i).socket().close();
      }
    }
  }

  /** More handlers than any of the servers has threads in its own executor, at first. */
  @Test
  void a_view_is_answered_while_the_handlers_of_many_others_block() {
    var client = client();
    var blocked = new ArrayList<WireView>();
    for (int i = 0; i < 20; i++) {
      blocked.add(client.visit("counter"));
    }
    var refs = blocked.stream().map(view -> view.send("hold", "{'for': 'all are held'}")).toList();
    var free = client.visit("counter");
    free.click("inc");
    assertThat(client.await("waiting for all are held", 20)).isEqualTo(20);
    client.ask("control?do=raise&name=all+are+held");
    for (int i = 0; i < refs.size(); i++) {
      blocked.get(i).ok(refs.get(i));
      blocked.get(i).socket().close();
    }
    free.socket().close();
  }

  /** {@link Frame#read} refuses any other form, in this and in all other tests. */
  @Test
  @Proves("WIRE-07")
  void every_reply_has_five_elements_text_or_null_refs_and_an_object_as_response() {
    var view = client().visit("counter");
    try (var socket = view.socket()) {
      view.click("inc");
      view.click("noop");
      view.ok(view.send("cids_will_destroy", json("{'cids': [2]}")));
      view.ok(view.send("cids_destroyed", json("{'cids': [2]}")));
      view.ok(view.send("live_patch", json("{'url': 'http://h/elsewhere'}")));
      view.ok(view.send("lv:clear-flash", "{'key': 'info'}"));
      view.leave();
      socket.expectHeartbeat();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"foo:bar", "lvx", "", "lvv:0", "phoenix2"})
  @Proves("WIRE-08")
  void joining_an_unknown_topic_is_answered_unmatched_topic(String topic) {
    try (var socket = client().open("vsn=2.0.0")) {
      socket.send("1", "1", topic, "phx_join", json("{}"));
      assertThat(socket.answer("1"))
          .isEqualTo(json("{'status': 'error', 'response': {'reason': 'unmatched topic'}}"));
      socket.expectHeartbeat();
    }
  }

  @Test
  @Proves("WIRE-09")
  void an_event_on_a_topic_never_joined_is_an_error_and_the_socket_stays_open() {
    try (var socket = client().open("vsn=2.0.0")) {
      var ref = socket.send("1", "lv:phx-none", "event", json("{'type': 'click', 'event': 'x'}"));
      assertThat(socket.next())
          .isEqualTo(
              new Frame(
                  null,
                  ref,
                  "lv:phx-none",
                  "phx_reply",
                  json("{'status': 'error', 'response': {'reason': 'unmatched topic'}}")));
      socket.expectHeartbeat();
    }
  }

  @Test
  @Proves("WIRE-10")
  void leaving_an_unknown_topic_is_ok() {
    try (var socket = client().open("vsn=2.0.0")) {
      for (var topic : List.of("lv:", "lv:phx-none", "other")) {
        var ref = socket.send(null, topic, "phx_leave", json("{}"));
        assertThat(socket.next())
            .isEqualTo(
                new Frame(null, ref, topic, "phx_reply", json("{'status': 'ok', 'response': {}}")));
      }
    }
  }

  @Test
  @Proves({"WIRE-11", "LV-ERR-08"})
  void an_event_with_an_outdated_join_ref_has_no_reply_and_no_effect() {
    var view = client().visit("counter");
    try (var socket = view.socket()) {
      socket.send("outdated", view.page().topic(), "event", json("{'event': 'inc', 'value': {}}"));
      assertThat(view.click("inc")).isEqualTo(json("{'diff': {'0': '1'}}"));
    }
  }

  @Test
  @Proves("WIRE-12")
  void an_event_with_a_null_join_ref_is_handled() {
    var view = client().visit("counter");
    try (var socket = view.socket()) {
      var ref =
          socket.send(null, view.page().topic(), "event", json("{'event': 'inc', 'value': {}}"));
      assertThat(view.ok(ref)).isEqualTo(json("{'diff': {'0': '1'}}"));
    }
  }

  @Test
  @Proves("WIRE-13")
  void a_second_join_closes_the_first_with_its_ref_and_is_answered_once() {
    var client = client();
    var first = client.visit("counter");
    try (var socket = first.socket()) {
      first.click("inc");
      var ref = socket.nextRef();
      socket.send(ref, ref, first.page().topic(), "phx_join", joinOf(first.page()));
      first.expectClose();
      var second = new WireView(socket, first.page(), ref, socket.ok(ref));
      assertThat(second.rendered().getString("0")).isEqualTo("0");
      assertThat(second.click("inc")).isEqualTo(json("{'diff': {'0': '1'}}"));
      assertThat(terminated(client, first.page(), 1)).isEqualTo(1);
      second.leave();
      assertThat(terminated(client, first.page(), 2)).isEqualTo(2);
    }
  }

  private static int terminated(WireClient client, WirePage page, int times) {
    return client.await("terminated:" + page.id(), times);
  }

  @Test
  @Proves("WIRE-14")
  void a_topic_can_be_joined_again_right_after_leaving() {
    var view = client().visit("counter");
    try (var socket = view.socket()) {
      view.click("inc");
      var left = view.send("phx_leave", JsonValue.EMPTY_JSON_OBJECT);
      var joined = socket.nextRef();
      socket.send(joined, joined, view.page().topic(), "phx_join", joinOf(view.page()));
      view.ok(left);
      view.expectClose();
      var again = new WireView(socket, view.page(), joined, socket.ok(joined));
      assertThat(again.rendered().getString("0")).isEqualTo("0");
      assertThat(again.click("inc")).isEqualTo(json("{'diff': {'0': '1'}}"));
    }
  }

  @Test
  @Proves({"WIRE-15", "WIRE-67"})
  void a_tick_that_changes_something_is_pushed_with_the_join_ref_and_no_ref() {
    var view = client().visit("ticks");
    try (var socket = view.socket()) {
      for (int tick = 1; tick <= 3; tick++) {
        assertThat(socket.next())
            .isEqualTo(
                new Frame(
                    view.joinRef(),
                    null,
                    view.page().topic(),
                    "diff",
                    json("{'0': '" + tick + "'}")));
      }
      socket.expectHeartbeat();
    }
  }

  @Test
  @Proves("WIRE-16")
  void a_binary_push_is_decoded_and_answered_in_text() {
    try (var socket = client().open("vsn=2.0.0")) {
      socket.bytes(binary("10", "11", "lvu:0", "chunk", "HELLO"));
      assertThat(socket.next())
          .isEqualTo(
              new Frame(
                  null,
                  "11",
                  "lvu:0",
                  "phx_reply",
                  json("{'status': 'error', 'response': {'reason': 'unmatched topic'}}")));
    }
  }

  private static byte[] binary(
      String joinRef, String ref, String topic, String event, String data) {
    var head =
        new byte[] {
          0,
          (byte) joinRef.length(),
          (byte) ref.length(),
          (byte) topic.length(),
          (byte) event.length()
        };
    var body = (joinRef + ref + topic + event + data).getBytes(StandardCharsets.US_ASCII);
    var frame = new byte[head.length + body.length];
    System.arraycopy(head, 0, frame, 0, head.length);
    System.arraycopy(body, 0, frame, head.length, body.length);
    return frame;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[]",
        "null",
        "[1,2,3,4,5]",
        "[null,null,\"t\",\"e\",null]",
        "[null,null,\"t\",\"e\",{}",
        "[null,null,\"t\",\"e\",{}]]",
        "[null,null,\"t\",\"e\",{},1]",
        ""
      })
  @Proves({"WIRE-17", "LV-ERR-08"})
  void broken_json_harms_no_other_socket(String broken) {
    var client = client();
    var view = client.visit("counter");
    try (var other = view.socket();
        var socket = client.open("vsn=2.0.0")) {
      socket.text(broken);
      assertThat(socket.closeCode()).isNotEqualTo(1000);
      assertThat(view.click("inc")).isEqualTo(json("{'diff': {'0': '1'}}"));
      assertThat(other.open()).isTrue();
    }
  }

  @Test
  @Proves("WIRE-17")
  void truncated_bytes_harm_no_other_socket() {
    var client = client();
    var view = client.visit("counter");
    try (var other = view.socket()) {
      for (var broken :
          List.of(
              new byte[0],
              new byte[] {0},
              new byte[] {9, 0, 0, 0, 0},
              new byte[] {0, 2, 2, 5, 5, 'x'})) {
        try (var socket = client.open("vsn=2.0.0")) {
          socket.bytes(broken);
          assertThat(socket.closeCode()).isNotEqualTo(1000);
        }
      }
      assertThat(view.click("inc")).isEqualTo(json("{'diff': {'0': '1'}}"));
      assertThat(other.open()).isTrue();
    }
  }

  // Dead render.

  @Test
  @Proves("WIRE-24")
  void the_container_has_id_main_mark_session_and_static_and_nothing_the_client_owns() {
    var page = client().load("toggle");
    assertThat(page.html())
        .contains(
            "<div id=\"%s\" data-phx-main data-phx-session=\"%s\" data-phx-static=\"%s\"><div><p>It is 0</p></div></div>"
                .formatted(page.id(), page.session(), page.statics()))
        .doesNotContainPattern(CLIENT_OWNED);
  }

  @Test
  @Proves("WIRE-25")
  void ids_differ_per_rendering_and_are_valid_tokens() {
    var client = client();
    assertThat(client.load("counter").id())
        .matches("[A-Za-z][A-Za-z0-9]{4}")
        .isNotEqualTo(client.load("counter").id());
  }

  @Test
  @Proves("WIRE-28")
  void the_csrf_token_of_the_page_is_accepted_by_the_socket() {
    var client = client();
    var page = client.load("counter");
    assertThat(page.html()).contains("<meta name=\"csrf-token\" content=\"" + page.csrf() + "\">");
    try (var socket = client.open(page)) {
      socket.join(page);
    }
  }

  // Join.

  @Test
  @Proves("WIRE-33")
  void a_valid_join_is_answered_with_tree_and_version() {
    var client = client();
    var page = client.load("counter");
    try (var socket = client.open(page)) {
      socket.send("4", "4", page.topic(), "phx_join", joinOf(page));
      assertThat(socket.next())
          .isEqualTo(
              new Frame(
                  "4",
                  "4",
                  page.topic(),
                  "phx_reply",
                  json(
                      """
                      {'status': 'ok', 'response': {
                        'rendered': {
                          's': ['<p>', '</p><i>', '</i>'], '0': '0', '1': 'Ada', 't': 'Counter'},
                        'liveview_version': '1.2.12'}}
                      """)));
    }
  }

  @Test
  @Proves({"WIRE-34", "LV-SEC-03"})
  void a_tampered_session_is_stale() {
    var client = client();
    var page = client.load("counter");
    var token = page.session();
    var middle = token.length() / 2;
    var swapped = token.charAt(middle) == 'A' ? 'B' : 'A';
    try (var socket = client.open(page)) {
      for (var forged :
          List.of(
              token.substring(0, middle) + swapped + token.substring(middle + 1),
              token + "x",
              token.substring(1),
              page.statics() + "",
              "",
              "..",
              "1.AAAA.")) {
        assertThat(socket.refusedJoin(page.withSession(forged))).isEqualTo(STALE);
      }
      socket.send("9", "9", page.topic(), "phx_join", json("{}"));
      assertThat(socket.answer("9").getJsonObject("response")).isEqualTo(STALE);
    }
  }

  private static final JsonObject STALE = json("{'reason': 'stale'}");
  private static final JsonObject UNAUTHORIZED = json("{'reason': 'unauthorized'}");

  @Test
  @Proves("WIRE-35")
  void the_session_of_one_view_on_the_topic_of_another_is_stale() {
    var client = client();
    var page = client.load("counter");
    var other = client.load("counter");
    try (var socket = client.open(page)) {
      assertThat(socket.refusedJoin(page.withId(other.id()))).isEqualTo(STALE);
    }
  }

  @Test
  @Proves("WIRE-36")
  void an_expired_token_is_stale() {
    var client = WireClient.of(brief);
    var page = client.load("counter");
    try (var socket = client.open(page)) {
      assertThat(socket.refusedJoin(page)).isEqualTo(STALE);
    }
  }

  @Test
  @Proves("WIRE-37")
  void the_static_token_of_another_id_is_stale() {
    var client = client();
    var page = client.load("counter");
    var other = client.load("counter");
    try (var socket = client.open(page)) {
      assertThat(socket.refusedJoin(page.withStatics(other.statics()))).isEqualTo(STALE);
      assertThat(socket.refusedJoin(page.withStatics(page.session()))).isEqualTo(STALE);
    }
  }

  @Test
  @Proves("WIRE-38")
  void a_null_static_token_is_accepted() {
    var client = client();
    var page = client.load("counter");
    try (var socket = client.open(page)) {
      assertThat(socket.join(page.withStatics(null)).click("inc"))
          .isEqualTo(json("{'diff': {'0': '1'}}"));
    }
  }

  @Test
  @Proves({"WIRE-39", "LV-SEC-04"})
  void a_missing_or_wrong_csrf_token_makes_the_join_stale_though_the_socket_opens() {
    var client = client();
    var page = client.load("counter");
    var foreign = client().load("counter");
    for (var query :
        List.of(
            "vsn=2.0.0",
            "_csrf_token=&vsn=2.0.0",
            "_csrf_token=nonsense&vsn=2.0.0",
            "_csrf_token=" + WireClient.encode(foreign.csrf()) + "&vsn=2.0.0")) {
      try (var socket = client.open(query)) {
        assertThat(socket.refusedJoin(page)).as(query).isEqualTo(STALE);
        socket.expectHeartbeat();
      }
    }
  }

  @Test
  @Proves("WIRE-39")
  void a_socket_without_cookie_is_stale() {
    var page = client().load("counter");
    try (var socket = client().open(page)) {
      assertThat(socket.refusedJoin(page)).isEqualTo(STALE);
    }
  }

  @Test
  @Proves("WIRE-40")
  void the_address_of_another_view_is_unauthorized() {
    var client = client();
    var page = client.load("counter");
    try (var socket = client.open(page)) {
      for (var address :
          List.of(
              client.url("echo"),
              client.url("nowhere"),
              "http://" + "h".repeat(254) + "/wire/counter",
              "no address",
              "")) {
        assertThat(socket.refusedJoin(page.at(address))).as(address).isEqualTo(UNAUTHORIZED);
      }
    }
  }

  @Test
  @Proves("WIRE-41")
  void an_address_with_fragment_is_accepted() {
    var client = client();
    var page = client.load("rooms/hall?q=1");
    try (var socket = client.open(page)) {
      assertThat(socket.join(page.at(page.url() + "#top?q=2")).rendered().getString("0"))
          .isEqualTo("hall 1");
    }
  }

  @Test
  @Proves("WIRE-42")
  void a_redirect_within_the_live_session_joins_that_view_and_names_its_container() {
    var client = client();
    var page = client.load("counter");
    try (var socket = client.open(page)) {
      var joined = socket.join(page, navigationOf(page, client.url("rooms/hall?q=1")));
      assertThat(joined.rendered().getString("0")).isEqualTo("hall 1");
      assertThat(joined.joined().getJsonArray("container")).isEqualTo(Wire.array("[\"div\",{}]"));
    }
  }

  @Test
  @Proves({"WIRE-43", "LV-SEC-07"})
  void a_redirect_to_another_live_session_or_no_view_is_unauthorized() {
    var client = client();
    var page = client.load("counter");
    try (var socket = client.open(page)) {
      for (var path : List.of("admin", "control", "nowhere")) {
        assertThat(socket.refusedJoin(page, navigationOf(page, client.url(path))))
            .as(path)
            .isEqualTo(UNAUTHORIZED);
      }
    }
  }

  @Test
  @Proves("WIRE-44")
  void joining_again_with_redirect_and_a_mount_count_is_ok() {
    var client = client();
    var page = client.load("counter");
    var join =
        Json.createObjectBuilder(navigationOf(page, client.url("rooms/hall?q=1")))
            .add(
                "params",
                json("{'_mounts': 1, '_mount_attempts': 0, '_live_referer': 'http://h/'}"))
            .build();
    try (var socket = client.open(page)) {
      assertThat(socket.join(page, join).rendered().getString("0")).isEqualTo("hall 1");
    }
  }

  @Test
  @Proves("WIRE-45")
  void flash_of_the_page_counts_for_the_first_mount_only() {
    var client = client();
    var page = client.load("flash");
    assertThat(page.html()).contains("<p>from the page</p>");
    try (var socket = client.open(page)) {
      assertThat(socket.join(page).rendered().getString("0")).isEqualTo("from the page");
    }
    var again =
        Json.createObjectBuilder(joinOf(page)).add("params", json("{'_mounts': 1}")).build();
    try (var socket = client.open(page)) {
      assertThat(socket.join(page, again).rendered().getString("0")).isEmpty();
    }
  }

  @Test
  @Proves("WIRE-45")
  void flash_of_a_navigation_is_shown_once() {
    var client = client();
    var view = client.visit("flash");
    try (var socket = view.socket()) {
      var gone = view.click("go").getJsonObject("live_redirect");
      assertThat(gone.getString("to")).isEqualTo("/wire/flash");
      view.expectClose();
      var there = navigationOf(view.page(), client.url("flash"));
      var with = Json.createObjectBuilder(there).add("flash", gone.getString("flash")).build();
      assertThat(socket.join(view.page(), with).rendered().getString("0"))
          .isEqualTo("from the event");
      assertThat(client.open(view.page()).join(view.page(), there).rendered().getString("0"))
          .isEmpty();
    }
  }

  @Test
  @Proves("WIRE-45")
  void flash_that_is_not_ours_is_ignored() {
    var client = client();
    var page = client.load("flash");
    var join =
        Json.createObjectBuilder(navigationOf(page, page.url()))
            .add("flash", page.session())
            .build();
    try (var socket = client.open(page)) {
      assertThat(socket.join(page, join).rendered().getString("0")).isEmpty();
    }
  }

  @Test
  @Proves("WIRE-46")
  void a_failing_mount_is_answered_join_crashed() {
    var client = client();
    var page = client.load("mount/crash");
    try (var socket = client.open(page)) {
      assertThat(socket.refusedJoin(page)).isEqualTo(json("{'reason': 'join crashed'}"));
      socket.expectHeartbeat();
    }
  }

  @Test
  @Proves({"WIRE-46", "WIRE-32"})
  void a_mount_that_says_a_status_is_answered_reload_with_status_and_token() {
    var client = client();
    var page = client.load("mount/missing");
    try (var socket = client.open(page)) {
      var answer = socket.refusedJoin(page);
      var token = answer.getString("token");
      assertThat(answer)
          .isEqualTo(json("{'reason': 'reload', 'status': 404, 'token': '" + token + "'}"));
      client.sending("Cookie", "__phoenix_reload_status__=" + token);
      var shown = client.get("mount/missing");
      assertThat(shown.statusCode()).isEqualTo(404);
      assertThat(shown.headers().allValues("Set-Cookie"))
          .anyMatch(
              cookie ->
                  cookie.matches(
                      "__phoenix_reload_status__=.*(Max-Age=0|Expires=Thu, 01[- ]Jan[- ]1970).*"));
    }
  }

  @Test
  @Proves("WIRE-47")
  void a_redirect_while_mounting_is_answered_as_error_with_target_and_events() {
    var client = client();
    var page = client.load("mount/redirect");
    try (var socket = client.open(page)) {
      var answer = socket.refusedJoin(page);
      var flash = answer.getJsonObject("redirect").getString("flash");
      assertThat(answer)
          .isEqualTo(
              json(
                  "{'redirect': {'to': '/wire/counter', 'flash': '"
                      + flash
                      + "'}, 'events': [['bye', {}]]}"));
    }
  }

  @Test
  @Proves("WIRE-48")
  void a_patch_while_mounting_is_part_of_the_ok_answer() {
    var client = client();
    var page = client.load("mount/patch");
    try (var socket = client.open(page)) {
      var joined = socket.join(page);
      assertThat(joined.joined().getJsonObject("live_patch"))
          .isEqualTo(json("{'to': '/wire/mount/patched?x=1', 'kind': 'push'}"));
      assertThat(joined.rendered().getString("0")).isEqualTo("patched");
    }
  }

  @Test
  @Proves("WIRE-50")
  void no_diff_comes_before_the_answer_to_the_join() {
    try (var view = client().visit("self")) {
      assertThat(view.rendered().getString("0")).isEmpty();
      assertThat(view.expect("diff")).isEqualTo(json("{'0': 'mounted'}"));
    }
  }

  @Test
  @Proves("WIRE-51")
  void parameters_are_query_and_path_together_the_path_winning() {
    try (var view = client().visit("rooms/hall?room=cellar&q=a+b%26c")) {
      assertThat(view.rendered().getString("0")).isEqualTo("hall a b&amp;c");
      assertThat(view.rendered().getString("1")).isEqualTo("/wire/rooms/hall");
    }
  }

  // Events.

  @Test
  @Proves("WIRE-52")
  void a_click_is_answered_with_what_changed_only() {
    try (var view = client().visit("counter")) {
      assertThat(view.click("inc")).isEqualTo(json("{'diff': {'0': '1'}}"));
      assertThat(view.click("add", "{'by': '10', 'value': ''}"))
          .isEqualTo(json("{'diff': {'0': '11'}}"));
    }
  }

  @Test
  @Proves("WIRE-53")
  void nothing_changed_is_answered_with_an_empty_object() {
    try (var view = client().visit("counter")) {
      assertThat(view.click("noop")).isEqualTo(json("{}"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'type': null, 'event': 'echo', 'value': {'value': 0, 'x': 'y'}}",
        "{'type': 'js', 'event': 'echo', 'value': {'value': 0, 'x': 'y'}}",
        "{'type': 'remove', 'event': 'echo', 'value': {'value': 0, 'x': 'y'}}",
        "{'type': 'hook', 'event': 'echo', 'value': {'value': 0, 'x': 'y'}}",
        "{'type': 17, 'event': 'echo', 'value': {'value': 0, 'x': 'y'}}",
        "{'event': 'echo', 'value': {'value': 0, 'x': 'y'}}"
      })
  @Proves("WIRE-54")
  void events_of_unusual_types_and_number_values_are_accepted(String event) {
    try (var view = client().visit("echo")) {
      assertThat(view.ok(view.send("event", json(event))))
          .isEqualTo(json("{'diff': {'r': {'value': 0, 'x': 'y'}}}"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"17", "'text'", "[1, 2]", "true"})
  @Proves("WIRE-54")
  void a_hook_may_send_any_json_value(String value) {
    try (var view = client().visit("echo")) {
      assertThat(
              view.ok(
                  view.send(
                      "event", json("{'type': 'hook', 'event': 'echo', 'value': " + value + "}"))))
          .isEqualTo(json("{'diff': {'r': {'value': " + value + "}}}"));
    }
  }

  @Test
  @Proves("WIRE-55")
  void form_text_is_decoded_in_full() {
    try (var view = client().visit("echo")) {
      var form =
          json(
              """
              {'type': 'form', 'event': 'echo',
               'value': 'h=1&user%5Bname%5D=Bob+%26+co&user%5B_unused_tags%5D%5B%5D=&user%5Btags%5D%5B%5D=t&user%5Btags%5D%5B%5D=u&_unused_agree=&agree=y&agree=z&key&%C3%A6=%C3%B8&by=field',
               'meta': {'_target': 'user[tags][]', 'by': 'meta'}, 'uploads': {}}
              """);
      assertThat(view.ok(view.send("event", form)))
          .isEqualTo(
              json(
                  """
                  {'diff': {'r': {
                    'h': '1', 'user': {'name': 'Bob & co', '_unused_tags': [''], 'tags': ['t', 'u']},
                    '_unused_agree': '', 'agree': 'z', 'key': '', 'æ': 'ø', 'by': 'meta',
                    '_target': ['user', 'tags']}}}
                  """));
    }
  }

  @Test
  @Proves("WIRE-57")
  void what_a_method_returns_is_the_reply() {
    try (var view = client().visit("counter")) {
      assertThat(view.click("ask")).isEqualTo(json("{'diff': {'r': {'answer': 42}}}"));
    }
  }

  @Test
  @Proves("WIRE-58")
  void pushed_events_are_in_the_diff_and_early_ones_are_marked() {
    try (var view = client().visit("counter")) {
      assertThat(view.click("say"))
          .isEqualTo(
              json("{'diff': {'0': '1', 'e': [['after', {'n': 1}], ['before', {'n': 2}, true]]}}"));
      assertThat(view.click("noop")).isEqualTo(json("{}"));
    }
  }

  @Test
  @Proves("WIRE-59")
  void the_title_is_in_the_diff_only_when_it_changed() {
    try (var view = client().visit("counter")) {
      assertThat(view.click("retitle", "{'to': 'Other'}"))
          .isEqualTo(json("{'diff': {'t': 'Other'}}"));
      assertThat(view.click("retitle", "{'to': 'Other'}")).isEqualTo(json("{}"));
      assertThat(view.click("inc")).isEqualTo(json("{'diff': {'0': '1'}}"));
    }
  }

  @Test
  @Proves("WIRE-63")
  void two_events_back_to_back_are_answered_in_order_also_when_the_first_is_slow() {
    var client = client();
    try (var view = client.visit("counter")) {
      var slow = view.send("hold", "{'for': 'second was sent'}");
      var fast = view.send("inc", "{}");
      client.ask("control?do=raise&name=second+was+sent");
      assertThat(view.ok(slow)).isEqualTo(json("{'diff': {'0': '1'}}"));
      assertThat(view.ok(fast)).isEqualTo(json("{'diff': {'0': '2'}}"));
    }
  }

  @Test
  @Proves({"WIRE-66", "LV-ERR-05"})
  void a_failing_handler_ends_its_view_with_an_error_and_harms_no_other() {
    var client = client();
    var view = client.visit("counter");
    try (var socket = view.socket()) {
      var other = socket.join(client.load("counter"));
      view.send("boom", "{}");
      view.expectCrash();
      assertThat(other.click("inc")).isEqualTo(json("{'diff': {'0': '1'}}"));
      var again = socket.join(view.page());
      assertThat(again.click("inc")).isEqualTo(json("{'diff': {'0': '1'}}"));
    }
  }

  // Diff.

  @Test
  @Proves({"WIRE-68", "LV-SEC-09"})
  void text_is_escaped_numbers_are_quoted_and_nothing_else_is_sent() {
    try (var view = client().visit("values")) {
      assertThat(view.rendered())
          .isEqualTo(
              json(
                  """
                  {'s': ['<p>', '</p><p title=\\"', ' x\\">', '</p><p>', '</p><p>', '</p><p>', '</p>'],
                   '0': '&lt;script&gt;alert(&#39;&amp;&#39;)&lt;/script&gt;', '1': '&quot;&gt;&lt;img&gt;',
                   '2': '7', '3': 'true', '4': '', '5': '1.5'}
                  """
                      .replace("\\\"", "\\u0022")));
    }
  }

  @Test
  @Proves({"WIRE-69", "WIRE-76"})
  void fixed_parts_are_sent_once_and_again_after_they_went_away() {
    try (var view = client().visit("toggle")) {
      assertThat(view.rendered())
          .isEqualTo(
              json(
                  "{'s': ['<div>', '</div>'], '0': {'s': ['<p>It is ', '</p>'], '0': '0', 'r': 1}}"));
      assertThat(view.click("inc")).isEqualTo(json("{'diff': {'0': {'0': '1'}}}"));
      assertThat(view.click("flip")).isEqualTo(json("{'diff': {'0': ''}}"));
      assertThat(view.click("flip"))
          .isEqualTo(json("{'diff': {'0': {'s': ['<p>It is ', '</p>'], '0': '3', 'r': 1}}}"));
    }
  }

  @Test
  @Proves("WIRE-71")
  void lists_without_keys_never_move() {
    try (var view = client().visit("unkeyed")) {
      assertThat(view.rendered())
          .isEqualTo(
              json(
                  """
                  {'s': ['<ul>', '</ul>'], '0': {'s': ['<li>', '</li>'],
                   'k': {'0': {'0': 'a'}, '1': {'0': 'b'}, '2': {'0': 'c'}, 'kc': 3}}}
                  """));
      assertThat(view.click("turn"))
          .isEqualTo(
              json(
                  "{'diff': {'0': {'k': {'0': {'0': 'c'}, '1': {'0': 'a'}, '2': {'0': 'b'}, 'kc': 3}}}}"));
      assertThat(view.click("prepend"))
          .isEqualTo(
              json(
                  "{'diff': {'0': {'k': {'0': {'0': 'x'}, '1': {'0': 'c'}, '2': {'0': 'a'}, '3': {'0': 'b'}, 'kc': 4}}}}"));
      assertThat(view.click("clear")).isEqualTo(json("{'diff': {'0': {'k': {'kc': 0}}}}"));
    }
  }

  @Test
  @Proves("WIRE-76")
  void an_empty_diff_is_never_pushed_and_the_top_is_never_marked_as_root() {
    try (var view = client().visit("self")) {
      assertThat(view.rendered()).doesNotContainKey("r");
      assertThat(view.expect("diff")).isEqualTo(json("{'0': 'mounted'}"));
      assertThat(view.click("poke")).isEqualTo(json("{}"));
      assertThat(view.expect("diff")).isEqualTo(json("{'0': 'poked'}"));
    }
  }

  // Ending.

  @Test
  @Proves({"WIRE-82", "LV-SEC-05"})
  void disconnect_closes_the_sockets_of_that_id_and_no_other() {
    var ada = client();
    ada.load("counter");
    ada.ask("control?do=socket-id&name=user:ada");
    var adas = ada.visit("counter");
    var adasOther = ada.visit("counter");
    var bob = client();
    bob.load("counter");
    bob.ask("control?do=socket-id&name=user:bob");
    var bobs = bob.visit("counter");
    try (var left = adas.socket();
        var right = adasOther.socket();
        var other = bobs.socket()) {
      ada.ask("control?do=disconnect&name=user:ada");
      assertThat(left.closeCode()).isEqualTo(1001);
      assertThat(right.closeCode()).isEqualTo(1001);
      assertThat(bobs.click("inc")).isEqualTo(json("{'diff': {'0': '1'}}"));
      assertThat(other.open()).isTrue();
    }
    // The session is still there, so the page may come back.
    try (var again = ada.open(adas.page())) {
      again.join(adas.page());
    }
  }

  @Test
  @Proves("WIRE-83")
  void the_loss_of_a_connection_ends_all_its_views() {
    var client = client();
    var view = client.visit("counter");
    var other = view.socket().join(client.load("counter"));
    view.socket().drop();
    assertThat(terminated(client, view.page(), 1)).isEqualTo(1);
    assertThat(terminated(client, other.page(), 1)).isEqualTo(1);
  }
}
