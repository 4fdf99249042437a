package ee.liveview.internal.view;

import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.router.Percent;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Writes the addresses of views. */
final class ViewPaths {
  private final ViewTypes types;

  ViewPaths(ViewTypes types) {
    this.types = types;
  }

  /**
   * The path of a view: of its routes the one that takes the most of the parameters; what is left
   * of them becomes the query.
   */
  String path(Class<?> view, Map<String, ?> params) {
    var type =
        types
            .named(view.getName())
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        view.getName() + " is no live view of this application"));
    var given = given(params);
    return best(type, given)
        .map(route -> path(route, given))
        .orElseThrow(() -> new IllegalArgumentException(missing(type, given)));
  }

  /** The path of the route of a name; what is left of the parameters becomes the query. */
  String path(String name, Map<String, ?> params) {
    var route = types.routes().get(name);
    if (route == null) {
      throw new IllegalArgumentException(
          "no route is named '"
              + name
              + "'"
              + Nearest.to(name, types.routes().keySet())
                  .map(near -> "; did you mean '" + near + "'?")
                  .orElse("; a view names its route with @LiveView(name = …) or @LiveRoute"));
    }
    var given = given(params);
    if (!given.keySet().containsAll(route.route().parameters())) {
      throw new IllegalArgumentException(missing(route, "'" + name + "'", given));
    }
    return path(route, given);
  }

  private static Map<String, String> given(Map<String, ?> params) {
    var given = new LinkedHashMap<String, String>();
    params.forEach((name, value) -> given.put(name, String.valueOf(value)));
    return given;
  }

  private static String path(ViewRoute route, Map<String, String> given) {
    return route.route().path(given) + query(route, given);
  }

  private static Optional<ViewRoute> best(ViewType type, Map<String, String> given) {
    return type.routes().stream()
        .filter(route -> given.keySet().containsAll(route.route().parameters()))
        .max(Comparator.comparingInt(route -> route.route().parameters().size()));
  }

  private static String query(ViewRoute route, Map<String, String> given) {
    return given.entrySet().stream()
        .filter(param -> !route.route().parameters().contains(param.getKey()))
        .map(param -> Percent.encode(param.getKey()) + "=" + Percent.encode(param.getValue()))
        .collect(Collectors.joining("&", "?", ""))
        .replaceFirst("^\\?$", "");
  }

  private static String missing(ViewType type, Map<String, String> given) {
    if (type.routes().isEmpty()) {
      return type.name() + " has no route; it is shown inside of other views";
    }
    return missing(type.routes().get(0), "of " + type.name(), given);
  }

  private static String missing(ViewRoute route, String whose, Map<String, String> given) {
    var needed = new TreeSet<>(route.route().parameters());
    needed.removeAll(given.keySet());
    var first = needed.first();
    return "the route "
        + route.route()
        + " "
        + whose
        + " needs the parameter "
        + first
        + Nearest.to(first, given.keySet()).map(near -> "; you gave " + near).orElse("");
  }
}
