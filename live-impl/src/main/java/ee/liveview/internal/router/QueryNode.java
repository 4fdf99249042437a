package ee.liveview.internal.router;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A tree of parameters while it grows. */
sealed interface QueryNode {

  /** As a String, a List or a Map. */
  Object plain();

  /**
   * What stands at a place after one more value was put below it; what does not fit there gives
   * way.
   */
  static QueryNode put(@Nullable QueryNode before, List<String> path, String value) {
    if (path.isEmpty()) {
      return new Leaf(value);
    }
    var rest = path.subList(1, path.size());
    if (path.get(0).isEmpty()) {
      var items = before instanceof Items known ? known : new Items();
      items.list.add(put(null, rest, value));
      return items;
    }
    var fields = before instanceof Fields known ? known : new Fields();
    fields.add(path.get(0), rest, value);
    return fields;
  }

  /** A single value. */
  record Leaf(String text) implements QueryNode {

    @Override
    public Object plain() {
      return text;
    }
  }

  /** Values in the order in which they came. */
  final class Items implements QueryNode {

    private final List<QueryNode> list = new ArrayList<>();

    @Override
    public Object plain() {
      var plain = new ArrayList<Object>();
      list.forEach(item -> plain.add(item.plain()));
      return plain;
    }
  }

  /** Values with names. */
  final class Fields implements QueryNode {

    private final Map<String, QueryNode> map = new LinkedHashMap<>();

    void add(String name, List<String> path, String value) {
      map.put(name, put(map.get(name), path, value));
    }

    Map<String, Object> toMap() {
      var plain = new LinkedHashMap<String, Object>();
      map.forEach((name, node) -> plain.put(name, node.plain()));
      return plain;
    }

    @Override
    public Object plain() {
      return toMap();
    }
  }
}
