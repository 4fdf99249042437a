package ee.liveview.migrate;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is around a tag.
 *
 * @param locals what to write for names that the Facelet gave itself
 * @param positions names that tell where in a loop we are
 * @param form the form around, if there is one here
 * @param loop the loop around
 */
record Scope(
    Map<String, String> locals,
    Map<String, Loop> positions,
    @Nullable FormModel form,
    @Nullable Loop loop) {
  static final Scope OUTERMOST = new Scope(Map.of(), Map.of(), null, null);

  Scope {
    locals = Map.copyOf(locals);
    positions = Map.copyOf(positions);
  }

  Scope with(String name, String written) {
    var more = new HashMap<>(locals);
    more.put(name, written);
    return new Scope(more, positions, form, loop);
  }

  Scope in(FormModel inner) {
    return new Scope(locals, positions, inner, loop);
  }

  /**
   * Inside a loop.
   *
   * @param position the name that tells where in it we are; empty if there is none
   */
  Scope in(Loop inner, String position) {
    var more = new HashMap<>(locals);
    more.put(inner.variable(), inner.variable());
    more.put(inner.indexName(), inner.indexName());
    var places = new HashMap<>(positions);
    if (!position.isEmpty()) {
      places.put(position, inner);
    }
    return new Scope(more, places, form, inner);
  }

  /** Writes what an expression says about places in loops by their index. */
  String placed(String body) {
    var text = body;
    for (var position : positions.entrySet()) {
      text =
          Pattern.compile(
                  "(?<![\\w.$])" + Pattern.quote(position.getKey()) + "(?:\\.(\\w+))?(?![\\w$(])")
              .matcher(text)
              .replaceAll(m -> Matcher.quoteReplacement(place(position.getValue(), m.group(1))));
    }
    return text;
  }

  private static String place(Loop loop, @Nullable String property) {
    var index = loop.index();
    return switch (property == null ? "index" : property) {
      case "count" -> "(" + index + " + 1)";
      case "first" -> "(" + index + " == 0)";
      case "even" -> "(" + index + " % 2 == 0)";
      case "odd" -> "(" + index + " % 2 == 1)";
      case "last" -> "(" + index + " + 1 == " + loop.items() + ".size())";
      default -> index;
    };
  }
}
