package ee.liveview.internal.router;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A pattern of paths such as {@code /rooms/{room}}: a segment is either literal or one whole
 * parameter.
 */
public final class Route {

  private static final Pattern PARAMETER = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_]*)}");

  private sealed interface Segment {}

  private record Literal(String text) implements Segment {}

  private record Parameter(String name) implements Segment {}

  private final String pattern;
  private final List<Segment> segments;

  private Route(String pattern, List<Segment> segments) {
    this.pattern = pattern;
    this.segments = List.copyOf(segments);
  }

  /**
   * Throws {@link IllegalArgumentException} with a sentence when the pattern cannot be understood.
   */
  public static Route parse(String pattern) {
    if (!pattern.startsWith("/")) {
      throw wrong(pattern, "must begin with /");
    }
    if (pattern.indexOf('?') >= 0 || pattern.indexOf('#') >= 0) {
      throw wrong(pattern, "is a path and has no query and no fragment");
    }
    var segments = new ArrayList<Segment>();
    var names = new HashSet<String>();
    for (var part : split(pattern)) {
      var segment = segment(pattern, part);
      if (segment instanceof Parameter parameter && !names.add(parameter.name())) {
        throw wrong(pattern, "has the parameter " + parameter.name() + " twice");
      }
      segments.add(segment);
    }
    return new Route(pattern, segments);
  }

  public String pattern() {
    return pattern;
  }

  /** The parameters of a path, percent-decoded; empty when the path does not match. */
  public Optional<Map<String, String>> match(String path) {
    return decoded(path).flatMap(this::matchDecoded);
  }

  /** Whether both match the same paths, whatever their parameters are called. */
  public boolean equivalent(Route other) {
    return shape().equals(other.shape());
  }

  /** The names of its parameters, from left to right. */
  public List<String> parameters() {
    return segments.stream()
        .filter(Parameter.class::isInstance)
        .map(segment -> ((Parameter) segment).name())
        .toList();
  }

  /**
   * The path with these parameters, which must all be there.
   *
   * @throws IllegalArgumentException when one is empty, which no path can say
   */
  public String path(Map<String, String> params) {
    var path = new StringBuilder();
    for (var segment : segments) {
      var text =
          segment instanceof Parameter parameter
              ? params.get(parameter.name())
              : ((Literal) segment).text();
      if (text == null || text.isEmpty()) {
        throw new IllegalArgumentException(
            "The parameter of " + this + " behind " + path + " is empty.");
      }
      path.append('/').append(Percent.encode(text));
    }
    return path.isEmpty() ? "/" : path.toString();
  }

  /**
   * Whether a path may lead here.
   *
   * @param parts its segments, percent-encoded; null for one that is not known yet
   */
  public boolean mayMatch(List<@Nullable String> parts) {
    if (parts.size() != segments.size()) {
      return false;
    }
    for (int i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      if (part != null
          && segments.get(i) instanceof Literal literal
          && !Percent.decode(part).filter(literal.text()::equals).isPresent()) {
        return false;
      }
    }
    return true;
  }

  @Override
  public String toString() {
    return pattern;
  }

  Optional<Map<String, String>> matchDecoded(List<String> parts) {
    if (parts.size() != segments.size()) {
      return Optional.empty();
    }
    var params = new LinkedHashMap<String, String>();
    for (var i = 0; i < parts.size(); i++) {
      var part = parts.get(i);
      var segment = segments.get(i);
      if (segment instanceof Parameter parameter && !part.isEmpty()) {
        params.put(parameter.name(), part);
      } else if (!segment.equals(new Literal(part))) {
        return Optional.empty();
      }
    }
    return Optional.of(params);
  }

  /** The segments of a path, percent-decoded after the split: an encoded slash does not split. */
  static Optional<List<String>> decoded(String path) {
    if (!path.startsWith("/")) {
      return Optional.empty();
    }
    var parts = new ArrayList<String>();
    for (var part : split(path)) {
      var decoded = Percent.decode(part);
      if (decoded.isEmpty()) {
        return Optional.empty();
      }
      parts.add(decoded.get());
    }
    return Optional.of(parts);
  }

  /** Equal for equivalent routes; sorted, the routes that match more exactly come first. */
  String shape() {
    var shape = new StringBuilder();
    for (var segment : segments) {
      // Above every other character, so that a parameter sorts behind any literal.
      shape.append('/').append(segment instanceof Literal literal ? literal.text() : "\uffff");
    }
    return shape.toString();
  }

  int length() {
    return segments.size();
  }

  /** The one path that it matches; empty when it has parameters. */
  Optional<String> onlyPath() {
    return segments.stream().anyMatch(Parameter.class::isInstance)
        ? Optional.empty()
        : Optional.of(shape());
  }

  private static Segment segment(String pattern, String part) {
    var parameter = PARAMETER.matcher(part);
    if (parameter.matches()) {
      return new Parameter(parameter.group(1));
    }
    if (part.isEmpty()) {
      throw wrong(pattern, "has an empty segment");
    }
    if (part.indexOf('{') >= 0 || part.indexOf('}') >= 0) {
      throw wrong(
          pattern, "has the segment " + part + "; a parameter is a whole segment such as {name}");
    }
    var text =
        Percent.decode(part).orElseThrow(() -> wrong(pattern, "has a broken escape in " + part));
    if (text.indexOf('/') >= 0) {
      throw wrong(pattern, "has an escaped slash in " + part);
    }
    return new Literal(text);
  }

  /** One slash at the end means nothing. */
  private static List<String> split(String path) {
    var end = path.endsWith("/") ? path.length() - 1 : path.length();
    return end <= 0 ? List.of() : List.of(path.substring(1, end).split("/", -1));
  }

  private static IllegalArgumentException wrong(String pattern, String what) {
    return new IllegalArgumentException("The route \"" + pattern + "\" " + what + ".");
  }
}
