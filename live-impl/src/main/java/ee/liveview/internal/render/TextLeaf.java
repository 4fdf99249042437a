package ee.liveview.internal.render;

import ee.liveview.internal.template.expr.Scope;

/** {@code #{expression}} between tags. */
final class TextLeaf extends Leaf {
  private final PlacedExpr expr;

  TextLeaf(PlacedExpr expr) {
    super(expr.at());
    this.expr = expr;
  }

  @Override
  public boolean integral() {
    return expr.integral();
  }

  @Override
  public long longValue(Scope scope) {
    return expr.longValue(scope);
  }

  @Override
  public Object value(Scope scope) {
    var value = expr.shown(scope);
    return value == null ? "" : value;
  }

  @Override
  String write(Object value) {
    return Texts.html(value);
  }
}
