package ee.liveview.internal.view;

import ee.liveview.Params;
import ee.liveview.RouteInfo;
import ee.liveview.internal.router.Router;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Where a page is.
 *
 * @param type the view there
 * @param params of path and query; of a view inside of another one what it was given
 * @param route null for a view inside of another one
 */
record Place(ViewType type, PageUrl url, Params params, @Nullable ViewRoute route) {

  /** What is at an address; empty when no view is. */
  static Optional<Place> at(PageUrl url, Router<ViewType> router) {
    return router
        .find(url.host(), url.path())
        .map(
            match ->
                new Place(
                    match.target(),
                    url,
                    url.params(match.params()),
                    match.target().at(match.route())));
  }

  /** What the view is asked to do there; empty for nothing in particular. */
  String action() {
    return route == null ? "" : route.action();
  }

  /** The names of the parameters that stand in its path. */
  List<String> pathParameters() {
    return route == null ? List.of() : route.route().parameters();
  }

  /** The element around the view. */
  Container container() {
    return route == null ? type.container() : route.container();
  }

  /** For those who ask; empty for a view inside of another one. */
  Optional<RouteInfo> info() {
    return Optional.ofNullable(route)
        .map(
            known ->
                new RouteInfo(
                    known.route().pattern(),
                    known.name(),
                    type.type(),
                    known.action(),
                    type.session(),
                    params,
                    known.metadata()));
  }
}
