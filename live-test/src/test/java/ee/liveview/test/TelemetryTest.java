package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.entry;

import ee.liveview.Attr;
import ee.liveview.LiveComponent;
import ee.liveview.LiveLogLevel;
import ee.liveview.LiveSocket;
import ee.liveview.LiveTelemetry;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.OnParams;
import ee.liveview.Params;
import ee.liveview.TelemetryEvent;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@LiveTest
@AddBeanClasses({
  TelemetryTest.Recorder.class,
  TelemetryTest.Observer.class,
  TelemetryTest.Clumsy.class,
  TelemetryTest.ShopView.class,
  TelemetryTest.QuietView.class,
  TelemetryTest.TornView.class,
  TelemetryTest.Levels.class,
  TelemetryTest.Star.class
})
class TelemetryTest {
  @Inject BeanManager beans;
  @Inject Recorder recorder;
  @Inject Observer observer;

  @Retention(RetentionPolicy.RUNTIME)
  @interface Team {
    String value();
  }

  @ApplicationScoped
  static class Recorder implements LiveTelemetry {
    private final List<TelemetryEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void on(TelemetryEvent event) {
      events.add(event);
    }

    List<TelemetryEvent> take() {
      var taken = List.copyOf(events);
      events.clear();
      return taken;
    }
  }

  @ApplicationScoped
  static class Observer {
    private final List<String> names = new CopyOnWriteArrayList<>();

    void on(@Observes TelemetryEvent event) {
      names.add(event.name());
    }

    List<String> names() {
      return names;
    }
  }

  @ApplicationScoped
  static class Clumsy implements LiveTelemetry {
    @Override
    public void on(TelemetryEvent event) {
      throw new IllegalStateException("clumsy");
    }
  }

  @LiveView("/shop/{part}")
  @Team("shop")
  @Template("<p>#{count}</p><t:star id='s' of='#{count}'/>")
  static class ShopView {
    private int count;

    @OnParams
    void show(Params params) {
      if (params.text("fail").isPresent()) {
        throw new IllegalStateException("params");
      }
    }

    @OnEvent
    void inc() {
      count++;
    }

    @OnEvent
    void boom() {
      throw new IllegalStateException("boom");
    }
  }

  @LiveView(value = "/quiet", log = Level.OFF)
  @Template("<p></p>")
  static class QuietView {
    @OnEvent
    void inc() {}
  }

  @LiveView("/torn")
  @Template("<p></p>")
  static class TornView {
    @OnMount
    void mount(LiveSocket live) {
      if (live.connected()) {
        throw new IllegalStateException("torn");
      }
    }
  }

  @ApplicationScoped
  static class Levels implements LiveLogLevel {
    @Override
    public Level of(LiveSocket page, Level asked) {
      if (page.uri().getPath().equals("/shop/broken")) {
        throw new IllegalStateException("no idea");
      }
      return page.connectInfo().headers().containsKey("x-debug") ? Level.WARNING : asked;
    }
  }

  @LiveComponent("t:star")
  @Template("<u>#{of}</u>")
  static class Star {
    @Attr(required = true)
    private String id;

    @Attr private int of;

    @OnEvent
    void rate() {}
  }

  private static List<String> names(List<TelemetryEvent> events) {
    return events.stream().map(TelemetryEvent::name).toList();
  }

  @Nested
  class A_page {
    @Test
    @Proves({
      "LV-TEL-01",
      "LV-TEL-02",
      "LV-TEL-04",
      "LV-TEL-06",
      "LV-TEL-07",
      "LV-TEL-09",
      "PX-LOG-08"
    })
    void tells_what_it_does_from_the_request_on() {
      LiveTester.render(beans, "/shop/tea?page=2");
      var events = recorder.take();
      assertThat(names(events))
          .containsExactly(
              "phoenix.router_dispatch.start",
              "phoenix.live_view.mount.start",
              "phoenix.live_view.mount.stop",
              "phoenix.live_view.handle_params.start",
              "phoenix.live_view.handle_params.stop",
              "phoenix.live_view.render.start",
              "phoenix.live_component.update.start",
              "phoenix.live_component.update.stop",
              "phoenix.live_view.render.stop",
              "phoenix.router_dispatch.stop");
      var mount = events.get(1);
      assertThat(mount.metadata().get("params"))
          .isEqualTo(new Params(Map.of("part", "tea", "page", "2")));
      assertThat(mount.metadata().get("uri")).isEqualTo("http://localhost/shop/tea?page=2");
      assertThat(mount.metadata()).containsKey("session");
      assertThat(mount.metadata().get("socket")).isInstanceOf(LiveSocket.class);
      assertThat(mount.measurements()).containsOnlyKeys("system_time", "monotonic_time");
      assertThat(mount.duration()).isZero();
      assertThat(events.get(2).measurements()).containsOnlyKeys("duration", "monotonic_time");
      assertThat(events.get(2).duration()).isPositive();
      assertThat(observer.names()).containsAll(names(events));
    }

