package ee.liveview;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The parameters of a URL or the payload of an event, read-only.
 *
 * <pre>{@code
 * @OnEvent
 * void search(Params params) {
 *   query = params.text("q").orElse("");
 * }
 * }</pre>
 *
 * <p>Values are {@code String}, {@code Number}, {@code Boolean}, {@code List} and {@code Map} of
 * these; form fields are decoded ({@code user[name]=Ada} is a map within the map).
 *
 * <p>In Phoenix: the {@code params} map.
 *
 * <p>In Faces: the implicit object {@code param}.
 *
 * @param values the decoded values by name
 */
public record Params(Map<String, Object> values) {

  /** Copies the map. */
  public Params {
    values = Map.copyOf(values);
  }

  /** No parameters at all. */
  public static Params none() {
    return new Params(Map.of());
  }

  /** The value as text, when there is one that is not a list or a map. */
  public Optional<String> text(String name) {
    var value = values.get(name);
    return value == null || value instanceof Map || value instanceof List
        ? Optional.empty()
        : Optional.of(value.toString());
  }

  /** The value as it was decoded, when there is one. */
  public Optional<Object> value(String name) {
    return Optional.ofNullable(values.get(name));
  }
}
