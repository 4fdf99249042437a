package ee.liveview.internal.router;

import java.util.Map;
import java.util.Optional;

/** A pattern of paths such as {@code /rooms/{room}}. */
public final class Route {

  private Route() {}

  /** Throws {@link IllegalArgumentException} with a sentence when the pattern cannot be understood. */
  public static Route parse(String pattern) {
    throw new UnsupportedOperationException();
  }

  public String pattern() {
    throw new UnsupportedOperationException();
  }

  /** The parameters of a path, percent-decoded; empty when the path does not match. */
  public Optional<Map<String, String>> match(String path) {
    throw new UnsupportedOperationException();
  }

  /** Whether both match the same paths, whatever their parameters are called. */
  public boolean equivalent(Route other) {
    throw new UnsupportedOperationException();
  }
}
