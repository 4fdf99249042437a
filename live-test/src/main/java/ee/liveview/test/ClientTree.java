package ee.liveview.test;

import ee.liveview.Html;
import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What the browser has of one view: merges diffs exactly as the official client does and gives the
 * HTML. Stricter than the client: a diff that would break a page, now or later, is refused.
 */
public final class ClientTree {
  private static final String STATICS = "s";
  private static final String ROOT = "r";
  private static final String KEYED = "k";
  private static final String KEYED_COUNT = "kc";
  private static final String KEYED_MOVED = "km";
  private static final String STREAM = "stream";
  private static final String TEMPLATES = "p";
  private static final String COMPONENTS = "c";

  private static final Map<String, JsonValue> NO_TEMPLATES = Map.of();

  private Node root = new Node(List.of(), false);
  private Map<Integer, Node> components = new TreeMap<>();
  private boolean marks;

  private ClientTree() {}

  /** A page as it is after its join. */
  public static ClientTree joined(JsonObject rendered) {
    if (!rendered.containsKey(STATICS)) {
      throw new IllegalArgumentException("The first diff has no statics: " + rendered);
    }
    var tree = new ClientTree();
    tree.merge(rendered);
    return tree;
  }

  /** Merges a diff from which title, events and reply are taken already. */
  public void merge(JsonObject diff) {
    Map<String, JsonValue> templates =
        diff.containsKey(TEMPLATES) ? diff.getJsonObject(TEMPLATES) : NO_TEMPLATES;
    if (diff.containsKey(STATICS)) {
      root = node(diff, templates);
      components = new TreeMap<>();
    } else {
      root.merge(diff, templates);
    }
    if (diff.containsKey(COMPONENTS)) {
      components(diff.getJsonObject(COMPONENTS));
    }
  }

  /**
   * Components that refer to one of this message wait for it; negative ones mean what was before.
   */
  private void components(JsonObject diffs) {
    var before = new TreeMap<Integer, Node>();
    components.forEach((cid, node) -> before.put(cid, node.copy()));
    var order = new ArrayList<>(diffs.keySet());
    order.sort(
        (a, b) -> Integer.compare(donor(diffs.getJsonObject(a)), donor(diffs.getJsonObject(b))));
    for (var key : order) {
      int cid = Integer.parseInt(key);
      if (cid < 1) {
        throw new IllegalArgumentException("Components are numbered from 1 on: " + cid);
      }
      component(cid, diffs.getJsonObject(key), before);
    }
  }

  private static int donor(JsonObject diff) {
    return diff.get(STATICS) instanceof JsonNumber n && n.intValue() > 0 ? 1 : 0;
  }

  private void component(int cid, JsonObject diff, Map<Integer, Node> before) {
    if (diff.get(STATICS) instanceof JsonNumber donor) {
      int other = donor.intValue();
      var node = other > 0 ? components.get(other) : before.get(-other);
      if (node == null) {
        throw new IllegalArgumentException(
            "Component "
                + cid
                + " takes the statics of "
                + other
                + ", which the client does not have");
      }
      var copy = node.copy();
      copy.merge(diff, NO_TEMPLATES);
      components.put(cid, copy);
    } else if (diff.containsKey(STATICS)) {
      if (!diff.containsKey(ROOT)) {
        throw new IllegalArgumentException("Component " + cid + " without root flag: " + diff);
      }
      components.put(cid, node(diff, NO_TEMPLATES));
    } else {
      var known = components.get(cid);
      if (known == null) {
        throw new IllegalArgumentException("The client does not have component " + cid);
      }
      known.merge(diff, NO_TEMPLATES);
    }
  }

  /** The components that the page shows, by number. */
  public Set<Integer> shownComponents() {
    var shown = new TreeSet<Integer>();
    root.collect(shown);
    return shown;
  }

  /** The components that the client remembers, shown or not. */
  public Set<Integer> knownComponents() {
    return Set.copyOf(components.keySet());
  }

