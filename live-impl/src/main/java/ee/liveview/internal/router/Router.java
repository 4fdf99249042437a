package ee.liveview.internal.router;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds what answers on a path. */
public final class Router<T> {

  /** What answers on the paths of a route. */
  public record Entry<T>(Route route, T target) {}

  /** What answers on a path, with the percent-decoded parameters of the path. */
  public record Match<T>(Route route, T target, Map<String, String> params) {}

  /** Throws {@link IllegalArgumentException} when two routes are equivalent. */
  public Router(List<Entry<T>> entries) {}

  /** The best match of a path without query: literal segments win over parameters. */
  public Optional<Match<T>> find(String path) {
    throw new UnsupportedOperationException();
  }
}
