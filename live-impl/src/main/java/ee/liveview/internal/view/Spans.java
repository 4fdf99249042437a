package ee.liveview.internal.view;

import ee.liveview.LiveComponent;
import ee.liveview.Params;
import ee.liveview.internal.telemetry.Telemetry;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/** What one page does, told under the names of Phoenix. */
final class Spans {
  private static final String VIEW = "phoenix.live_view.";
  private static final String COMPONENT = "phoenix.live_component.";

  private final Telemetry telemetry;
  private final ViewType type;
  private final Page page;

  Spans(Telemetry telemetry, ViewType type, Page page) {
    this.telemetry = telemetry;
    this.type = type;
    this.page = page;
  }

  void mount(Runnable work) {
    run(VIEW + "mount", () -> about(Map.of("params", page.params(), "session", session())), work);
  }

  void params(Runnable work) {
    run(VIEW + "handle_params", () -> about(Map.of("params", page.params())), work);
  }

  <T> T event(String name, Params params, Supplier<T> work) {
    return telemetry.span(
        VIEW + "handle_event",
        type.log(),
        () -> about(Map.of("event", name, "params", params)),
        work);
  }

  <T> T render(Supplier<T> work) {
    return telemetry.span(VIEW + "render", type.log(), () -> about(Map.of()), work);
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
        type.log(),
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

  private void run(String name, Supplier<Map<String, Object>> about, Runnable work) {
    telemetry.span(
        name,
        type.log(),
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