  /** Forgets components, as the client does when the server says that it has. */
  public void forget(int cid) {
    components.remove(cid);
  }

  private Node shown(int cid) {
    var node = components.get(cid);
    if (node == null) {
      throw new IllegalStateException(
          "The page shows component " + cid + ", which the client does not have");
    }
    return node;
  }

  /** The HTML without the marks that the client adds for its own use. */
  public String html() {
    marks = false;
    return written();
  }

  /** The HTML in which the roots of components have their number as {@code data-phx-component}. */
  public String markedHtml() {
    marks = true;
    return written();
  }

  private String written() {
    var out = new StringBuilder();
    root.write(out);
    return out.toString();
  }

  /** What one position shows. */
  private sealed interface Shown {
    void write(StringBuilder out);

    /** Adds the numbers of the components that are shown here. */
    void collect(Set<Integer> cids);

    Shown copy();
  }

  private record Text(String html) implements Shown {
    @Override
    public Text copy() {
      return this;
    }

    @Override
    public void collect(Set<Integer> cids) {}

    @Override
    public void write(StringBuilder out) {
      out.append(html);
    }
  }

  /** Where a component is shown. */
  private final class Reference implements Shown {
    private final int cid;

    Reference(int cid) {
      this.cid = cid;
    }

    @Override
    public Reference copy() {
      return this;
    }

    @Override
    public void collect(Set<Integer> cids) {
      if (cids.add(cid)) {
        shown(cid).collect(cids);
      }
    }

    /** With the mark by which the client finds the component of an element. */
    @Override
    public void write(StringBuilder out) {
      var html = new StringBuilder();
      shown(cid).write(html);
      int name = html.indexOf("<");
      while (html.indexOf("<!--", name) == name) {
        name = html.indexOf("<", name + 1);
      }
      int end = name + 1;
      while (Character.isLetterOrDigit(html.charAt(end)) || html.charAt(end) == '-') {
        end++;
      }
      if (marks) {
        html.insert(end, " data-phx-component=\"" + cid + '"');
      }
      out.append(html);
    }
  }

  /** A block, or one row of a loop, which has no statics of its own. */
  private final class Node implements Shown {
    private final List<String> statics;
    private final boolean marked;
    private final Map<Integer, Shown> dynamics = new TreeMap<>();

    Node(List<String> statics, boolean marked) {
      this.statics = statics;
      this.marked = marked;
    }

    @Override
    public Node copy() {
      var copy = new Node(statics, marked);
      dynamics.forEach((index, dynamic) -> copy.dynamics.put(index, dynamic.copy()));
      return copy;
    }

    void merge(JsonObject diff, Map<String, JsonValue> templates) {
      for (var entry : diff.entrySet()) {
        if (Character.isDigit(entry.getKey().charAt(0))) {
          int index = Integer.parseInt(entry.getKey());
          dynamics.put(index, merged(dynamics.get(index), entry.getValue(), templates));
        }
      }
    }

    private Shown merged(@Nullable Shown old, JsonValue value, Map<String, JsonValue> templates) {
      if (value instanceof JsonString text) {
        return new Text(text.getString());
      }
      if (value instanceof JsonNumber cid) {
        return new Reference(cid.intValue());
      }
      if (!(value instanceof JsonObject diff)) {
        throw new IllegalArgumentException("Not a dynamic the client can show: " + value);
      }
      if (diff.isEmpty()) {
        throw new IllegalArgumentException("An empty object for something unchanged");
      }
      if (diff.containsKey(STREAM)) {
        return stream(old, diff, templates);
      }
      if (diff.containsKey(STATICS)) {
        return diff.containsKey(KEYED) ? loop(diff, templates) : node(diff, templates);
      }
      if (diff.containsKey(ROOT)) {
        throw new IllegalArgumentException("A root flag without statics: " + diff);
      }
      if (old instanceof Node node && !diff.containsKey(KEYED)) {
        node.merge(diff, templates);
        return node;
      }
      if (old instanceof Loop loop && diff.containsKey(KEYED)) {
        loop.merge(diff.getJsonObject(KEYED), templates);
        return loop;
      }
      throw new IllegalArgumentException("The client has nothing to merge this into: " + diff);
    }

