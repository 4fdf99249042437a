package ee.liveview.internal.render;

import ee.liveview.internal.template.expr.Scope;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** {@code :attrs="map"}: one attribute for each entry, in the order of the map. */
final class SpreadLeaf extends Leaf {
  // What HTML allows in a name, minus what could start another attribute or end the tag.
  private static final Pattern NAME = Pattern.compile("[^\\p{Cntrl}\\s\"'<>/=&]+");

  /** Attributes that come in families: a map is one of them, and an underscore a dash. */
  private static final Pattern NESTING =
      Pattern.compile("(?:data|aria|phx)(?:[-_]|$)", Pattern.CASE_INSENSITIVE);

  private final String element;
  private final PlacedExpr map;

  SpreadLeaf(String element, PlacedExpr map) {
    super(map.at());
    this.element = element;
    this.map = map;
  }

  @Override
  public Object value(Scope scope, @Nullable Object known) {
    var value = map.value(scope);
    return value == null ? Map.of() : value;
  }

  @Override
  String write(Object value) {
    if (!(value instanceof Map<?, ?> attributes)) {
      throw RenderException.at(
          map.at(),
          RenderError.NOT_ATTRIBUTES,
          ":attrs needs a map of attributes, this is a " + value.getClass().getName(),
          "Give it a Map<String, Object>.");
    }
    var out = new StringBuilder();
    attributes.forEach((name, given) -> write(Texts.plain(name), given, out));
    return out.toString();
  }

  private void write(String written, @Nullable Object value, StringBuilder out) {
    var name = NESTING.matcher(written).lookingAt() ? written.replace('_', '-') : written;
    if (!NAME.matcher(name).matches()) {
      throw RenderException.at(
          map.at(),
          RenderError.ATTRIBUTE_NAME,
          "\"" + name + "\" cannot be the name of an attribute",
          "Never take the names of attributes from what a user typed.");
    }
    if (value instanceof Map<?, ?> more && NESTING.matcher(name).lookingAt()) {
      more.forEach((key, each) -> write(name + "-" + Texts.plain(key), each, out));
      return;
    }
    if (value instanceof Number && name.equalsIgnoreCase("id")) {
      throw RenderException.at(
          map.at(),
          RenderError.NUMBER_AS_ID,
          "the id is the number " + value + ", which no selector can name as it is",
          "Put a word before it: 'row-' += id.");
    }
    out.append(AttributeRule.of(element, name).attribute(value == null ? false : value));
  }
}
