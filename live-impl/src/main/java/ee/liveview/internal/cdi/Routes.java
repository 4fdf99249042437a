package ee.liveview.internal.cdi;

import ee.liveview.LiveRoute;
import ee.liveview.LiveView;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.router.Route;
import ee.liveview.internal.view.ViewRoute;
import ee.liveview.internal.view.ViewType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The addresses of views. */
final class Routes {
  private Routes() {}

  /** Those of one view, none for one without; empty when problems were reported. */
  static Optional<List<ViewRoute>> of(Class<?> type, Consumer<Problem> problems) {
    var routes = new ArrayList<ViewRoute>();
    var own = type.getAnnotation(LiveView.class);
    boolean whole = true;
    if (!own.value().isEmpty()) {
      whole = add(own.value(), own.action(), type, routes, problems);
    }
    for (var more : type.getAnnotationsByType(LiveRoute.class)) {
      whole &= add(more.value(), more.action(), type, routes, problems);
    }
    return whole ? Optional.of(List.copyOf(routes)) : Optional.empty();
  }

  /** Whether a view has no address. */
  static boolean none(Class<?> type) {
    return type.getAnnotation(LiveView.class).value().isEmpty()
        && type.getAnnotationsByType(LiveRoute.class).length == 0;
  }

  private static boolean add(
      String pattern,
      String action,
      Class<?> type,
      List<ViewRoute> routes,
      Consumer<Problem> problems) {
    try {
      routes.add(new ViewRoute(Route.parse(pattern), action));
      return true;
    } catch (IllegalArgumentException e) {
      problems.accept(
          Problem.of(
              DefinitionProblem.BAD_ROUTE,
              "'" + pattern + "' of " + type.getName() + " is no route: " + e.getMessage(),
              "Write a path such as \"/rooms/{room}\"."));
      return false;
    }
  }

  private record Owned(ViewType view, Route route) {}

  /** Reports routes that match the same paths. */
  static void reportSame(List<ViewType> types, Consumer<Problem> problems) {
    var all = new ArrayList<Owned>();
    for (var type : types) {
      for (var route : type.routes()) {
        all.stream()
            .filter(before -> before.route().equivalent(route.route()))
            .forEach(before -> problems.accept(same(before, new Owned(type, route.route()))));
        all.add(new Owned(type, route.route()));
      }
    }
  }

  private static Problem same(Owned first, Owned second) {
    var who =
        first.view().name().equals(second.view().name())
            ? "Two routes of " + first.view().name() + " are"
            : first.view().name() + " and " + second.view().name() + " are both";
    return Problem.of(
        DefinitionProblem.SAME_ROUTE,
        who + " at " + second.route().pattern(),
        "Give one of them another route.");
  }
}
