package ee.liveview.migrate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** What a live template is made of. */
sealed interface Out {

  /** Appends the markup. */
  void write(StringBuilder markup);

  static String markup(List<Out> nodes) {
    var markup = new StringBuilder();
    nodes.forEach(node -> node.write(markup));
    return markup.toString();
  }

  /**
   * An element or a call of a component.
   *
   * @param attributes an empty value is a bare attribute
   */
  record Element(String name, Map<String, String> attributes, List<Out> children) implements Out {
    private static final Set<String> VOID =
        Set.of(
            "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source",
            "track", "wbr");
    private static final Set<String> VALUED = Set.of("value", "label", "alt", "title");

    static Element of(String name, Out... children) {
      return new Element(name, new LinkedHashMap<>(), List.of(children));
    }

    static Element of(String name, List<Out> children) {
      return new Element(name, new LinkedHashMap<>(), children);
    }

    /** With this attribute, unless there is no value. */
    Element with(String attribute, @Nullable String value) {
      if (value == null) {
        return this;
      }
      var more = new LinkedHashMap<>(attributes);
      more.put(attribute, value);
      return new Element(name, more, children);
    }

    /** With these attributes where it has none of their names. */
    Element withAll(Map<String, String> others) {
      var more = new LinkedHashMap<>(attributes);
      others.forEach(more::putIfAbsent);
      return new Element(name, more, children);
    }

    /** The same with one more condition. */
    Element onlyIf(String condition) {
      var before = attributes.get(":if");
      return with(":if", before == null ? condition : "(" + condition + ") and (" + before + ")");
    }

    Element mapChildren(UnaryOperator<List<Out>> change) {
      return new Element(name, attributes, change.apply(children));
    }

    boolean isComponent() {
      return name.indexOf(':') >= 0;
    }

    @Override
    public void write(StringBuilder markup) {
      markup.append('<').append(name);
      attributes.forEach((attribute, value) -> attribute(markup, attribute, value));
      if (VOID.contains(name)) {
        markup.append('>');
      } else if (isComponent() && children.isEmpty()) {
        markup.append("/>");
      } else {
        markup.append('>');
        children.forEach(child -> child.write(markup));
        markup.append("</").append(name).append('>');
      }
    }

    private static void attribute(StringBuilder markup, String name, String value) {
      markup.append(' ').append(name);
      if (!value.isEmpty() || VALUED.contains(name)) {
        // Expressions have their texts in single quotes, so double ones stand in plain text only.
        markup.append("=\"").append(value.replace("\"", "&quot;")).append('"');
      }
    }
  }

  /** Text with expressions, markup already. */
  record Text(String markup) implements Out {
    @Override
    public void write(StringBuilder out) {
      out.append(markup);
    }

    boolean blank() {
      return markup.isBlank();
    }
  }

  /** A note for the author that never reaches a browser. */
  record Note(String text) implements Out {
    @Override
    public void write(StringBuilder markup) {
      markup.append("<!--- ").append(text.replace("--", "- -").strip()).append(" --->");
    }
  }

  /** Whether there is nothing to see in it. */
  static boolean invisible(Out node) {
    return node instanceof Note || (node instanceof Text text && text.blank());
  }
}
