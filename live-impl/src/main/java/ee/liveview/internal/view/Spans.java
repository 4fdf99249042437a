package ee.liveview.internal.view;

import ee.liveview.LiveComponent;
import ee.liveview.Params;
import ee.liveview.internal.telemetry.Telemetry;
import java.lang.System.Logger.Level;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What one page does, told under the names of Phoenix. */
final class Spans {
  private static final String VIEW = "phoenix.live_view.";
  private static final String COMPONENT = "phoenix.live_component.";
  private static final String JOINED = "phoenix.channel_joined";

  private final Telemetry telemetry;
  private final ViewType type;
  private final Page page;
  private @Nullable Level level;

  Spans(Telemetry telemetry, ViewType type, Page page) {
    this.telemetry = telemetry;
    this.type = type;
    this.page = page;
  }

  /** A join that no view was asked about. */
  static void refused(Telemetry telemetry, String topic, String reason, Params params, long began) {
    telemetry.took(
        JOINED,
        Level.OFF,
        began,
        () -> Map.of("result", "error", "topic", topic, "reason", reason, "params", params));
  }

  void mount(Runnable work) {
    run(VIEW + "mount", () -> about(Map.of("params", page.params(), "session", session())), work);
  }

  void params(Runnable work) {
    run(VIEW + "handle_params", () -> about(Map.of("params", page.params())), work);
  }

  <T> T event(String name, Params params, Supplier<T> work) {
    return telemetry.span(
        VIEW + "handle_event", level(), () -> about(Map.of("event", name, "params", params)), work);
  }

  /** The browser has asked to join the view, and is about to have its answer. */
  void joined(String result, long began) {
    telemetry.took(
        JOINED,
        Level.OFF,
        began,
        () -> about(Map.of("result", result, "params", page.connectParams())));
  }

  /** A message of the browser has been handled, whatever came of it. */
  void handled(String message, Supplier<Params> params, long began) {
    telemetry.took(
        "phoenix.channel_handled_in",
        Level.OFF,
        began,
        () -> about(Map.of("event", message, "params", params.get())));
  }

  <T> T render(Supplier<T> work) {
    return telemetry.span(VIEW + "render", level(), () -> about(Map.of()), work);
  }

  /** Components of one type are given values together. */
  void update(Class<?> component, List<Object> instances, Runnable work) {
    run(
        COMPONENT + "update",
        () -> about(Map.of("component", component.getName(), "components", instances)),
        work);
  }

  <T> T componentEvent(Class<?> component, String name, Params params, Supplier<T> work) {
    return telemetry.span(
        COMPONENT + "handle_event",
        level(),
        () ->
            about(
                Map.of(
                    "component",
                    component.getName(),
                    "type",
                    component.getAnnotation(LiveComponent.class).value(),
                    "event",
                    name,
                    "params",
                    params)),
        work);
  }

  /** Once for each page, as it may depend on where the page is and whose it is. */
  private Level level() {
    var known = level;
    if (known == null) {
      known = telemetry.level(page, type.log());
      level = known;
    }
    return known;
  }

  private void run(String name, Supplier<Map<String, Object>> about, Runnable work) {
    telemetry.span(
        name,
        level(),
        about,
        () -> {
          work.run();
          return true;
        });
  }

  private Map<String, Object> about(Map<String, Object> more) {
    var all = new HashMap<String, Object>(more);
    all.put("socket", page);
    all.put("view", type.name());
    all.put("class", type.type());
    all.put("route", page.route().orElse(""));
    all.put("uri", page.uri().toString());
    return all;
  }

  private Object session() {
    var session = page.caller().session();
    return session == null ? "none" : session.unwrap();
  }
}