    @Test
    @Proves("LV-TEL-10")
    void tells_its_route_and_the_class_with_all_its_annotations() {
      LiveTester.render(beans, "/shop/tea");
      var about = recorder.take().get(1).metadata();
      assertThat(about.get("route")).isEqualTo("/shop/{part}");
      assertThat(((Class<?>) about.get("class")).getAnnotation(Team.class).value())
          .isEqualTo("shop");
    }

    @Test
    @Proves("PX-LOG-03")
    void tells_which_route_a_request_has_found_and_how_that_ended() {
      LiveTester.render(beans, "/shop/tea?page=2");
      var start = only("phoenix.router_dispatch.start");
      assertThat(start.metadata())
          .containsOnly(
              entry("route", "/shop/{part}"),
              entry("view", ShopView.class.getName()),
              entry("class", ShopView.class),
              entry("action", ""),
              entry("live_session", "default"),
              entry("log", Level.DEBUG),
              entry("path_params", new Params(Map.of("part", "tea"))),
              entry("uri", "http://localhost/shop/tea?page=2"));
      assertThat(start.measurements()).containsOnlyKeys("system_time", "monotonic_time");
      LiveTester.render(beans, "/shop/tea");
      assertThat(only("phoenix.router_dispatch.stop").duration()).isPositive();
      assertThatThrownBy(() -> LiveTester.render(beans, "/shop/tea?fail=1")).hasMessage("params");
      var failed = only("phoenix.router_dispatch.exception");
      assertThat(failed.failure()).get().hasToString("java.lang.IllegalStateException: params");
      assertThat(failed.metadata())
          .containsEntry("kind", "error")
          .containsEntry("route", "/shop/{part}")
          .containsEntry("stacktrace", List.of(failed.failure().orElseThrow().getStackTrace()));
      assertThat(failed.duration()).isPositive();
    }

    @Test
    @Proves({"PX-LOG-06", "PX-LOG-07"})
    void tells_its_join_and_each_message_of_its_browser() {
      var browser = LiveBrowser.of(beans);
      browser.connectParams(Map.of("tz", "UTC"));
      try (var live = browser.open("/shop/tea")) {
        var joined = only("phoenix.channel_joined");
        assertThat(joined.metadata())
            .containsEntry("result", "ok")
            .containsEntry("view", ShopView.class.getName());
        assertThat(joined.metadata().get("params").toString()).contains("tz=UTC");
        assertThat(joined.metadata().get("socket")).isInstanceOf(LiveSocket.class);
        assertThat(joined.duration()).isPositive();
        live.push("inc", Map.of("by", 1));
        var handled = only("phoenix.channel_handled_in");
        assertThat(handled.metadata()).containsEntry("event", "event");
        assertThat(handled.metadata().get("params")).hasToString("Params[values={by=1}]");
        assertThat(handled.duration()).isPositive();
        live.patch("/shop/coffee");
        assertThat(only("phoenix.channel_handled_in").metadata())
            .containsEntry("event", "live_patch")
            .containsEntry("params", new Params(Map.of("url", "http://localhost/shop/coffee")));
      }
    }

    @Test
    @Proves("PX-LOG-06")
    void tells_a_join_that_is_refused() {
      var browser = LiveBrowser.of(beans);
      var live = browser.open("/shop/tea");
      recorder.take();
      browser.endSession();
      assertThatThrownBy(live::reconnect).hasMessageContaining("stale");
      assertThat(only("phoenix.channel_joined").metadata())
          .containsEntry("result", "error")
          .containsEntry("reason", "stale");
      assertThatThrownBy(() -> LiveTester.open(beans, "/torn")).isInstanceOf(AssertionError.class);
      assertThat(only("phoenix.channel_joined").metadata())
          .containsEntry("result", "error")
          .containsEntry("view", TornView.class.getName());
    }

    private TelemetryEvent only(String name) {
      var events = recorder.take().stream().filter(event -> event.name().equals(name)).toList();
      assertThat(events).hasSize(1);
      return events.get(0);
    }

