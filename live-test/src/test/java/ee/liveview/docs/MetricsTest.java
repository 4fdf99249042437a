package ee.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.LiveMetric;
import ee.liveview.LiveTelemetry;
import ee.liveview.MetricReporter;
import ee.liveview.TelemetryEvent;
import ee.liveview.TelemetrySource;
import ee.liveview.proves.Proves;
import ee.liveview.test.LiveBrowser;
import ee.liveview.test.LiveTest;
import ee.liveview.test.MetricRecorder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Metrics over events, and events of the application's own. */
@LiveTest
@AddBeanClasses({
  ShopMetrics.class,
  Till.class,
  GreetingView.class,
  MetricRecorder.class,
  MetricsTest.Clumsy.class,
  MetricsTest.Heard.class
})
class MetricsTest {
  @Inject BeanManager beans;
  @Inject MetricRecorder metrics;
  @Inject Till till;
  @Inject TelemetrySource telemetry;
  @Inject Heard heard;
  private LiveBrowser browser;

  @ApplicationScoped
  static class Clumsy implements MetricReporter {
    @Override
    public void report(LiveMetric metric, double value, Map<String, String> tags) {
      throw new IllegalStateException("clumsy");
    }
  }

  @ApplicationScoped
  static class Heard implements LiveTelemetry {
    private final List<TelemetryEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void on(TelemetryEvent event) {
      if (event.name().startsWith("shop.")) {
        events.add(event);
      }
    }

    List<TelemetryEvent> events() {
      return events;
    }
  }

  @BeforeEach
  void start() {
    browser = LiveBrowser.of(beans);
  }

  @Nested
  class A_metric {
    @Test
    @Proves("PX-LOG-15")
    void counts_events_by_their_tags() {
      try (var live = browser.open("/hello")) {
        live.reconnect();
        assertThat(metrics.values("phoenix.channel_joined.duration")).containsExactly(1.0, 1.0);
        assertThat(metrics.reported().get(0).tags())
            .isEqualTo(Map.of("view", GreetingView.class.getName(), "result", "ok"));
      }
    }

    @Test
    @Proves("PX-LOG-15")
    void is_of_the_unit_and_the_tags_that_it_asks_for() {
      try (var live = browser.open("/hello")) {
        live.click("button");
        var told =
            metrics.reported().stream()
                .filter(value -> value.metric().name().contains("handle_event"))
                .toList();
        assertThat(told).hasSize(1);
        assertThat(told.get(0).metric().kind()).isEqualTo(LiveMetric.Kind.SUMMARY);
        assertThat(told.get(0).metric().unit()).isEqualTo("millis");
        assertThat(told.get(0).tags()).isEqualTo(Map.of("team", "docs"));
      }
      telemetry.tell(
          "shop.checkout.stop", Map.of("duration", 250_000_000L), Map.of("not", "a tag"));
      assertThat(metrics.values("shop.checkout.stop.duration")).containsExactly(250.0);
      var checkout = metrics.reported().get(metrics.reported().size() - 1);
      assertThat(checkout.metric().buckets()).containsExactly(10.0, 100.0, 1000.0);
      assertThat(checkout.tags()).isEmpty();
    }

    @Test
    @Proves("PX-LOG-15")
    void sums_up_and_keeps_the_last_value_of_what_the_application_measures() {
      till.sold(250, "ee");
      till.sold(-50, "fi");
      telemetry.tell("shop.sold", Map.of("pieces", 3L), Map.of());
      telemetry.tell("vm.memory", Map.of("total", 5_000_000L), Map.of());
      assertThat(metrics.values("shop.sold.cents")).containsExactly(2.5, -0.5);
      assertThat(metrics.reported().get(0).tags()).isEqualTo(Map.of("country", "ee"));
      assertThat(metrics.values("vm.memory.total")).containsExactly(5.0);
    }

    @Test
    void lacks_no_tag() {
      telemetry.tell("shop.sold", Map.of("cents", 1L), Map.of());
      assertThat(metrics.reported().get(0).tags()).isEqualTo(Map.of("country", "none"));
    }

    @Test
    void is_named_after_an_event_and_a_measurement() {
      for (var name : List.of("duration", ".duration", "phoenix.", "")) {
        assertThatThrownBy(() -> LiveMetric.counter(name))
            .isInstanceOf(IllegalArgumentException.class)
            .hasMessageContaining("phoenix.endpoint.stop.duration");
      }
    }
  }

  @Nested
  class A_span_of_the_application {
    @Test
    @Proves("PX-LOG-09")
    void is_told_like_those_of_views() throws IOException {
      assertThat(till.pay(List.of("tea"), "4242")).isEqualTo("paid for [tea]");
      assertThat(heard.events())
          .extracting(TelemetryEvent::name)
          .containsExactly("shop.checkout.start", "shop.checkout.stop");
      var start = heard.events().get(0);
      assertThat(start.measurements()).containsOnlyKeys("system_time", "monotonic_time");
      assertThat(start.metadata()).isEqualTo(Map.of("items", 1));
      var stop = heard.events().get(1);
      assertThat(stop.measurements()).containsOnlyKeys("duration", "monotonic_time");
      assertThat(stop.duration()).isPositive();
      assertThat(stop.metadata()).isEqualTo(Map.of("items", 1));
    }

    @Test
    @Proves("PX-LOG-09")
    void that_fails_tells_why_and_throws_the_same() {
      assertThatThrownBy(() -> till.pay(List.of("tea"), ""))
          .isInstanceOf(IOException.class)
          .hasMessage("no card");
      var failed = heard.events().get(1);
      assertThat(failed.name()).isEqualTo("shop.checkout.exception");
      assertThat(failed.failure()).get().hasToString("java.io.IOException: no card");
      assertThat(failed.metadata()).containsOnlyKeys("items", "kind", "reason", "stacktrace");
      assertThat(failed.duration()).isPositive();
    }
  }
}
