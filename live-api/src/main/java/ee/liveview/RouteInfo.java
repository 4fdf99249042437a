package ee.liveview;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is known of the route at an address: for a menu that marks where one is, a breadcrumb, a
 * filter of yours.
 *
 * <pre>{@code
 * @OnParams
 * void moved(LiveSocket live) {
 *   menu = live.routeInfo(live.uri().getPath()).map(r -> r.metadata().get("menu")).orElse("");
 * }
 * }</pre>
 *
 * <p>A servlet filter behind ours and whatever writes the page find that of the request in its
 * attribute {@link #ATTRIBUTE}.
 *
 * <p>In Phoenix: {@code Phoenix.Router.route_info/4}.
 *
 * <p>In Faces: no counterpart; the nearest is the view id.
 *
 * @param route as the view writes it: {@code "/articles/{id}"}
 * @param name {@link LiveView#name()} or {@link LiveRoute#name()}; empty for none
 * @param view the class of the view
 * @param action what the view is asked to do there; empty for nothing in particular
 * @param session the live session of the view
 * @param params of path and query
 * @param metadata of {@link LiveView#metadata()} or {@link LiveRoute#metadata()}
 */
public record RouteInfo(
    String route,
    String name,
    Class<?> view,
    String action,
    String session,
    Params params,
    Map<String, String> metadata) {

  /** The attribute of an HTTP request that holds the one of its route. */
  public static final String ATTRIBUTE = "ee.liveview.RouteInfo";

  /** Copies the metadata in its order. */
  public RouteInfo {
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }
}
