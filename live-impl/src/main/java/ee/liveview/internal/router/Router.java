package ee.liveview.internal.router;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds what answers on a path of a host. A path without parameters and escapes takes one look into
 * a hash table.
 */
public final class Router<T> {

  /**
   * What answers on the paths of a route.
   *
   * @param host where it does: a name, or with a dot at its end the beginning of names; empty for
   *     everywhere
   */
  public record Entry<T>(Route route, String host, T target) {}

  /** What answers on a path, with the percent-decoded parameters of the path. */
  public record Match<T>(Route route, T target, Map<String, String> params) {

    public Match {
      params = Map.copyOf(params);
    }
  }

  /** By host; the one for everywhere is last. */
  private final Map<String, Paths<T>> hosts = new LinkedHashMap<>();

  /** Throws {@link IllegalArgumentException} when two routes of a host are equivalent. */
  public Router(List<Entry<T>> entries) {
    entries.stream()
        .map(Entry::host)
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .forEach(host -> hosts.put(host, new Paths<>(of(host, entries))));
  }

  private static <T> List<Entry<T>> of(String host, List<Entry<T>> entries) {
    return entries.stream().filter(entry -> entry.host().equals(host)).toList();
  }

  /**
   * The best match of a path without query: the host that is named most exactly wins, then literal
   * segments over parameters.
   *
   * @param host without port, in small letters
   */
  public Optional<Match<T>> find(String host, String path) {
    for (var known : hosts.entrySet()) {
      if (fits(known.getKey(), host)) {
        var found = known.getValue().find(path);
        if (found.isPresent()) {
          return found;
        }
      }
    }
    return Optional.empty();
  }

  private static boolean fits(String wanted, String host) {
    return wanted.isEmpty()
        || (wanted.endsWith(".") ? host.startsWith(wanted) : host.equals(wanted));
  }

  /** The paths of one host. */
  private static final class Paths<T> {
    private final Map<String, Match<T>> byPath = new HashMap<>();
    private final Map<Integer, List<Entry<T>>> byLength = new HashMap<>();

    Paths(List<Entry<T>> entries) {
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

    Optional<Match<T>> find(String path) {
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
}
