package ee.liveview.internal.template;

import ee.liveview.internal.problem.Position;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A piece of a template, as written. */
public sealed interface Node {

  /** Where it begins. */
  Position at();

  /**
   * Markup that is copied as it is: text between tags (character references untouched, an escaped
   * {@code #} already without its backslash), doctype, kept comments, the raw text of {@code
   * script} and {@code style}.
   */
  record Text(String markup, Position at) implements Node {}

  /** {@code #{expression}} between tags; {@code at} is the first character of the expression. */
  record Interpolation(String expression, Position at) implements Node {}

  /**
   * A tag with what is inside it.
   *
   * @param attributes ordinary attributes in the order written, directives not among them
   * @param directives the {@code :name} attributes
   * @param shape how it was written
   * @param at the {@code <}
   */
  record Element(
      String name,
      List<Attribute> attributes,
      Directives directives,
      List<Node> children,
      Shape shape,
      Position at)
      implements Node {
    public Element {
      attributes = List.copyOf(attributes);
      children = List.copyOf(children);
    }

    /** An attribute by its name, case-insensitively. */
    public Optional<Attribute> attribute(String wanted) {
      return attributes.stream().filter(a -> a.name().equalsIgnoreCase(wanted)).findFirst();
    }
  }

  /** How an element was written. */
  enum Shape {
    /** {@code <p>…</p>}. */
    PAIRED,
    /** {@code <br>} or {@code <br/>}: an element of HTML that has no end tag. */
    VOID,
    /** {@code <p/>}: stands for {@code <p></p>}; inside svg and math it stays as written. */
    SELF_CLOSED
  }

  /** An attribute; {@code at} is the first character of its name. */
  record Attribute(String name, Value value, Position at) {}

  /** What stands after the name of an attribute. */
  sealed interface Value {

    /** Nothing: {@code disabled}. */
    record Bare() implements Value {}

    /**
     * Text without expressions, as written between the quotes, an escaped {@code #} already bare.
     */
    record Literal(String markup) implements Value {}

    /** One whole {@code #{expression}} and nothing else. */
    record Whole(String expression, Position at) implements Value {}

    /** Text and expressions mixed. */
    record Mixed(List<Node> parts) implements Value {
      /** Parts are {@link Text} and {@link Interpolation} only. */
      public Mixed {
        parts = List.copyOf(parts);
      }
    }
  }

  /** The {@code :name} attributes of an element; all null when there are none. */
  record Directives(
      @Nullable Branch branch,
      @Nullable Loop loop,
      @Nullable Bare key,
      @Nullable Bare let,
      @Nullable Bare spread) {

    /** No directive at all. */
    public static final Directives NONE = new Directives(null, null, null, null, null);
  }

  /**
   * {@code :key}, {@code :let} or {@code :attrs}: a bare expression (or name). {@code at} is its
   * first character.
   */
  record Bare(String expression, Position at) {}

  /** {@code :if}, {@code :else-if} or {@code :else}; the expression of {@code :else} is empty. */
  record Branch(Kind kind, String expression, Position at) {
    /** Which of the three. */
    public enum Kind {
      IF,
      ELSE_IF,
      ELSE
    }
  }

  /**
   * {@code :for="item : list"} or {@code :for="(index, item) : list"}; {@code at} is the first
   * character of the list.
   */
  record Loop(String item, @Nullable String index, String list, Position at) {}
}
