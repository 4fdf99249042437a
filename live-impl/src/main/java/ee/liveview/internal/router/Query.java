package ee.liveview.internal.router;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decodes queries and form contents: {@code a=1}, {@code a[b]=1} (a map), {@code a[]=1} (a list),
 * and any nesting of the two. Nothing is malformed: an escape that is none stays as it is, and so
 * does a name with brackets that do not pair up.
 */
public final class Query {

  private static final int MAX_PAIRS = 1000;
  private static final int MAX_DEPTH = 32;

  private Query() {}

  /**
   * The decoded parameters; a value is a String, a List or a Map of the same. When a name comes
   * twice, or as a text and as a map, the last one wins. The maps are fresh and may be changed.
   * Throws {@link IllegalArgumentException} with a sentence when there are more than 1,000 pairs,
   * or names with more than 32 parts.
   */
  public static Map<String, Object> decode(String urlencoded) {
    var pairs = 0;
    var root = new QueryNode.Fields();
    for (var start = 0; start < urlencoded.length(); ) {
      var end = urlencoded.indexOf('&', start);
      end = end < 0 ? urlencoded.length() : end;
      if (end > start) {
        if (++pairs > MAX_PAIRS) {
          throw new IllegalArgumentException("There are more than " + MAX_PAIRS + " parameters.");
        }
        addPair(root, urlencoded.substring(start, end));
      }
      start = end + 1;
    }
    return root.toMap();
  }

  /** The parts of a field name: {@code user}, {@code tags} of {@code user[tags][]}. */
  public static List<String> path(String name) {
    return parts(name).stream().filter(part -> !part.isEmpty()).toList();
  }

  private static void addPair(QueryNode.Fields root, String pair) {
    var equals = pair.indexOf('=');
    var name = unescape(equals < 0 ? pair : pair.substring(0, equals));
    var value = equals < 0 ? "" : unescape(pair.substring(equals + 1));
    var parts = parts(name);
    root.add(parts.get(0), parts.subList(1, parts.size()), value);
  }

  /** The name and what stands in its brackets; an empty part is a list. */
  private static List<String> parts(String name) {
    var open = name.indexOf('[');
    if (open < 1 || !name.endsWith("]")) {
      return List.of(name);
    }
    var parts = new ArrayList<String>();
    parts.add(name.substring(0, open));
    while (open < name.length()) {
      var close = name.indexOf(']', open);
      if (close < 0
          || name.charAt(open) != '['
          || name.substring(open + 1, close).indexOf('[') >= 0) {
        return List.of(name);
      }
      parts.add(name.substring(open + 1, close));
      if (parts.size() > MAX_DEPTH) {
        throw new IllegalArgumentException(
            "A parameter has a name of more than " + MAX_DEPTH + " parts.");
      }
      open = close + 1;
    }
    return parts;
  }

  private static String unescape(String text) {
    if (text.indexOf('%') < 0) {
      return text.replace('+', ' ');
    }
    var source = text.getBytes(StandardCharsets.UTF_8);
    var target = new ByteArrayOutputStream(source.length);
    for (var i = 0; i < source.length; i++) {
      var octet = source[i] == '%' ? Percent.octetAt(source, i) : -1;
      if (octet >= 0) {
        target.write(octet);
        i += 2;
      } else {
        target.write(source[i] == '+' ? ' ' : source[i]);
      }
    }
    return target.toString(StandardCharsets.UTF_8);
  }
}
