package ee.liveview.internal.telemetry;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Hides the values of parameters that nobody should read in a log: those whose name has one of some
 * texts in it, or all but those of some names.
 */
final class Masks {
  private static final String FILTERED = "[FILTERED]";
  private static final String KEEP = "keep:";

  private final List<String> names;
  private final boolean keep;

  /**
   * @param names as in the setting; when the first begins with {@code keep:}, they are those that
   *     are shown
   */
  Masks(List<String> names) {
    this.keep = !names.isEmpty() && names.get(0).startsWith(KEEP);
    var all = new ArrayList<>(names);
    if (keep) {
      all.set(0, names.get(0).substring(KEEP.length()).strip());
    }
    this.names = List.copyOf(all);
  }

  /** What may be read of parameters. */
  Object masked(Object value) {
    if (value instanceof Map<?, ?> map) {
      var masked = new TreeMap<String, Object>();
      map.forEach((key, inner) -> masked.put(key.toString(), masked(key.toString(), inner)));
      return masked;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(this::masked).toList();
    }
    return keep ? FILTERED : value;
  }

  private Object masked(String name, Object value) {
    if (keep) {
      return names.contains(name) ? value : masked(value);
    }
    return names.stream().anyMatch(name::contains) ? FILTERED : masked(value);
  }
}
