package ee.liveview.internal.view;

import ee.liveview.ConnectInfo;
import ee.liveview.Params;
import ee.liveview.internal.router.Query;
import ee.liveview.internal.telemetry.Telemetry;
import java.lang.System.Logger.Level;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What happens around views, told under the names of Phoenix: requests, errors, connections. */
public final class Requests {
  private static final String ENDPOINT = "phoenix.endpoint";

  private final Telemetry telemetry;

  Requests(Telemetry telemetry) {
    this.telemetry = telemetry;
  }

  /** The application has started. */
  public void started(String contextPath, Collection<String> views) {
    telemetry.tell(
        ENDPOINT + ".init",
        Level.OFF,
        Telemetry.systemTime(),
        () -> Map.of("application", contextPath, "views", views.stream().sorted().toList()));
  }

  /**
   * A request for a page has come.
   *
   * @param requestId as a proxy gave it; asked for when somebody listens
   * @param status that it is answered with; asked when the answer is complete
   * @return to be run then
   */
  public Runnable request(
      String method, String path, Supplier<Optional<String>> requestId, IntSupplier status) {
    var work =
        telemetry.begin(
            ENDPOINT,
            Level.DEBUG,
            () -> with(Map.of("method", method, "path", path), requestId.get()));
    return () -> work.end(Map.of("status", status.getAsInt()));
  }

  /** A request has found its view, which is about to answer it. */
  <T> T dispatched(Place place, Supplier<T> work) {
    return telemetry.span("phoenix.router_dispatch", Level.OFF, () -> dispatch(place), work);
  }

  private static Map<String, Object> dispatch(Place place) {
    var type = place.type();
    var path = new HashMap<String, Object>();
    var about = new HashMap<String, Object>();
    about.put("view", type.name());
    about.put("class", type.type());
    about.put("live_session", type.session());
    about.put("log", type.log());
    about.put("uri", place.url().uri().toString());
    place
        .info()
        .ifPresent(
            info -> {
              about.put("route", info.route());
              about.put("action", info.action());
            });
    place
        .pathParameters()
        .forEach(name -> place.params().text(name).ifPresent(text -> path.put(name, text)));
    about.put("path_params", new Params(path));
    return about;
  }

  /** An error has been answered. */
  public void errorRendered(int status, @Nullable Throwable reason, long began) {
    telemetry.took(
        "phoenix.error_rendered",
        Level.OFF,
        began,
        () ->
            reason == null
                ? Map.of("status", status, "kind", "error")
                : Map.of(
                    "status",
                    status,
                    "kind",
                    "error",
                    "reason",
                    reason,
                    "stacktrace",
                    List.of(reason.getStackTrace())));
  }

  /**
   * A browser has asked for a connection.
   *
   * @param transport how messages will travel
   * @param query of the request, as sent
   * @param info what is known of the request; may throw {@link IllegalArgumentException}, as a
   *     request that is refused says what it likes
   */
  public void connected(
      boolean accepted,
      String transport,
      @Nullable String query,
      Supplier<ConnectInfo> info,
      long began) {
    telemetry.took(
        "phoenix.socket_connected",
        Level.DEBUG,
        began,
        () -> connection(accepted, transport, query == null ? "" : query, info));
  }

  private static Map<String, Object> connection(
      boolean accepted, String transport, String query, Supplier<ConnectInfo> source) {
    var about = new HashMap<String, Object>();
    about.put("result", accepted ? "ok" : "error");
    about.put("transport", transport);
    about.put("serializer", "json");
    try {
      var params = new Params(Query.decode(query));
      about.put("vsn", params.text("vsn").orElse(""));
      about.put("params", params);
      var info = source.get();
      about.put("connect_info", info);
      return with(about, info.requestId());
    } catch (IllegalArgumentException nonsense) {
      return about;
    }
  }

  private static Map<String, Object> with(Map<String, Object> about, Optional<String> requestId) {
    var all = new HashMap<>(about);
    requestId.ifPresent(id -> all.put("request_id", id));
    return all;
  }
}
