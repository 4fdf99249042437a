package ee.liveview.internal.render;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.template.expr.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A dynamic that is one piece of text. Reading the value and writing it are two steps, so that a
 * value that did not change is never written.
 */
public abstract sealed class Leaf extends Dynamic
    permits TextLeaf,
        AttributeLeaf,
        AttributeValueLeaf,
        JoinedUrlLeaf,
        SpreadLeaf,
        TagNameLeaf,
        NoComponentLeaf,
        ViewLeaf {
  private final Position at;

  Leaf(Position at) {
    this.at = at;
  }

  @Override
  public final <M, R> @Nullable R accept(Visitor<M, R> visitor, Scope scope, M memory, int index) {
    return visitor.leaf(this, scope, memory, index);
  }

  /**
   * The value as far as it matters to the HTML: what looks the same may be one value.
   *
   * @param known the value that is shown, which is returned when it is an equal number
   */
  public abstract Object value(Scope scope, @Nullable Object known);

  /** The HTML of a value, escaped. */
  public final String html(Object value) {
    try {
      return write(value);
    } catch (Exception e) {
      throw RenderException.failed(at, e);
    }
  }

  /** Appends the HTML of what it shows now, escaped. */
  public final void append(Scope scope, StringBuilder out) {
    var value = value(scope, null);
    try {
      write(value, out);
    } catch (Exception e) {
      throw RenderException.failed(at, e);
    }
  }

  abstract String write(Object value);

  /** Appends the same text. */
  void write(Object value, StringBuilder out) {
    out.append(write(value));
  }
}