    @Test
    @Proves({"LV-TEL-05", "LV-TEL-08"})
    void tells_events_of_its_own_and_of_components() {
      try (var live = LiveTester.open(beans, "/shop/tea")) {
        recorder.take();
        live.push("inc", Map.of("by", 1));
        var events = recorder.take();
        assertThat(names(events))
            .startsWith(
                "phoenix.live_view.handle_event.start", "phoenix.live_view.handle_event.stop");
        assertThat(events.get(0).metadata().get("event")).isEqualTo("inc");
        assertThat(events.get(0).metadata().get("params")).hasToString("Params[values={by=1}]");
        live.pushTo(1, "rate", Map.of());
        var component = recorder.take().get(0);
        assertThat(component.name()).isEqualTo("phoenix.live_component.handle_event.start");
        assertThat(component.subject()).isEqualTo(Star.class.getName());
        assertThat(component.metadata().get("event")).isEqualTo("rate");
      }
    }

    @Test
    @Proves({"LV-TEL-03", "LV-TEL-04", "LV-TEL-05"})
    void tells_what_failed_and_why() {
      var live = LiveTester.open(beans, "/shop/tea");
      recorder.take();
      assertThatThrownBy(() -> live.push("boom", Map.of())).isInstanceOf(AssertionError.class);
      var failed = recorder.take().get(1);
      assertThat(failed.name()).isEqualTo("phoenix.live_view.handle_event.exception");
      assertThat(failed.failure()).get().hasToString("java.lang.IllegalStateException: boom");
      assertThat(failed.metadata().get("kind")).isEqualTo("error");
      assertThat(failed.duration()).isPositive();
      assertThatThrownBy(() -> LiveTester.render(beans, "/shop/tea?fail=1"))
          .isInstanceOf(IllegalStateException.class);
      assertThat(names(recorder.take()))
          .containsSubsequence(
              "phoenix.live_view.mount.stop", "phoenix.live_view.handle_params.exception");
    }
  }

  @Nested
  class The_log {
    private final List<String> lines = new ArrayList<>();
    private final Logger logger = Logger.getLogger("ee.liveview.events");
    private final Handler handler = new LineHandler(lines);

    @BeforeEach
    void listen() {
      logger.addHandler(handler);
      logger.setLevel(java.util.logging.Level.FINE);
    }

    @AfterEach
    void stop() {
      logger.removeHandler(handler);
      logger.setLevel(null);
    }

