package ee.liveview.internal.render;

import ee.liveview.internal.template.expr.Scope;
import org.jspecify.annotations.Nullable;

/** {@code #{expression}} between tags. */
final class TextLeaf extends Leaf {
  private final PlacedExpr expr;

  TextLeaf(PlacedExpr expr) {
    super(expr.at());
    this.expr = expr;
  }

  @Override
  public Object value(Scope scope, @Nullable Object known) {
    var value = expr.shown(scope, known);
    return value == null ? "" : value;
  }

  @Override
  boolean settledBy(int slot) {
    return expr.settledBy(slot);
  }

  @Override
  String write(Object value) {
    return Texts.html(value);
  }

  @Override
  void write(Object value, StringBuilder out) {
    Texts.html(value, out);
  }
}
