package ee.liveview.internal.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Puts the entries of nested lists into order: the browser sends them by index, {@code
 * lines[0][amount]}, and beside them {@code lines_sort[]} with the indexes in their order, where
 * anything unknown stands for a new one, {@code lines_drop[]} with those that go, and {@code
 * lines_move[]} with one that changes places, {@code 2:0}.
 */
final class Entries {
  /** Which entry of the original it is, or a number of its own. */
  static final String IDENTITY = "_persistent_id";

  private Entries() {}

  /**
   * The parameters of a form with each nested list as a list, all the way down.
   *
   * @param data the original
   */
  static Map<String, Object> ordered(Shape shape, Map<String, ?> params, @Nullable Object data) {
    var ordered = new LinkedHashMap<String, Object>(params);
    for (var part : shape.parts()) {
      var inner = part.kind().shape();
      if (inner == null) {
        continue;
      }
      var name = part.name();
      var raw = params.get(name);
      if (part.kind().multiple()) {
        var sort = params.get(name + "_sort");
        var drop = params.get(name + "_drop");
        var move = params.get(name + "_move");
        if (raw != null || sort != null || drop != null || move != null) {
          List.of("_sort", "_drop", "_move").forEach(what -> ordered.remove(name + what));
          var originals = originals(shape, part, data);
          var dropped = Set.copyOf(indexes(drop));
          var entries = sorted(byIndex(raw), indexes(sort), dropped);
          indexes(move).forEach(one -> move(entries, one));
          ordered.put(name, identified(inner, entries, originals));
        }
      } else if (raw instanceof Map<?, ?> nested) {
        var originals = originals(shape, part, data);
        ordered.put(
            name, ordered(inner, named(nested), originals.isEmpty() ? null : originals.get(0)));
      }
    }
    return ordered;
  }

  private static List<?> originals(Shape shape, Shape.Part part, @Nullable Object data) {
    return part.kind().parts(data == null ? null : shape.get(data, part.name()));
  }

  private static List<Map<String, Object>> sorted(
      Map<String, Map<String, Object>> entries, List<String> sort, Set<String> drop) {
    var pending = new LinkedHashMap<>(entries);
    pending.keySet().removeAll(drop);
    var sorted = new ArrayList<Map<String, Object>>();
    for (var index : sort) {
      if (!drop.contains(index)) {
        var known = pending.remove(index);
        sorted.add(known == null ? Map.of() : known);
      }
    }
    sorted.addAll(pending.values());
    return sorted;
  }

  private static void move(List<Map<String, Object>> entries, String move) {
    int colon = move.indexOf(':');
    int from = colon < 0 ? -1 : number(move.substring(0, colon), -1);
    int to = colon < 0 ? -1 : number(move.substring(colon + 1), -1);
    if (from >= 0 && from < entries.size() && to >= 0 && to < entries.size()) {
      entries.add(to, entries.remove(from));
    }
  }

  private static List<Map<String, Object>> identified(
      Shape inner, List<Map<String, Object>> entries, List<?> originals) {
    var highest = entries.stream().mapToInt(Entries::identity).max().orElse(-1);
    // A new entry must not be taken for one of the original that was dropped.
    var next = Math.max(highest + 1, originals.size());
    var identified = new ArrayList<Map<String, Object>>();
    for (var entry : entries) {
      var one = ordered(inner, entry, original(entry, originals));
      if (identity(one) < 0) {
        one.put(IDENTITY, String.valueOf(next++));
      }
      identified.add(one);
    }
    return identified;
  }

  /** Entries by their index, in its order; one that is sent as a list has its place as index. */
  private static Map<String, Map<String, Object>> byIndex(@Nullable Object raw) {
    var entries = new LinkedHashMap<String, Map<String, Object>>();
    if (raw instanceof Map<?, ?> map) {
      named(map).entrySet().stream()
          .filter(entry -> entry.getValue() instanceof Map)
          .sorted(Comparator.comparingInt(entry -> number(entry.getKey(), Integer.MAX_VALUE)))
          .forEach(entry -> entries.put(entry.getKey(), named((Map<?, ?>) entry.getValue())));
    } else if (raw instanceof Collection<?> list) {
      for (var entry : list) {
        if (entry instanceof Map<?, ?> fields) {
          entries.put(String.valueOf(entries.size()), named(fields));
        }
      }
    }
    return entries;
  }

  /** An empty text comes from the hidden input that lets the last entry go. */
  private static List<String> indexes(@Nullable Object raw) {
    return raw instanceof Collection<?> many
        ? many.stream().map(String::valueOf).filter(text -> !text.isEmpty()).toList()
        : List.of();
  }

  /** The entry of the original that parameters belong to; null for a new one. */
  static @Nullable Object original(Map<?, ?> params, List<?> originals) {
    int identity = identity(params);
    return identity >= 0 && identity < originals.size() ? originals.get(identity) : null;
  }

  private static int identity(Map<?, ?> params) {
    return params.get(IDENTITY) instanceof String text ? number(text, -1) : -1;
  }

  private static int number(String text, int otherwise) {
    return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : otherwise;
  }

  /** Decoded parameters have names only. */
  static Map<String, Object> named(Map<?, ?> params) {
    return params.entrySet().stream()
        .collect(
            Collectors.toMap(
                entry -> String.valueOf(entry.getKey()),
                Map.Entry::getValue,
                (a, b) -> b,
                LinkedHashMap::new));
  }
}
