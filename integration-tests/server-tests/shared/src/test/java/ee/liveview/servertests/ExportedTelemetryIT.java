package ee.liveview.servertests;

import static ee.liveview.servertests.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.proves.Proves;
import ee.liveview.servertests.exported.TimedView;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.List;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;

/** What views do arrives where the server sends what it knows of itself. */
@DisabledIfSystemProperty(
    named = ServerJdk.PROPERTY,
    matches = ServerJdk.NONE,
    disabledReason = "no JDK newer than that of the build is installed beside it")
class ExportedTelemetryIT {

  private static WebArchive war(Collector collector) {
    return TestWars.of("exported", TimedView.class.getPackage())
        .addAsResource(
            new StringAsset(
                """
                otel.sdk.disabled=false
                otel.service.name=shop
                otel.traces.exporter=otlp
                otel.metrics.exporter=none
                otel.logs.exporter=none
                otel.exporter.otlp.protocol=http/protobuf
                otel.exporter.otlp.endpoint=%s
                otel.bsp.schedule.delay=100
                """
                    .formatted(collector.address())),
            "META-INF/microprofile-config.properties");
  }

  /** Its own configuration with MicroProfile has OpenTelemetry; Micrometer is to be added. */
  private static OwnServer.WildFly wildFly(Collector collector) {
    return new OwnServer.WildFly(
        "standalone-microprofile.xml",
        List.of(
            "/extension=org.wildfly.extension.micrometer:add",
            "/subsystem=micrometer:add(exposed-subsystems=[jvm])",
            "/subsystem=micrometer/registry=otlp:add(step=1,endpoint=\"%s/v1/metrics\")"
                .formatted(collector.address())));
  }

  @Test
  @Proves("PX-LOG-18")
  void spans_and_timers_of_a_view_are_exported_by_the_server() throws MalformedURLException {
    try (var collector = Collector.start();
        var server = OwnServer.start("telemetry", wildFly(collector), war(collector), "timed")) {
      var client = WireClient.of(new URL("http://127.0.0.1:" + server.port() + "/exported/"));
      assertThat(client.visit("timed").click("inc")).isEqualTo(json("{'diff': {'0': '1'}}"));
      collector.await(
          "/v1/traces",
          "phoenix.live_view.handle_event",
          "liveview.view",
          TimedView.class.getName(),
          "shop.count");
      if (!OwnServer.onPayara()) {
        collector.await(
            "/v1/metrics",
            "outcome",
            "shop.count.stop.duration",
            "phoenix.live_view.mount.stop.duration",
            "phoenix.live_view.render.stop.duration",
            "phoenix.endpoint.stop.duration",
            "shop.sold.cents");
      }
    }
  }
}
