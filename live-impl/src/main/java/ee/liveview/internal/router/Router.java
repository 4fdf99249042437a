package ee.liveview.internal.router;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what answers on a path. A path without parameters and escapes takes one look into a hash
 * table.
 */
public final class Router<T> {

  /** What answers on the paths of a route. */
  public record Entry<T>(Route route, T target) {}

  /** What answers on a path, with the percent-decoded parameters of the path. */
  public record Match<T>(Route route, T target, Map<String, String> params) {

    public Match {
      params = Map.copyOf(params);
    }
  }

  private final Map<String, Match<T>> byPath = new HashMap<>();
  private final Map<Integer, List<Entry<T>>> byLength = new HashMap<>();

  /** Throws {@link IllegalArgumentException} when two routes are equivalent. */
  public Router(List<Entry<T>> entries) {
    var byShape = new HashMap<String, Route>();
    for (var entry : entries) {
      var route = entry.route();
      var other = byShape.putIfAbsent(route.shape(), route);
      if (other != null) {
        throw new IllegalArgumentException(
            "The routes " + other + " and " + route + " match the same paths.");
      }
      route
          .onlyPath()
          .ifPresent(path -> byPath.put(path, new Match<>(route, entry.target(), Map.of())));
      byLength.computeIfAbsent(route.length(), length -> new ArrayList<>()).add(entry);
    }
    // From left to right, a literal segment wins over a parameter.
    byLength
        .values()
        .forEach(list -> list.sort(Comparator.comparing(entry -> entry.route().shape())));
  }

  /** The best match of a path without query: literal segments win over parameters. */
  public Optional<Match<T>> find(String path) {
    if (path.startsWith("/") && path.indexOf('%') < 0) {
      var exact = byPath.get(path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
      if (exact != null) {
        return Optional.of(exact);
      }
    }
    return Route.decoded(path).flatMap(this::search);
  }

  private Optional<Match<T>> search(List<String> parts) {
    for (var entry : byLength.getOrDefault(parts.size(), List.of())) {
      var params = entry.route().matchDecoded(parts);
      if (params.isPresent()) {
        return Optional.of(new Match<>(entry.route(), entry.target(), params.get()));
      }
    }
    return Optional.empty();
  }
}
