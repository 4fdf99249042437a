package ee.liveview.servertests;

import static ee.liveview.servertests.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.proves.Proves;
import ee.liveview.servertests.telemetry.Recorder;
import java.io.File;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.slf4j.jul.JULServiceProvider;

/** What happens around views is told to whoever listens. */
@OnServer
class TelemetryIT {
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive war() {
    return TestWars.of("telemetry", Recorder.class.getPackage())
        .addAsLibraries(jar(MDC.class), jar(JULServiceProvider.class));
  }

  private static File jar(Class<?> type) {
    return new File(type.getProtectionDomain().getCodeSource().getLocation().getPath());
  }

  /** What has been told since; the end of a request may be told after its answer has come. */
  private List<String> told(WireClient client, int atLeast) {
    var all = new ArrayList<String>();
    long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
    do {
      client
          .ask("told")
          .lines()
          .filter(line -> !line.startsWith("phoenix.live_view") && !line.startsWith("vm."))
          .forEach(all::add);
    } while (all.size() < atLeast && System.nanoTime() < patience);
    return all;
  }

  /** The MDC is that of the server where it has one, and else that of the application. */
  @Test
  @Proves("PX-LOG-20")
  void lines_that_the_application_logs_in_a_turn_have_the_id_of_the_request() {
    var client = WireClient.of(app).sending("X-Request-Id", "F3k9-abc");
    assertThat(client.get("named").body()).contains("<p>F3k9-abc=F3k9-abc -</p>");
    var view = client.visit("named");
    assertThat(view.click("click")).isEqualTo(json("{'diff': {'1': 'F3k9-abc'}}"));
    var forged = WireClient.of(app).sending("X-Request-Id", "forged id");
    assertThat(forged.get("named").body()).contains("<p>null=none -</p>");
  }

  @Test
  @Proves({"PX-LOG-01", "PX-LOG-02", "PX-LOG-03", "PX-LOG-04", "PX-LOG-05", "PX-LOG-14"})
  void the_start_requests_errors_and_connections_are_told() {
    var client = WireClient.of(app);
    var path = app.getPath();
    assertThat(told(client, 1)).containsExactly("phoenix.endpoint.init {}");

    var page = client.load("here");
    assertThat(told(client, 4))
        .containsExactly(
            "phoenix.endpoint.start {method=GET, path=" + path + "here}",
            "phoenix.router_dispatch.start {route=/here}",
            "phoenix.router_dispatch.stop {route=/here} took",
            "phoenix.endpoint.stop {method=GET, path=" + path + "here, status=200} took");

    try (var socket = client.open(page)) {
      socket.join(page);
    }
    assertThat(told(client, 2))
        .containsExactly(
            "phoenix.socket_connected {result=ok} took", "phoenix.channel_joined {result=ok} took");

    assertThat(client.get("gone").statusCode()).isEqualTo(410);
    assertThat(told(client, 5))
        .containsExactly(
            "phoenix.endpoint.start {method=GET, path=" + path + "gone}",
            "phoenix.router_dispatch.start {route=/gone}",
            "phoenix.router_dispatch.exception"
                + " {reason=ee.liveview.HttpStatusException: It was here once., route=/gone} took",
            "phoenix.error_rendered"
                + " {reason=ee.liveview.HttpStatusException: It was here once., status=410} took",
            "phoenix.endpoint.stop {method=GET, path=" + path + "gone, status=410} took");

    assertThat(client.get("fails").statusCode()).isEqualTo(500);
    assertThat(told(client, 5))
        .contains(
            "phoenix.error_rendered {reason=java.lang.IllegalStateException: on purpose,"
                + " status=500} took");

    assertThat(client.get("live/websocket?vsn=2.0.0").statusCode()).isEqualTo(426);
    assertThat(told(client, 1)).containsExactly("phoenix.socket_connected {result=error} took");
  }
}
