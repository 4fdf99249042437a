package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.proves.Proves;
import ee.liveview.servertests.nodes.DeskView;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.List;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.RegisterExtension;

/** One application on two servers, of which one goes away. */
@DisabledIfSystemProperty(
    named = ServerJdk.PROPERTY,
    matches = ServerJdk.NONE,
    disabledReason = "no JDK newer than that of the build is installed beside it")
class NodesIT {
  @RegisterExtension final People people = new People();

  private static WebArchive war(String more) {
    return TestWars.of("nodes", DeskView.class.getPackage())
        .addAsWebInfResource(
            new StringAsset(
                """
                <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0">
                  %s
                  <context-param>
                    <param-name>live.secret</param-name>
                    <param-value>a secret of the tests, long enough for it</param-value>
                  </context-param>
                </web-app>
                """
                    .formatted(more)),
            "web.xml");
  }

  /** Two of them make a cluster, found by their ports instead of by multicast. */
  private static OwnServer.WildFly clustered(int own, int other) {
    return new OwnServer.WildFly(
        "standalone-ha.xml",
        List.of(
            "/socket-binding-group=standard-sockets/socket-binding=jgroups-tcp:write-attribute(name=port,value=%d)"
                .formatted(own),
            "/socket-binding-group=standard-sockets/remote-destination-outbound-socket-binding=other:add(host=127.0.0.1,port=%d)"
                .formatted(other),
            "/subsystem=jgroups/channel=ee:write-attribute(name=stack,value=tcp)",
            "/subsystem=jgroups/stack=tcp/protocol=MPING:remove",
            "/subsystem=jgroups/stack=tcp/protocol=TCPPING:add(socket-bindings=[other],add-index=0)"));
  }

  private URL at(Balancer balancer) throws MalformedURLException {
    return new URL("http://127.0.0.1:" + balancer.port() + "/nodes/");
  }

  /** The servers know nothing of each other: the HTTP session is gone with the first. */
  @Test
  @Proves({"LV-CONN-15", "LV-CONN-16"})
  void a_page_whose_server_is_gone_comes_back_on_the_other_where_its_address_says()
      throws MalformedURLException {
    try (var north = OwnServer.start("north", war(""), "desk/tea");
        var south = OwnServer.start("south", war(""), "desk/tea");
        var balancer = Balancer.to(north.port())) {
      var ada = people.arrive(at(balancer));
      var page = ada.openLive("desk/tea?tab=orders");
      var node = page.locator("#node").textContent();
      page.locator("button").click();
      assertThat(page.locator("button")).hasText("1");
      page.locator("#note input").fill("half a sen");
      assertThat(page.locator("#heard")).hasText("half a sen");

      ada.expectTrouble();
      balancer.turnTo(south.port());
      north.kill();

      assertThat(page.locator("#node")).not().hasText(node);
      ada.waitUntilLive(page);
      assertThat(page.locator("h1")).hasText("tea orders");
      assertThat(page.url()).endsWith("/nodes/desk/tea?tab=orders");
      page.locator("button").click();
      assertThat(page.locator("button")).hasText("1");
      // A page load knows nothing of what stood in the form.
      assertThat(page.locator("#note input")).hasValue("");
    }
  }

  /** Where the servers share the HTTP sessions the page stays, and its forms are recovered. */
  @Test
  @DisabledIfSystemProperty(
      named = "payara.home",
      matches = ".+",
      disabledReason = "Payara shares sessions by its data grid, which these tests switch off")
  @Proves({"LV-CONN-15", "LV-CONN-16"})
  void with_the_session_a_page_stays_and_its_forms_are_recovered_on_the_other_server()
      throws MalformedURLException {
    var ports = FreePorts.take(2);
    var war = war("<distributable/>");
    try (var north =
            OwnServer.start("north", clustered(ports.get(0), ports.get(1)), war, "desk/tea");
        var south =
            OwnServer.start("south", clustered(ports.get(1), ports.get(0)), war, "desk/tea");
        var balancer = Balancer.to(north.port())) {
      var ada = people.arrive(at(balancer));
      var page = ada.openLive("desk/tea?tab=orders");
      var node = page.locator("#node").textContent();
      page.evaluate("() => { window.sameDocument = true; }");
      page.locator("button").click();
      page.locator("#note input").fill("half a sen");
      assertThat(page.locator("#heard")).hasText("half a sen");

      ada.expectTrouble();
      balancer.turnTo(south.port());
      north.kill();

      assertThat(page.locator("#node")).not().hasText(node);
      assertThat(page.locator("#heard")).hasText("half a sen");
      assertThat(page.locator("h1")).hasText("tea orders");
      assertThat(page.locator("#note input")).hasValue("half a sen");
      assertThat(page.locator("button")).hasText("0");
      assertThat(page.evaluate("() => window.sameDocument === true")).isEqualTo(true);
    }
  }
}