    @Override
    public void write(StringBuilder out) {
      var html = new StringBuilder();
      write(statics, html);
      if (marked && !html.toString().matches("(?s)\\s*(?:<!--[^\\n]*?-->\\s*)*<[^\\s/>].*>\\s*")) {
        throw new IllegalStateException("Marked as root, but not one element: " + html);
      }
      out.append(html);
    }

    @Override
    public void collect(Set<Integer> cids) {
      dynamics.values().forEach(dynamic -> dynamic.collect(cids));
    }

    void write(List<String> between, StringBuilder out) {
      for (int i = 0; i < between.size() - 1; i++) {
        out.append(between.get(i));
        var dynamic = dynamics.get(i);
        if (dynamic == null) {
          throw new IllegalStateException("No dynamic " + i + " between " + between);
        }
        dynamic.write(out);
      }
      out.append(between.get(between.size() - 1));
    }
  }

  private final class Loop implements Shown {
    private final List<String> statics;
    private final List<Node> rows = new ArrayList<>();

    Loop(List<String> statics) {
      this.statics = statics;
    }

    @Override
    public Loop copy() {
      var copy = new Loop(statics);
      rows.forEach(row -> copy.rows.add(row.copy()));
      return copy;
    }

    /** Old indexes are those before this diff; rows beyond the count are dropped. */
    void merge(JsonObject keyed, Map<String, JsonValue> templates) {
      if (!keyed.containsKey(KEYED_COUNT)) {
        throw new IllegalArgumentException("A loop without count: " + keyed);
      }
      boolean moves = keyed.containsKey(KEYED_MOVED);
      int count = keyed.getInt(KEYED_COUNT);
      // Moves read the rows as they were; entries that stay are merged into the rows themselves.
      var before = moves ? copy().rows : List.copyOf(rows);
      var after = new ArrayList<@Nullable Node>(rows.subList(0, Math.min(count, rows.size())));
      for (int i = rows.size(); i < count; i++) {
        after.add(null);
      }
      for (var entry : keyed.entrySet()) {
        if (Character.isDigit(entry.getKey().charAt(0))) {
          int index = Integer.parseInt(entry.getKey());
          after.set(index, row(before, index, entry.getValue(), moves, templates));
        }
      }
      rows.clear();
      for (var row : after) {
        if (row == null) {
          throw new IllegalArgumentException("A row that was never sent: " + keyed);
        }
        rows.add(row);
      }
    }

    private Node row(
        List<Node> before,
        int index,
        JsonValue value,
        boolean moves,
        Map<String, JsonValue> templates) {
      if (value instanceof JsonObject diff) {
        // A new row merges over the one that was at its index.
        var row = index < rows.size() ? rows.get(index) : new Node(List.of(), false);
        row.merge(diff, templates);
        return row;
      }
      if (!moves) {
        throw new IllegalArgumentException("A move without km: " + value);
      }
      if (value instanceof JsonArray moved) {
        var row = before.get(moved.getInt(0));
        row.merge(moved.getJsonObject(1), templates);
        return row;
      }
      return before.get(((JsonNumber) value).intValueExact());
    }

    @Override
    public void collect(Set<Integer> cids) {
      rows.forEach(row -> row.collect(cids));
    }

    @Override
    public void write(StringBuilder out) {
      rows.forEach(row -> row.write(statics, out));
    }
  }

  /** The rows of a stream. The client forgets them and the page keeps them; here they stay. */
  private final class Stream implements Shown {
    private final List<String> statics;
    private final Map<String, Node> rows = new LinkedHashMap<>();

    Stream(List<String> statics) {
      this.statics = statics;
    }

    @Override
    public Stream copy() {
      var copy = new Stream(statics);
      rows.forEach((id, row) -> copy.rows.put(id, row.copy()));
      return copy;
    }

