package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ee.liveview.servertests.Wire.json;
import static ee.liveview.servertests.WireSocket.navigationOf;
import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.proves.Proves;
import ee.liveview.servertests.security.Door;
import java.net.URL;
import java.time.Duration;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users, roles, logins and logouts are those of the container. */
@OnServer
class SecurityIT {
  /** One server knows the roles of a web application only when they are declared. */
  private static final String WEB_XML =
      """
      <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
        <context-param><param-name>live.keep-session</param-name><param-value>false</param-value></context-param>
        <security-role><role-name>staff</role-name></security-role>
        <security-role><role-name>admin</role-name></security-role>
      </web-app>
      """;

  private static final String HEARTBEAT = "[null,\"h\",\"phoenix\",\"heartbeat\",{}]";

  @RegisterExtension final People people = new People();

  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive war() {
    return TestWars.of("security", Door.class.getPackage())
        .addAsWebInfResource(new StringAsset(WEB_XML), "web.xml");
  }

  private WireClient client() {
    return WireClient.of(app);
  }

  private WireClient as(String name) {
    return client().as(name, "secret");
  }

  @Test
  @Proves("LV-SEC-01")
  void the_container_asks_who_wants_to_see_a_view_for_a_role() {
    var asked = client().get("staff");
    assertThat(asked.statusCode()).isEqualTo(401);
    assertThat(asked.headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
    assertThat(as("bob").get("staff").statusCode()).isEqualTo(403);
    assertThat(as("ada").ask("staff")).contains("<h1>ada</h1>");
  }

  @Test
  @Proves("LV-SEC-01")
  void the_socket_refuses_who_navigates_to_a_view_for_a_role_without_it() {
    for (var guest : new WireClient[] {client(), as("bob")}) {
      var page = guest.load("open");
      try (var socket = guest.open(page)) {
        assertThat(socket.refusedJoin(page, navigationOf(page, guest.url("staff"))))
            .isEqualTo(json("{'reason': 'unauthorized'}"));
      }
    }
    var ada = as("ada");
    var page = ada.load("open");
    try (var socket = ada.open(page)) {
      assertThat(socket.join(page, navigationOf(page, ada.url("staff"))).rendered().toString())
          .contains("ada");
    }
  }

  @Test
  @Proves("LV-SEC-02")
  void an_event_for_another_role_is_refused_and_the_page_told() {
    var ada = people.arrive(app, "ada", "secret").openLive("staff");
    ada.locator("#delete").click();
    assertThat(ada.locator("i")).hasText("You may not do that.");
    ada.locator("#list").click();
    assertThat(ada.locator("p")).hasText("list");
    var eve = people.arrive(app, "eve", "secret").openLive("staff");
    eve.locator("#delete").click();
    assertThat(eve.locator("p")).hasText("delete");
  }

  @ParameterizedTest
  @ValueSource(strings = {"logout", "end"})
  void a_logout_closes_the_open_pages_of_the_session_within_two_seconds(String how) {
    var ada = as("ada");
    var other = as("ada");
    var view = ada.visit("staff");
    try (var socket = view.socket();
        var untouched = other.visit("staff")) {
      long before = System.nanoTime();
      ada.ask("door?do=" + how);
      assertThat(socket.closeCode()).isNotEqualTo(1000);
      assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(2));
      assertThat(untouched.click("list").toString()).contains("list");
    }
  }

  /** Heartbeats keep the connection, and no session. */
  @Test
  void a_session_that_nobody_uses_ends_and_closes_its_pages_within_a_second() {
    var ada = as("ada");
    var other = as("ada");
    ada.ask("door?do=expire");
    var view = ada.visit("staff");
    try (var socket = view.socket();
        var untouched = other.visit("staff")) {
      for (int i = 0; i < 8; i++) {
        pause();
        assertThat(view.click("list")).isNotNull(); // 4 s, and the timeout is 2
      }
      long used = System.nanoTime();
      while (socket.open() && System.nanoTime() - used < Duration.ofSeconds(10).toNanos()) {
        socket.tryText(HEARTBEAT);
        pause();
      }
      assertThat(socket.closeCode()).isNotEqualTo(1000);
      assertThat(Duration.ofNanos(System.nanoTime() - used))
          .isBetween(Duration.ofSeconds(2), Duration.ofSeconds(5));
      assertThat(untouched.click("list").toString()).contains("list");
    }
    try (var again = ada.open(view.page())) {
      assertThat(again.refusedJoin(view.page())).isEqualTo(json("{'reason': 'stale'}"));
    }
  }

  private static void pause() {
    try {
      Thread.sleep(500);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  @Proves({"LV-SEC-05", "LV-SEC-06"})
  void who_loses_a_role_is_thrown_out_and_not_let_in_again() {
    var cyd = as("cyd");
    cyd.load("open");
    cyd.ask("door?do=mark&name=cyd");
    var view = cyd.visit("staff");
    try (var socket = view.socket();
        var untouched = as("ada").visit("staff")) {
      client().ask("door?do=demote&name=cyd");
      assertThat(socket.closeCode()).isNotEqualTo(1000);
      assertThat(untouched.click("list").toString()).contains("list");
    }
    try (var again = cyd.open(view.page())) {
      assertThat(again.refusedJoin(view.page())).isEqualTo(json("{'reason': 'unauthorized'}"));
    }
    assertThat(cyd.get("staff").statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"end", "expire"})
  @Proves("LV-CONN-14")
  void a_page_whose_session_has_ended_comes_back_where_it_was_after_a_login(String how) {
    var ada = people.arrive(app, "ada", "secret");
    ada.expectTrouble();
    if (how.equals("expire")) {
      ada.open("door?do=expire").close();
    }
    var page = ada.openLive("staff?tab=2");
    page.evaluate("() => { window.sameDocument = true; }");
    if (how.equals("end")) {
      ada.open("door?do=end").close();
    }
    page.waitForFunction("() => !window.sameDocument");
    ada.waitUntilLive(page);
    assertThat(page).hasURL(app + "staff?tab=2");
    page.locator("#list").click();
    assertThat(page.locator("p")).hasText("list");
  }
}
