package ee.liveview.internal.view;

import ee.liveview.internal.router.Router;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The views of an application, by their addresses and by their names. Thread-safe. */
public final class ViewTypes {
  private final Router<ViewType> router;
  private final Map<String, ViewType> byName = new HashMap<>();
  private final Map<String, ViewRoute> routes = new HashMap<>();

  public ViewTypes(List<ViewType> types) {
    router =
        new Router<>(
            types.stream()
                .flatMap(
                    type ->
                        type.routes().stream()
                            .map(r -> new Router.Entry<>(r.route(), r.host(), type)))
                .toList());
    types.stream()
        .flatMap(type -> type.routes().stream())
        .filter(route -> !route.name().isEmpty())
        .forEach(route -> routes.put(route.name(), route));
    var byClass = new HashMap<String, ViewType>();
    types.forEach(type -> byClass.put(type.name(), type));
    for (var type : types) {
      byName.put(type.name(), type);
      named(simple(type.name()), byClass.keySet())
          .map(byClass::get)
          .ifPresent(one -> byName.put(simple(one.name()), one));
    }
  }

  /** The views by their addresses. */
  public Router<ViewType> router() {
    return router;
  }

  /**
   * A view by the name of its class.
   *
   * @param name with its package, or without when no other view is called so
   */
  public Optional<ViewType> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The routes that have a name. */
  Map<String, ViewRoute> routes() {
    return routes;
  }

  /** All names under which views are found. */
  public Collection<String> names() {
    return byName.keySet();
  }

  /**
   * The class that a name stands for.
   *
   * @param name with its package, or without when no other view is called so
   * @param classes the names of the classes of all views
   */
  public static Optional<String> named(String name, Collection<String> classes) {
    if (classes.contains(name)) {
      return Optional.of(name);
    }
    var fitting = classes.stream().filter(known -> simple(known).equals(name)).toList();
    return fitting.size() == 1 ? Optional.of(fitting.get(0)) : Optional.empty();
  }

  /** The name of a class without its package and the class around it. */
  public static String simple(String name) {
    return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
  }
}