    @Test
    @Proves({"LV-LOG-01", "LV-LOG-02", "LV-LOG-05"})
    void has_what_views_do_as_text() {
      try (var live = LiveTester.open(beans, "/shop/tea")) {
        lines.clear();
        live.push("inc", Map.of("by", 1));
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0))
            .isEqualTo(
                "HANDLE EVENT \"inc\" in "
                    + ShopView.class.getName()
                    + "\n  Parameters: {by=1}\n  Page: "
                    + live.topic().substring(3));
        assertThat(lines.get(1)).matches("Replied in [0-9.]+(µs|ms)");
        lines.clear();
        live.reconnect();
        assertThat(lines.get(0)).startsWith("MOUNT " + ShopView.class.getName() + "\n");
        assertThat(lines.get(2)).startsWith("HANDLE PARAMS in " + ShopView.class.getName() + "\n");
        assertThat(lines).hasSize(4);
      }
    }

    @Test
    @Proves({"LV-LOG-04", "PX-LOG-10"})
    void never_has_a_secret() {
      try (var live = LiveTester.open(beans, "/shop/tea")) {
        lines.clear();
        live.push(
            "inc",
            Map.of(
                "password", "p1",
                "user", Map.of("new_password", "p2", "name", "Ada"),
                "list", List.of(Map.of("api_token", "p3", "n", 1))));
        assertThat(lines.get(0))
            .contains(
                "{list=[{api_token=[FILTERED], n=1}], password=[FILTERED],"
                    + " user={name=Ada, new_password=[FILTERED]}}");
      }
    }

    @Test
    @Proves({"LV-LOG-03", "PX-LOG-12"})
    void has_nothing_of_a_view_that_says_so_and_nothing_below_its_level() {
      try (var live = LiveTester.open(beans, "/quiet")) {
        live.push("inc", Map.of());
        assertThat(lines).isEmpty();
      }
      logger.setLevel(java.util.logging.Level.INFO);
      LiveTester.open(beans, "/shop/tea").close();
      assertThat(lines).isEmpty();
    }

    @Test
    @Proves("PX-LOG-12")
    void has_what_a_page_does_at_the_level_that_a_bean_decides_on() {
      logger.setLevel(java.util.logging.Level.WARNING);
      LiveBrowser.of(beans).render("/shop/tea");
      assertThat(lines).isEmpty();
      LiveBrowser.of(beans).header("x-debug", "1").render("/shop/tea");
      assertThat(lines).hasSize(4);
      logger.setLevel(java.util.logging.Level.FINE);
      lines.clear();
      LiveBrowser.of(beans).render("/shop/broken");
      assertThat(lines).hasSize(4);
    }

    @Test
    @Proves("PX-LOG-13")
    void is_switched_off_as_a_whole() {
      logger.setLevel(java.util.logging.Level.OFF);
      var browser = LiveBrowser.of(beans).header("x-debug", "1");
      try (var live = browser.open("/shop/tea")) {
        live.push("inc", Map.of());
      }
      assertThat(lines).isEmpty();
    }

    @Test
    @Proves("PX-LOG-20")
    void has_the_id_that_a_proxy_gave_to_the_request() {
      var browser = LiveBrowser.of(beans).header("x-request-id", "F3k9-abc");
      try (var live = browser.open("/shop/tea")) {
        assertThat(lines).anyMatch(line -> line.startsWith("MOUNT"));
        assertThat(lines)
            .filteredOn(line -> line.contains("Page: "))
            .allMatch(line -> line.endsWith("\n  Request: F3k9-abc"));
        assertThatThrownBy(() -> live.push("boom", Map.of()))
            .hasMessageStartingWith(
                "LIVE-V001  "
                    + ShopView.class.getName()
                    + " on "
                    + live.topic()
                    + " of request F3k9-abc");
      }
      lines.clear();
      LiveBrowser.of(beans).header("x-request-id", "forged\nMOUNT").render("/shop/tea");
      assertThat(lines).isNotEmpty().noneMatch(line -> line.contains("forged"));
    }

    @Test
    @Proves("PX-LOG-11")
    void has_no_other_parameters_than_those_that_are_kept() {
      var browser = LiveBrowser.of(beans, keeping("keep:by", "address"));
      try (var live = browser.open("/shop/tea")) {
        lines.clear();
        live.push(
            "inc",
            Map.of(
                "by", 1,
                "byte", 2,
                "address", Map.of("city", "Tartu", "password", "p1"),
                "user", Map.of("name", "Ada", "by", 3),
                "list", List.of(4, 5)));
        assertThat(lines.get(0))
            .contains(
                "{address={"
                    + "city=Tartu, password=p1}, by=1, byte=[FILTERED], list=[[FILTERED], [FILTERED]],"
                    + " user={by=3, name=[FILTERED]}}");
      }
    }

    private Map<String, String> keeping(String... names) {
      return Map.of("live.filter-parameters", String.join(",", names));
    }
  }

  @Nested
  class The_printed_events {
    private final List<String> lines = new ArrayList<>();
    private final Logger logger = Logger.getLogger("ee.liveview.telemetry");
    private final Handler handler = new LineHandler(lines);

    @BeforeEach
    void listen() {
      logger.addHandler(handler);
      logger.setLevel(java.util.logging.Level.FINER);
    }

    @AfterEach
    void stop() {
      logger.removeHandler(handler);
      logger.setLevel(null);
    }

    @Test
    @Proves("PX-LOG-17")
    void are_all_that_happen_with_all_that_they_tell() {
      try (var live = LiveTester.open(beans, "/shop/tea")) {
        recorder.take();
        lines.clear();
        live.push("inc", Map.of("by", 1, "password", "p1"));
        assertThat(lines)
            .extracting(line -> line.lines().findFirst().orElseThrow())
            .isEqualTo(names(recorder.take()));
        assertThat(lines.get(0))
            .matches(
                "(?s)phoenix\\.live_view\\.handle_event\\.start\n  monotonic_time: -?\\d+\n"
                    + "  system_time: \\d+\n  class: .*\n  event: inc\n"
                    + "  params: \\{by=1, password=\\[FILTERED]}\n  route: /shop/\\{part}\n"
                    + "  socket: "
                    + live.topic().substring(3)
                    + "\n  uri: http://localhost/shop/tea\n  view: .*");
      }
    }

    @Test
    void are_none_unless_somebody_wants_them() {
      logger.setLevel(java.util.logging.Level.FINE);
      LiveTester.render(beans, "/shop/tea");
      assertThat(lines).isEmpty();
    }
  }

  /** Keeps the lines of a log. */
  private static final class LineHandler extends Handler {
    private final List<String> lines;

    LineHandler(List<String> lines) {
      this.lines = lines;
      setLevel(java.util.logging.Level.ALL);
    }

    @Override
    public void publish(LogRecord line) {
      lines.add(line.getMessage());
      assertThat(line.getParameters()).isNull();
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
