package ee.liveview;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Plain values as JSON. Commands need no more, so that the API needs no JSON provider. */
final class JsonText {
  private JsonText() {}

  static String of(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Optional<?> one) {
      return of(one.orElse(null));
    }
    if (value instanceof Boolean) {
      return value.toString();
    }
    if (value instanceof Number number) {
      return number(number);
    }
    if (value instanceof Map<?, ?> map) {
      return object(map);
    }
    if (value instanceof Iterable<?> items) {
      return array(items);
    }
    if (value instanceof Object[] items) {
      return array(Arrays.asList(items));
    }
    if (value instanceof Enum<?> constant) {
      return quoted(constant.name());
    }
    if (value instanceof CharSequence
        || value instanceof Html
        || value.getClass().getName().startsWith("java.")) {
      return quoted(value.toString());
    }
    throw new IllegalArgumentException(
        "A command carries texts, numbers, booleans, lists and maps, but no "
            + value.getClass().getName()
            + ".");
  }

  private static String number(Number number) {
    if (!Double.isFinite(number.doubleValue())
        && (number instanceof Double || number instanceof Float)) {
      throw new IllegalArgumentException("JSON has no form for the number " + number + ".");
    }
    return number.toString();
  }

  private static String object(Map<?, ?> map) {
    return map.entrySet().stream()
        .map(entry -> quoted(String.valueOf(entry.getKey())) + ":" + of(entry.getValue()))
        .collect(Collectors.joining(",", "{", "}"));
  }

  private static String array(Iterable<?> items) {
    return StreamSupport.stream(items.spliterator(), false)
        .map(JsonText::of)
        .collect(Collectors.joining(",", "[", "]"));
  }

  static String quoted(String text) {
    var out = new StringBuilder(text.length() + 2).append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '"' || c == '\\') {
        out.append('\\').append(c);
      } else if (c < ' ') {
        out.append(String.format("\\u%04x", (int) c));
      } else {
        out.append(c);
      }
    }
    return out.append('"').toString();
  }

  /** {@code "a b"} as {@code ["a","b"]}. */
  static List<String> names(String classes) {
    return classes.isBlank() ? List.of() : List.of(classes.strip().split("\\s+"));
  }
}
