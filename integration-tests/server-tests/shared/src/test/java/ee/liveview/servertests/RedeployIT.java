package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ee.liveview.servertests.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.proves.Proves;
import ee.liveview.servertests.probe.HistogramServlet;
import ee.liveview.servertests.probe.LogServlet;
import ee.liveview.servertests.wire.Views;
import java.net.MalformedURLException;
import java.net.URL;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** An application that is replaced while people look at it. */
@OnServer
class RedeployIT {
  private static final String AGAIN = "again";
  private static final String INC =
      "() => liveSocket.execJS(document.querySelector('p'), '[[\"push\",{\"event\":\"inc\"}]]')";

  /** "Restart", or "going away" where the sessions end before the application. */
  private static final List<Integer> COME_BACK = List.of(1012, 1001);

  @RegisterExtension final People people = new People();
  @ArquillianResource private Deployer deployer;

  @ArquillianResource
  @OperateOnDeployment("probe")
  private URL probe;

  @Deployment(name = "probe", testable = false)
  static WebArchive probe() {
    return ShrinkWrap.create(WebArchive.class, "probe.war")
        .addClasses(HistogramServlet.class, LogServlet.class);
  }

  @Deployment(name = AGAIN, managed = false, testable = false)
  static WebArchive again() {
    return TestWars.of(AGAIN, Views.class.getPackage())
        .addAsWebInfResource(
            TestWars.settings(Map.of("live.secret", "a secret of the tests, long enough for it")),
            "web.xml");
  }

  private WireClient client() {
    return WireClient.of(application());
  }

  private URL application() {
    try {
      return new URL(probe.toString().replace("/probe", "/" + AGAIN));
    } catch (MalformedURLException e) {
      throw new IllegalStateException(e);
    }
  }

  /** No server keeps HTTP sessions over this by default, so the pages load anew. */
  @Test
  @Proves("WIRE-82")
  void open_sockets_are_told_to_come_back_and_find_the_new_application() {
    deployer.deploy(AGAIN);
    var client = client();
    var view = client.visit("counter");
    assertThat(view.click("inc")).isEqualTo(json("{'diff': {'0': '1'}}"));
    deployer.undeploy(AGAIN);
    assertThat(view.socket().closeCode()).isIn(COME_BACK);
    deployer.deploy(AGAIN);
    try {
      try (var socket = client.open(view.page())) {
        assertThat(socket.refusedJoin(view.page())).isEqualTo(json("{'reason': 'stale'}"));
      }
      var fresh = client.load("counter");
      try (var socket = client.open(fresh)) {
        // The secret is the same, so the token of the page from before is still good.
        assertThat(socket.join(view.page()).click("inc")).isEqualTo(json("{'diff': {'0': '1'}}"));
      }
    } finally {
      deployer.undeploy(AGAIN);
    }
  }

  @Test
  @Proves({"LV-CONN-09", "LV-CONN-15"})
  void an_open_page_loads_anew_where_it_was_and_the_log_has_no_word_of_it() {
    var log = WireClient.of(probe);
    deployer.deploy(AGAIN);
    try {
      var ada = people.arrive(application());
      var page = ada.openLive("counter?by=2");
      page.evaluate(INC);
      assertThat(page.locator("p")).hasText("1");
      log.ask("log");
      ada.expectTrouble();
      deployer.undeploy(AGAIN);
      deployer.deploy(AGAIN);
      assertThat(page.locator("p")).hasText("0");
      ada.waitUntilLive(page);
      assertThat(page.url()).endsWith("/counter?by=2");
      page.evaluate(INC);
      assertThat(page.locator("p")).hasText("1");
      assertThat(log.ask("log")).isEmpty();
    } finally {
      deployer.undeploy(AGAIN);
    }
  }

  /** One server keeps the last generation of any application; none may keep two of ours. */
  @Test
  void ten_redeployments_leave_nothing_behind() {
    int others = applications();
    for (int i = 0; i < 10; i++) {
      deployer.deploy(AGAIN);
      var client = client();
      var ticks = client.visit("ticks");
      var view = client.open(ticks.page()).join(client.load("counter"));
      view.click("inc");
      if (i == 0) {
        // What another test has undeployed may have been counted at first and be gone by now.
        int running = applications();
        assertThat(running).as("while it runs").isPositive();
        others = Math.min(others, running - 1);
      }
      deployer.undeploy(AGAIN);
      assertThat(view.socket().closeCode()).isIn(COME_BACK);
    }
    assertThat(applicationsAfterAWhile(others + kept())).isLessThanOrEqualTo(others + kept());
  }

  /** Idle threads of the server's pools remember whom they worked for last, for up to a minute. */
  private int applicationsAfterAWhile(int expected) {
    long end = System.nanoTime() + Duration.ofSeconds(100).toNanos();
    int left = applications();
    while (left > expected && System.nanoTime() < end) {
      left = applications();
    }
    return left;
  }

  private static int kept() {
    return System.getProperty("payara.home") == null ? 0 : 1;
  }

  /** How many deployments of ours are in the memory of the server, running or not. */
  private int applications() {
    return Integer.parseInt(
        WireClient.of(probe).ask("histogram?of=ee.liveview.internal.app.LiveApplication"));
  }
}
