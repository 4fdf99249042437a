package ee.liveview.servertests;

import static ee.liveview.servertests.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.servertests.metered.CountedView;
import io.micrometer.common.KeyValue;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.observation.Observation;
import java.io.File;
import java.net.URL;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.LatencyUtils.LatencyStats;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/** Micrometer that an application brings along, on a server that has none or does not show it. */
@OnServer
class MicrometerIT {
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive war() {
    var jars =
        Stream.of(
                MeterRegistry.class,
                KeyValue.class,
                Observation.class,
                Histogram.class,
                LatencyStats.class)
            .map(
                type ->
                    new File(type.getProtectionDomain().getCodeSource().getLocation().getPath()));
    return TestWars.of("metered", CountedView.class.getPackage())
        .addAsLibraries(jars.toArray(File[]::new));
  }

  private String timed(WireClient client, String name) {
    return client.ask("meters?view=" + CountedView.class.getName() + "&name=" + name).strip();
  }

  @Test
  void of_the_application_gets_the_times_of_its_views() {
    var client = WireClient.of(app);
    var view = client.visit("counted");
    assertThat(view.click("inc")).isEqualTo(json("{'diff': {'0': '1'}}"));
    assertThat(view.click("inc")).isEqualTo(json("{'diff': {'0': '2'}}"));
    assertThat(timed(client, "phoenix.live_view.handle_event")).isEqualTo("ok 2");
    // Once for the page that came by HTTP, once for the one on the socket.
    assertThat(timed(client, "phoenix.live_view.mount")).isEqualTo("ok 2");
  }
}