    void merge(JsonObject diff, Map<String, JsonValue> templates) {
      var told = diff.getJsonObject(KEYED);
      var stream = diff.getJsonArray(STREAM);
      var inserts = stream.getJsonArray(1).getValuesAs(JsonArray.class);
      if (told.getInt(KEYED_COUNT) != inserts.size() || told.containsKey(KEYED_MOVED)) {
        throw new IllegalArgumentException("Rows and inserts of a stream differ: " + diff);
      }
      boolean reset = stream.size() > 3;
      var shown = List.copyOf(rows.keySet());
      if (reset) {
        rows.clear();
      }
      stream.getJsonArray(2).getValuesAs(JsonString::getString).forEach(rows::remove);
      for (int i = 0; i < inserts.size(); i++) {
        var row = new Node(List.of(), false);
        row.merge(told.getJsonObject(Integer.toString(i)), templates);
        insert(inserts.get(i), row, shown);
      }
    }

    private void insert(JsonArray insert, Node row, List<String> before) {
      var id = insert.getString(0);
      boolean updateOnly = insert.get(3) == JsonValue.TRUE;
      if (rows.containsKey(id)) {
        rows.put(id, row);
        return;
      }
      if (updateOnly && before.contains(id)) {
        throw new IllegalArgumentException("The client brings back " + id + ": " + insert);
      }
      if (!updateOnly) {
        put(insert.getInt(1), id, row);
        if (insert.get(2) instanceof JsonNumber limit) {
          keep(limit.intValue());
        }
      }
    }

    private void put(int at, String id, Node row) {
      if (at < 0 || at >= rows.size()) {
        rows.put(id, row);
        return;
      }
      var before = new LinkedHashMap<>(rows);
      rows.clear();
      before.forEach(
          (otherId, other) -> {
            if (rows.size() == at) {
              rows.put(id, row);
            }
            rows.put(otherId, other);
          });
    }

    private void keep(int limit) {
      var ids = List.copyOf(rows.keySet());
      int surplus = ids.size() - Math.abs(limit);
      if (surplus > 0) {
        int from = limit < 0 ? 0 : limit;
        ids.subList(from, from + surplus).forEach(rows::remove);
      }
    }

    @Override
    public void collect(Set<Integer> cids) {
      rows.values().forEach(row -> row.collect(cids));
    }

    @Override
    public void write(StringBuilder out) {
      rows.forEach(
          (id, row) -> {
            int start = out.length();
            row.write(statics, out);
            if (out.indexOf(" id=\"" + Html.of(id) + '"', start) < 0) {
              throw new IllegalStateException("Not the row " + id + ": " + out.substring(start));
            }
          });
    }
  }

  private Stream stream(@Nullable Shown old, JsonObject diff, Map<String, JsonValue> templates) {
    Stream stream;
    if (diff.containsKey(STATICS)) {
      stream = new Stream(statics(diff, templates));
    } else if (old instanceof Stream known) {
      stream = known;
    } else {
      throw new IllegalArgumentException("The client does not know this stream: " + diff);
    }
    stream.merge(diff, templates);
    return stream;
  }

  private Node node(JsonObject full, Map<String, JsonValue> templates) {
    var node = new Node(statics(full, templates), full.containsKey(ROOT));
    node.merge(full, templates);
    return node;
  }

  private Loop loop(JsonObject full, Map<String, JsonValue> templates) {
    var loop = new Loop(statics(full, templates));
    loop.merge(full.getJsonObject(KEYED), templates);
    return loop;
  }

  /** Given as they are, or by their number among the templates of the message. */
  private static List<String> statics(JsonObject full, Map<String, JsonValue> templates) {
    var given = full.get(STATICS);
    var array = given instanceof JsonNumber number ? templates.get(number.toString()) : given;
    if (!(array instanceof JsonArray strings)) {
      throw new IllegalArgumentException("No statics for " + given);
    }
    return strings.getValuesAs(JsonString::getString);
  }
}
