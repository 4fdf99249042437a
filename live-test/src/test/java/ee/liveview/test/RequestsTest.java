package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import ee.liveview.ConnectInfo;
import ee.liveview.LiveTelemetry;
import ee.liveview.LiveView;
import ee.liveview.Params;
import ee.liveview.TelemetryEvent;
import ee.liveview.Template;
import ee.liveview.internal.view.Requests;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is told of requests and connections, whatever the server; the servers' tests ask for it. */
@LiveTest
@AddBeanClasses({RequestsTest.Recorder.class, RequestsTest.SomeView.class})
class RequestsTest {
  private static final ConnectInfo INFO =
      new ConnectInfo(
          "websocket",
          URI.create("http://localhost"),
          "127.0.0.1",
          "",
          Map.of("x-request-id", "F3k9"));

  @Inject BeanManager beans;
  @Inject Recorder recorder;
  private final List<String> lines = new ArrayList<>();
  private final Logger log = Logger.getLogger("ee.liveview.events");

  @ApplicationScoped
  static class Recorder implements LiveTelemetry {
    private final List<TelemetryEvent> events = new CopyOnWriteArrayList<>();

    @Override
    public void on(TelemetryEvent event) {
      events.add(event);
    }

    TelemetryEvent take() {
      return events.remove(0);
    }
  }

  @LiveView("/some")
  @Template("<p></p>")
  static class SomeView {}

  @BeforeEach
  void listen() {
    log.setLevel(Level.FINE);
    log.setFilter(line -> !lines.add(line.getMessage()));
  }

  @AfterEach
  void stop() {
    log.setLevel(null);
    log.setFilter(null);
  }

  private Requests requests() {
    return LiveBrowser.of(beans).engine().services().requests();
  }

  @Test
  void a_start_tells_the_views() {
    requests().started("/shop", List.of("b.View", "a.View"));
    var event = recorder.take();
    assertThat(event.name()).isEqualTo("phoenix.endpoint.init");
    assertThat(event.measurements().get("system_time")).isPositive();
    assertThat(event.metadata())
        .containsOnly(entry("application", "/shop"), entry("views", List.of("a.View", "b.View")));
  }

  @Test
  void a_request_tells_its_status_when_it_is_answered() {
    requests().request("GET", "/shop/some", () -> Optional.of("F3k9"), () -> 404).run();
    var start = recorder.take();
    assertThat(start.name()).isEqualTo("phoenix.endpoint.start");
    assertThat(start.metadata())
        .containsOnly(
            entry("method", "GET"), entry("path", "/shop/some"), entry("request_id", "F3k9"));
    var stop = recorder.take();
    assertThat(stop.name()).isEqualTo("phoenix.endpoint.stop");
    assertThat(stop.metadata()).containsEntry("status", 404);
    assertThat(stop.duration()).isPositive();
    assertThat(lines.get(0)).isEqualTo("GET /shop/some\n  Request: F3k9");
    assertThat(lines.get(1)).matches("Sent 404 in [0-9.]+(µs|ms)");
  }

  @Test
  void an_error_tells_its_reason_where_there_is_one() {
    var reason = new IllegalStateException("boom");
    requests().errorRendered(500, reason, System.nanoTime());
    var event = recorder.take();
    assertThat(event.name()).isEqualTo("phoenix.error_rendered");
    assertThat(event.failure()).contains(reason);
    assertThat(event.metadata())
        .containsEntry("status", 500)
        .containsEntry("kind", "error")
        .containsEntry("stacktrace", List.of(reason.getStackTrace()));
    assertThat(event.duration()).isPositive();
    requests().errorRendered(410, null, System.nanoTime());
    assertThat(recorder.take().metadata())
        .containsOnly(entry("status", 410), entry("kind", "error"));
  }

  @Test
  void a_connection_tells_whether_it_was_accepted() {
    requests()
        .connected(true, "websocket", "vsn=2.0.0&_csrf_token=abc", () -> INFO, System.nanoTime());
    var event = recorder.take();
    assertThat(event.name()).isEqualTo("phoenix.socket_connected");
    assertThat(event.metadata())
        .containsOnly(
            entry("result", "ok"),
            entry("transport", "websocket"),
            entry("serializer", "json"),
            entry("vsn", "2.0.0"),
            entry("params", new Params(Map.of("vsn", "2.0.0", "_csrf_token", "abc"))),
            entry("connect_info", INFO),
            entry("request_id", "F3k9"));
    assertThat(event.duration()).isPositive();
    assertThat(lines.get(0))
        .matches(
            "CONNECTED a socket in [0-9.]+(µs|ms)\n"
                + "  Parameters: \\{_csrf_token=\\[FILTERED], vsn=2\\.0\\.0}\n"
                + "  Request: F3k9");
  }

  @Test
  void a_connection_that_is_refused_may_say_what_it_likes() {
    requests()
        .connected(
            false,
            "websocket",
            "a=1&".repeat(1001),
            () -> {
              throw new IllegalArgumentException("no URI");
            },
            System.nanoTime());
    assertThat(recorder.take().metadata())
        .containsOnly(
            entry("result", "error"), entry("transport", "websocket"), entry("serializer", "json"));
    assertThat(lines.get(0)).matches("REFUSED a socket in [0-9.]+(µs|ms)");
  }
}
