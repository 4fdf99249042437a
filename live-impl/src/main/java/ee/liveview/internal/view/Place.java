package ee.liveview.internal.view;

import ee.liveview.Params;
import ee.liveview.internal.router.Router;
import java.util.Optional;

/**
 * Where a page is.
 *
 * @param type the view there
 * @param params of path and query; of a view inside of another one what it was given
 * @param route as its view writes it; empty for a view inside of another one
 * @param action what the view is asked to do there; empty for nothing in particular
 */
record Place(ViewType type, PageUrl url, Params params, String route, String action) {

  /** What is at an address; empty when no view is. */
  static Optional<Place> at(PageUrl url, Router<ViewType> router) {
    return router
        .find(url.path())
        .map(
            match ->
                new Place(
                    match.target(),
                    url,
                    url.params(match.params()),
                    match.route().pattern(),
                    match.target().action(match.route())));
  }
}
