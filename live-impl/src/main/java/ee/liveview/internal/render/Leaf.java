package ee.liveview.internal.render;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.template.expr.Scope;
import org.jspecify.annotations.Nullable;

/**
 * A dynamic that is one piece of text. Reading the value and writing it are two steps, so that a
 * value that did not change is never written.
 */
public abstract sealed class Leaf extends Dynamic
    permits TextLeaf, AttributeLeaf, AttributeValueLeaf, JoinedUrlLeaf, SpreadLeaf {
  private final Position at;

  Leaf(Position at) {
    this.at = at;
  }

  @Override
  public final <M, R> @Nullable R accept(Visitor<M, R> visitor, Scope scope, M memory, int index) {
    return visitor.leaf(this, scope, memory, index);
  }

  /** What {@link #longValue} gives when {@link #value} must be asked. */
  public static final long NO_NUMBER = PlacedExpr.NO_NUMBER;

  /** Whether the value is a whole number or null, to be read with {@link #longValue}. */
  public boolean integral() {
    return false;
  }

  /** The value when it is {@link #integral()}, or {@link #NO_NUMBER}; boxes nothing. */
  public long longValue(Scope scope) {
    throw new UnsupportedOperationException();
  }

  /** The value as far as it matters to the HTML: what looks the same may be one value. */
  public abstract Object value(Scope scope);

  /** The HTML of a value, escaped. */
  public final String html(Object value) {
    try {
      return write(value);
    } catch (Exception e) {
      throw RenderException.failed(at, e);
    }
  }

  abstract String write(Object value);
}
