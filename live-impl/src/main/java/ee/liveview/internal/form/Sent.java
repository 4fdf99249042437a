package ee.liveview.internal.form;

import java.util.List;
import java.util.Map;

/**
 * What of the parameters of an event belongs to one form.
 *
 * @param target the field that was changed, below the form
 */
record Sent(Map<String, Object> params, List<String> target) {

  /**
   * @param name of the form: {@code registration}, {@code order[address]}, or empty
   */
  static Sent of(Map<String, ?> all, String name) {
    var path = path(name);
    Object own = all;
    for (var part : path) {
      own = own instanceof Map<?, ?> map ? map.get(part) : null;
    }
    var params = own instanceof Map<?, ?> map ? Entries.named(map) : Map.<String, Object>of();
    var target =
        all.get("_target") instanceof List<?> list
            ? list.stream().map(String::valueOf).toList()
            : List.<String>of();
    boolean below = target.size() > path.size() && target.subList(0, path.size()).equals(path);
    if (path.isEmpty()) {
      params.remove("_target");
    }
    return new Sent(params, below ? target.subList(path.size(), target.size()) : List.of());
  }

  /** Whether there is anything for a form of this name. */
  static boolean has(Map<String, ?> all, String name) {
    Object own = all;
    for (var part : path(name)) {
      own = own instanceof Map<?, ?> map ? map.get(part) : null;
    }
    return own != null;
  }

  private static List<String> path(String name) {
    return name.isEmpty() ? List.of() : List.of(name.replace("]", "").split("\\[", -1));
  }
}
