package ee.liveview.internal.cdi;

import ee.liveview.LiveRoute;
import ee.liveview.LiveView;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.router.Route;
import ee.liveview.internal.view.Container;
import ee.liveview.internal.view.ViewRoute;
import ee.liveview.internal.view.ViewType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The addresses of views. */
final class Routes {
  private Routes() {}

  /** What one annotation says of a route. */
  private record Written(
      String pattern, String action, String name, String container, String[] metadata) {
    static Written of(LiveView view) {
      return new Written(view.value(), view.action(), view.name(), "", view.metadata());
    }

    static Written of(LiveRoute route) {
      return new Written(
          route.value(), route.action(), route.name(), route.container(), route.metadata());
    }
  }

  /** Those of a view, as its annotations write them. */
  private static Stream<Written> written(Class<?> type) {
    var own = type.getAnnotation(LiveView.class);
    return Stream.concat(
        own.value().isEmpty() ? Stream.empty() : Stream.of(Written.of(own)),
        Stream.of(type.getAnnotationsByType(LiveRoute.class)).map(Written::of));
  }

  /** Whether a view has no address. */
  static boolean none(Class<?> type) {
    return written(type).findFirst().isEmpty();
  }

  /** The patterns of a view that can be understood. */
  static List<Route> patterns(Class<?> type) {
    return written(type).flatMap(w -> pattern(w.pattern(), type, wrong -> {}).stream()).toList();
  }

  /**
   * Those of one view, none for one without; empty when problems were reported.
   *
   * @param host where they are
   * @param container the element around the view unless a route says another
   */
  static Optional<List<ViewRoute>> of(
      Class<?> type, String host, Container container, Consumer<Problem> problems) {
    var routes = new ArrayList<ViewRoute>();
    boolean whole = true;
    for (var one : written(type).toList()) {
      var route = pattern(one.pattern(), type, problems);
      var around =
          one.container().isEmpty()
              ? Optional.of(container)
              : Containers.of(one.container(), type, problems);
      var metadata = metadata(one, type, problems);
      whole &= route.isPresent() && around.isPresent() && metadata.isPresent();
      if (route.isPresent() && around.isPresent() && metadata.isPresent()) {
        routes.add(
            new ViewRoute(
                route.get(), host, one.action(), one.name(), around.get(), metadata.get()));
      }
    }
    return whole ? Optional.of(List.copyOf(routes)) : Optional.empty();
  }

  private static Optional<Route> pattern(
      String pattern, Class<?> type, Consumer<Problem> problems) {
    try {
      return Optional.of(Route.parse(pattern));
    } catch (IllegalArgumentException e) {
      problems.accept(
          bad(
              "'" + pattern + "' of " + type.getName() + " is no route: " + e.getMessage(),
              "Write a path such as \"/rooms/{room}\"."));
      return Optional.empty();
    }
  }

  private static Optional<Map<String, String>> metadata(
      Written route, Class<?> type, Consumer<Problem> problems) {
    var metadata = new LinkedHashMap<String, String>();
    for (var pair : route.metadata()) {
      int equals = pair.indexOf('=');
      if (equals <= 0) {
        problems.accept(
            bad(
                "'"
                    + pair
                    + "' of the route "
                    + route.pattern()
                    + " of "
                    + type.getName()
                    + " is no metadata",
                "Write a name and a value: \"menu=orders\"."));
        return Optional.empty();
      }
      metadata.put(pair.substring(0, equals).strip(), pair.substring(equals + 1).strip());
    }
    return Optional.of(metadata);
  }

  private static Problem bad(String what, String remedy) {
    return Problem.of(DefinitionProblem.BAD_ROUTE, what, remedy);
  }

  private record Owned(ViewType view, ViewRoute route) {}

  /** Reports routes that match the same paths of a host, or have the same name. */
  static void reportSame(List<ViewType> types, Consumer<Problem> problems) {
    var all = new ArrayList<Owned>();
    var named = new HashMap<String, Owned>();
    for (var type : types) {
      for (var route : type.routes()) {
        var owned = new Owned(type, route);
        all.stream()
            .filter(before -> same(before.route(), route))
            .forEach(before -> problems.accept(same(before, owned)));
        all.add(owned);
        if (!route.name().isEmpty()) {
          var before = named.putIfAbsent(route.name(), owned);
          if (before != null) {
            problems.accept(sameName(before, owned));
          }
        }
      }
    }
  }

  private static boolean same(ViewRoute one, ViewRoute other) {
    return one.host().equals(other.host()) && one.route().equivalent(other.route());
  }

  private static Problem same(Owned first, Owned second) {
    var who =
        first.view().name().equals(second.view().name())
            ? "Two routes of " + first.view().name() + " are"
            : first.view().name() + " and " + second.view().name() + " are both";
    return Problem.of(
        DefinitionProblem.SAME_ROUTE,
        who + " at " + second.route().route().pattern(),
        "Give one of them another route.");
  }

  private static Problem sameName(Owned first, Owned second) {
    return Problem.of(
        DefinitionProblem.SAME_ROUTE,
        "The routes "
            + Stream.of(first, second)
                .map(owned -> owned.route().route().pattern())
                .sorted()
                .collect(Collectors.joining(" and "))
            + " are both named \""
            + first.route().name()
            + "\"",
        "Give one of them another name.");
  }
}
