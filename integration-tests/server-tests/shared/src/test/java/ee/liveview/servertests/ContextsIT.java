package ee.liveview.servertests;

import static ee.liveview.servertests.Wire.json;
import static ee.liveview.servertests.WireSocket.joinOf;
import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.proves.Proves;
import ee.liveview.servertests.contexts.Shared;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.net.URL;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** What Jakarta EE promises to a bean is true in every turn of a view, on every server. */
@OnServer
class ContextsIT {
  private static final String WEB_XML =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <context-param>
          <param-name>live.secret</param-name>
          <param-value>one secret for all applications here</param-value>
        </context-param>
        <env-entry>
          <env-entry-name>greeting</env-entry-name>
          <env-entry-type>java.lang.String</env-entry-type>
          <env-entry-value>hello</env-entry-value>
        </env-entry>
      </web-app>
      """;

  @ArquillianResource
  @OperateOnDeployment("contexts")
  private URL app;

  @ArquillianResource
  @OperateOnDeployment("neighbour")
  private URL neighbour;

  @ArquillianResource
  @OperateOnDeployment("ROOT")
  private URL root;

  @Deployment(name = "contexts", testable = false)
  static WebArchive contexts() {
    return war("contexts");
  }

  /** The very same application again. */
  @Deployment(name = "neighbour", testable = false)
  static WebArchive neighbour() {
    return war("neighbour");
  }

  /** And once more, at the root of the server. */
  @Deployment(name = "ROOT", testable = false)
  static WebArchive root() {
    return war("ROOT")
        .addAsWebInfResource(
            new StringAsset("<jboss-web><context-root>/</context-root></jboss-web>"),
            "jboss-web.xml")
        .addAsWebInfResource(
            new StringAsset(
                "<glassfish-web-app><context-root>/</context-root></glassfish-web-app>"),
            "glassfish-web.xml");
  }

  private static WebArchive war(String name) {
    return TestWars.of(name, Shared.class.getPackage())
        .addAsWebInfResource(new StringAsset(WEB_XML), "web.xml");
  }

  private WireClient client() {
    return WireClient.of(app);
  }

  private static JsonObject facts(JsonObject message) {
    var event = message.getJsonArray("e").getJsonArray(0);
    assertThat(event.getString(0)).isEqualTo("facts");
    return event.getJsonObject(1);
  }

  /** What the view finds in a turn of each kind, in the order mount, event, message, tick. */
  private static Iterable<JsonObject> everyTurn(WireView view) {
    var all = new ArrayList<JsonObject>();
    all.add(facts(view.rendered()));
    all.add(facts(view.click("event").getJsonObject("diff")));
    view.click("message");
    all.add(facts(view.expect("diff")));
    view.click("tick");
    JsonObject pushed = view.expect("diff");
    while (!pushed.containsKey("e")) {
      pushed = view.expect("diff");
    }
    all.add(facts(pushed));
    assertThat(all)
        .extracting(facts -> facts.getString("turn"))
        .containsExactly("mount", "event", "message", "tick");
    return all;
  }

  @Test
  void every_turn_finds_naming_transactions_session_beans_and_a_request_scope_of_its_own() {
    var client = client();
    var cart = client.ask("plain?do=add");
    try (var view = client.visit("facts")) {
      var visits = new HashSet<String>();
      for (var facts : everyTurn(view)) {
        var turn = facts.getString("turn");
        visits.add(facts.getString("visit"));
        assertThat(facts)
            .isEqualTo(
                Json.createObjectBuilder()
                    .add("turn", turn)
                    .add("visit", facts.getString("visit"))
                    .add("cart", cart)
                    .add("environment", "hello")
                    .add("source", "there")
                    .add("transaction", "active")
                    .add("committed", turn.equals("mount") ? 2 : 1) // the first page mounted too
                    .add("user", "nobody")
                    .add("caller", "nobody")
                    .add("role", "none")
                    .add("loader", true)
                    .build());
        assertThat(client.ask("plain?do=count&what=" + turn + "+" + view.page().id()))
            .as("what others see of the transaction of the %s", turn)
            .isEqualTo(turn.equals("mount") ? "2" : "1");
      }
      assertThat(visits).hasSize(4);
    }
  }

  @Test
  void every_turn_knows_who_calls() {
    var bob = client().as("bob", "secret");
    assertThat(bob.ask("plain?do=user")).isEqualTo("bob");
    try (var view = bob.visit("facts")) {
      for (var facts : everyTurn(view)) {
        assertThat(facts.getString("user")).as("%s", facts).isEqualTo("bob");
        assertThat(facts.getString("caller")).as("%s", facts).isEqualTo("bob");
        assertThat(facts.getString("role")).as("%s", facts).isEqualTo("staff");
      }
    }
  }

  @Test
  void a_task_finds_naming_transactions_and_a_request_scope_of_its_own() {
    try (var view = client().visit("tasks")) {
      assertThat(taskFacts(view))
          .isEqualTo(
              json(
                  "{'caller': 'nobody', 'committed': 1, 'environment': 'hello', 'loader': true,"
                      + " 'role': 'none', 'source': 'there', 'transaction': 'active', 'visit': 36}"));
    }
  }

  @Test
  void a_task_runs_as_who_calls() {
    try (var view = client().as("bob", "secret").visit("tasks")) {
      var facts = taskFacts(view);
      assertThat(facts.getString("caller")).as("%s", facts).isEqualTo("bob");
      assertThat(facts.getString("role")).as("%s", facts).isEqualTo("staff");
    }
  }

  private static JsonObject taskFacts(WireView view) {
    assertThat(view.click("look")).isEqualTo(json("{}"));
    return facts(view.expect("diff"));
  }

  @Test
  @Proves("LV-ASY-01")
  void a_task_leaves_the_turns_to_its_view_and_shows_when_it_has_ended() {
    try (var view = client().visit("tasks")) {
      view.click("other");
      view.click("open");
      assertThat(view.expect("diff")).isEqualTo(json("{'0': '', '2': 'true'}"));
    }
  }

  @Test
  @Proves({"LV-ASY-09", "LV-ASY-11"})
  void a_task_is_interrupted_when_it_is_cancelled_and_when_its_page_is_left() {
    try (var watcher = client().visit("tasks")) {
      watcher.click("watch");
      try (var view = client().visit("tasks")) {
        view.click("endless");
        assertThat(watcher.expect("diff")).isEqualTo(json("{'3': 'begun'}"));
        view.click("cancel");
        assertThat(watcher.expect("diff")).isEqualTo(json("{'3': 'interrupted'}"));
        assertThat(view.expect("diff").getString("1")).endsWith("CancellationException: enough");
        view.click("endless");
        assertThat(watcher.expect("diff")).isEqualTo(json("{'3': 'begun'}"));
      }
      assertThat(watcher.expect("diff")).isEqualTo(json("{'3': 'interrupted'}"));
    }
  }

  @Test
  void a_failed_transaction_leaves_nothing_behind() {
    try (var view = client().visit("facts")) {
      assertThat(reply(view, "fail")).isEqualTo("0");
    }
  }

  private static String reply(WireView view, String event) {
    var response = view.click(event);
    return response
        .getJsonObject("diff")
        .getJsonObject("r")
        .get("value")
        .toString()
        .replace("\"", "");
  }

  @Test
  @Proves("LV-CONN-05")
  void session_beans_are_those_of_the_servlets_also_when_a_view_made_them() {
    var client = client();
    try (var view = client.visit("facts")) {
      var wishes = reply(view, "wish");
      assertThat(wishes).endsWith(" 1");
      assertThat(client.ask("plain?do=wishes")).isEqualTo(wishes);
      assertThat(reply(view, "wish")).isEqualTo(wishes.replace(" 1", " 2"));
      assertThat(client.ask("plain?do=wishes")).endsWith(" 2");
      assertThat(client().ask("plain?do=wishes")).endsWith(" 0");
    }
  }

  @Test
  void a_servlet_s_change_to_a_session_bean_is_seen_in_the_next_turn() {
    var client = client();
    try (var view = client.visit("facts")) {
      var changed = client.ask("plain?do=add");
      assertThat(facts(view.click("event").getJsonObject("diff")).getString("cart"))
          .isEqualTo(changed);
    }
  }

  @Test
  void interceptors_run_around_event_methods() {
    try (var view = client().visit("facts")) {
      assertThat(reply(view, "counted")).isEqualTo("1");
      assertThat(reply(view, "counted")).isEqualTo("2");
    }
  }

  @Test
  void a_session_scoped_view_is_shared_by_the_pages_of_one_session_and_no_other() {
    var ada = client();
    try (var left = ada.visit("mine");
        var right = ada.visit("mine");
        var bob = client().visit("mine")) {
      assertThat(left.click("inc")).isEqualTo(json("{'diff': {'0': '1'}}"));
      assertThat(right.expect("diff")).isEqualTo(json("{'0': '1'}"));
      assertThat(right.click("inc")).isEqualTo(json("{'diff': {'0': '2'}}"));
      assertThat(left.expect("diff")).isEqualTo(json("{'0': '2'}"));
      assertThat(bob.click("inc")).isEqualTo(json("{'diff': {'0': '1'}}"));
      assertThat(ada.load("mine").html()).contains("<p>2</p>");
    }
  }

  @Test
  void an_application_scoped_view_is_shared_by_all() {
    try (var ada = client().visit("ours");
        var bob = client().visit("ours")) {
      assertThat(ada.click("inc")).isEqualTo(json("{'diff': {'0': '1'}}"));
      assertThat(bob.expect("diff")).isEqualTo(json("{'0': '1'}"));
      assertThat(bob.click("inc")).isEqualTo(json("{'diff': {'0': '2'}}"));
      assertThat(ada.expect("diff")).isEqualTo(json("{'0': '2'}"));
    }
  }

  @Test
  void an_open_page_keeps_its_http_session_alive() {
    var client = client();
    var session = client.ask("plain?do=timeout&s=2");
    var view = client.visit("pulse");
    try (var socket = view.socket()) {
      for (int beats = 0; beats < 18; beats++) {
        view.expect("diff");
        socket.expectQuietHeartbeat(); // other beats may come before the answer
      }
      assertThat(client.ask("plain?do=session")).isEqualTo(session);
      assertThat(socket.open()).isTrue();
    }
  }

  @Test
  void so_does_one_on_which_nothing_happens() throws InterruptedException {
    var client = client();
    var session = client.ask("plain?do=timeout&s=3");
    try (var view = client.visit("facts")) {
      Thread.sleep(5_000);
      assertThat(client.ask("plain?do=session")).isEqualTo(session);
      assertThat(view.socket().open()).isTrue();
    }
  }

  @Test
  void the_end_of_the_http_session_closes_its_sockets_and_makes_them_stale() {
    var client = client();
    var view = client.visit("facts");
    try (var socket = view.socket()) {
      long before = System.nanoTime();
      client.ask("plain?do=logout");
      assertThat(socket.closeCode()).isNotEqualTo(1000);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(5));
    }
    try (var again = client.open(view.page())) {
      assertThat(again.refusedJoin(view.page())).isEqualTo(json("{'reason': 'stale'}"));
    }
  }

  @Test
  void two_applications_on_one_server_do_not_meet() {
    var here = client();
    var there = WireClient.of(neighbour);
    var page = here.load("ours");
    var theirs = there.load("ours");
    try (var socket = there.open(theirs)) {
      var foreign = Json.createObjectBuilder(joinOf(page)).add("url", there.url("ours")).build();
      assertThat(socket.refusedJoin(page, foreign)).isEqualTo(json("{'reason': 'stale'}"));
      var own = socket.join(theirs);
      var ours = here.open(page).join(page);
      var shown = ours.rendered().getString("0");
      own.click("inc");
      ours.socket().expectHeartbeat();
      assertThat(here.load("ours").html()).contains("<p>" + shown + "</p>");
    }
  }

  @Test
  void an_application_at_the_root_of_the_server_works() {
    var client = WireClient.of(root);
    try (var view = client.visit("ours")) {
      assertThat(view.page().html()).contains("<meta name=\"live-socket-path\" content=\"/live\">");
      assertThat(view.click("inc")).isEqualTo(json("{'diff': {'0': '1'}}"));
    }
  }
}
