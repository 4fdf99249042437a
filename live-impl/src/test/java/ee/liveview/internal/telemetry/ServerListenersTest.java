package ee.liveview.internal.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ee.liveview.LiveMetric;
import ee.liveview.LiveTelemetry;
import ee.liveview.TelemetryEvent;
import ee.liveview.proves.Proves;
import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.distribution.CountAtBucket;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jboss.weld.junit5.auto.EnableAutoWeld;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** With the real SDK of OpenTelemetry and a real registry of Micrometer. */
@EnableAutoWeld
class ServerListenersTest {
  private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();

  @Inject BeanManager beans;

  private final ServerListeners.Beans search =
      new ServerListeners.Beans() {
        @Override
        public <T> Optional<T> find(Class<T> type) {
          var found = beans.createInstance().select(type);
          return found.isResolvable() ? Optional.of(found.get()) : Optional.empty();
        }
      };

  @Produces
  private final OpenTelemetrySdk sdk =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(SPANS))
                  .build())
          .build();

  private Telemetry telemetry() {
    SPANS.reset();
    return new Telemetry(ServerListeners.of(search), EventLog.OFF, (page, asked) -> asked);
  }

  private static final Map<String, Object> CLICK =
      Map.of("view", "org.example.Counter", "route", "/counter", "event", "inc");

  @Nested
  class OpenTelemetry_on_the_class_path {

    @Test
    @Proves("PX-LOG-18")
    void gets_a_span_that_is_current_while_the_work_is_done() {
      var inside =
          telemetry()
              .span(
                  "phoenix.live_view.handle_event",
                  Level.OFF,
                  () -> CLICK,
                  () -> Span.current().getSpanContext().getSpanId());
      assertThat(Span.current().getSpanContext().isValid()).isFalse();
      var span = only();
      assertThat(span.getName()).isEqualTo("phoenix.live_view.handle_event");
      assertThat(span.getSpanId()).isEqualTo(inside);
      assertThat(span.getAttributes().get(AttributeKey.stringKey("liveview.view")))
          .isEqualTo("org.example.Counter");
      assertThat(span.getAttributes().get(AttributeKey.stringKey("liveview.event")))
          .isEqualTo("inc");
      assertThat(span.getAttributes().get(AttributeKey.stringKey("http.route")))
          .isEqualTo("/counter");
    }

    @Test
    void gets_work_within_work_as_its_child() {
      var telemetry = telemetry();
      telemetry.span(
          "outer",
          Level.OFF,
          () -> CLICK,
          () -> telemetry.span("inner", Level.OFF, () -> CLICK, () -> true));
      var spans = SPANS.getFinishedSpanItems();
      assertThat(spans).extracting(SpanData::getName).containsExactly("inner", "outer");
      assertThat(spans.get(0).getParentSpanId()).isEqualTo(spans.get(1).getSpanId());
    }

    @Test
    void gets_failures_with_what_was_thrown() {
      var telemetry = telemetry();
      assertThatThrownBy(
              () ->
                  telemetry.span(
                      "fails",
                      Level.OFF,
                      () -> CLICK,
                      () -> {
                        throw new IllegalStateException("boom");
                      }))
          .hasMessage("boom");
      assertThat(only().getStatus().getStatusCode()).isEqualTo(StatusCode.ERROR);
      assertThat(only().getEvents())
          .extracting(
              event -> event.getAttributes().get(AttributeKey.stringKey("exception.message")))
          .containsExactly("boom");
      assertThat(Span.current().getSpanContext().isValid()).isFalse();
    }

    private SpanData only() {
      assertThat(SPANS.getFinishedSpanItems()).hasSize(1);
      return SPANS.getFinishedSpanItems().get(0);
    }
  }

  @Nested
  class Micrometer_on_the_class_path {

    @Test
    @Proves("PX-LOG-18")
    void gets_a_timer_with_the_view_and_how_it_ended_but_nothing_from_the_browser() {
      var registry = new SimpleMeterRegistry();
      Metrics.addRegistry(registry);
      try {
        var telemetry = telemetry();
        telemetry.span("ee.test.work", Level.OFF, () -> CLICK, () -> true);
        telemetry.span("ee.test.work", Level.OFF, () -> CLICK, () -> true);
        assertThatThrownBy(
                () ->
                    telemetry.span(
                        "ee.test.work",
                        Level.OFF,
                        () -> CLICK,
                        () -> {
                          throw new IllegalStateException("boom");
                        }))
            .hasMessage("boom");
        assertThat(registry.get("ee.test.work").tag("outcome", "ok").timer().count()).isEqualTo(2);
        var failed = registry.get("ee.test.work").tag("outcome", "error").timer();
        assertThat(failed.count()).isEqualTo(1);
        assertThat(failed.getId().getTags())
            .extracting(tag -> tag.getKey() + "=" + tag.getValue())
            .containsExactlyInAnyOrder(
                "view=org.example.Counter", "component=none", "outcome=error");
      } finally {
        Metrics.removeRegistry(registry);
      }
    }
  }

  @Nested
  class A_declared_metric {
    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();

    private void tell(String event, long... values) {
      var metering =
          new Metering(
              List.of(
                  LiveMetric.counter("ee.test.done.cost").tags("who"),
                  LiveMetric.sum("ee.test.sum.cost").unit("euros", 0.01),
                  LiveMetric.lastValue("ee.test.last.cost"),
                  LiveMetric.summary("ee.test.summary.cost").unit("euros", 0.01),
                  LiveMetric.distribution("ee.test.distribution.cost", 10, 100)),
              ServerListeners.reporters(search));
      for (long value : values) {
        metering.on(new TelemetryEvent(event, Map.of("cost", value), Map.of("who", "Ada")));
      }
    }

    @Test
    @Proves("PX-LOG-15")
    void is_the_meter_of_Micrometer_that_keeps_what_it_asks_for() {
      Metrics.addRegistry(registry);
      try {
        tell("ee.test.done", 7, 8);
        assertThat(registry.get("ee.test.done.cost").tag("who", "Ada").counter().count())
            .isEqualTo(2);
        tell("ee.test.sum", 250, -50);
        assertThat(registry.get("ee.test.sum.cost").gauge().value()).isEqualTo(2);
        assertThat(registry.get("ee.test.sum.cost").gauge().getId().getBaseUnit())
            .isEqualTo("euros");
        tell("ee.test.last", 3, 5);
        assertThat(registry.get("ee.test.last.cost").gauge().value()).isEqualTo(5);
        tell("ee.test.summary", 100, 300);
        var summary = registry.get("ee.test.summary.cost").summary();
        assertThat(List.of((double) summary.count(), summary.totalAmount(), summary.max()))
            .containsExactly(2.0, 4.0, 3.0);
        tell("ee.test.distribution", 5, 50, 60, 500);
        assertThat(
                registry
                    .get("ee.test.distribution.cost")
                    .summary()
                    .takeSnapshot()
                    .histogramCounts())
            .extracting(CountAtBucket::bucket, CountAtBucket::count)
            .containsExactly(tuple(10.0, 1.0), tuple(100.0, 3.0));
      } finally {
        Metrics.removeRegistry(registry);
      }
    }
  }

  @Test
  void what_has_happened_within_work_is_timed_and_does_not_end_the_work() {
    var registry = new SimpleMeterRegistry();
    Metrics.addRegistry(registry);
    try {
      var telemetry = telemetry();
      var current =
          telemetry.span(
              "outer",
              Level.OFF,
              () -> CLICK,
              () -> {
                telemetry.took(
                    "ee.test.joined",
                    Level.OFF,
                    System.nanoTime(),
                    () -> Map.of("result", "error"));
                return Span.current().getSpanContext().isValid();
              });
      assertThat(current).isTrue();
      var joined = registry.get("ee.test.joined").tag("outcome", "error").timer();
      assertThat(joined.count()).isEqualTo(1);
      assertThat(joined.getId().getTag("view")).isEqualTo("none");
    } finally {
      Metrics.removeRegistry(registry);
    }
  }

  @Test
  void a_listener_that_is_made_for_another_version_fails_alone() {
    var telemetry =
        new Telemetry(
            List.of(
                event -> {
                  throw new NoSuchMethodError("of another version");
                }),
            EventLog.OFF,
            (page, asked) -> asked);
    assertThat(telemetry.<Integer>span("work", Level.OFF, () -> CLICK, () -> 5)).isEqualTo(5);
  }

  @Test
  void each_api_has_its_listener() {
    assertThat(ServerListeners.of(search))
        .extracting(LiveTelemetry::getClass)
        .isEqualTo(List.of(OpenTelemetrySpans.class, MicrometerTimers.class));
  }
}
