package ee.liveview.internal.render;

import ee.liveview.internal.template.expr.Scope;

/** {@code name="#{expression}"}: a whole attribute that may be there, be bare, or have a value. */
final class AttributeLeaf extends Leaf {
  private final AttributeRule rule;
  private final PlacedExpr expr;

  AttributeLeaf(AttributeRule rule, PlacedExpr expr) {
    super(expr.at());
    this.rule = rule;
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
    return value == null ? Boolean.FALSE : value;
  }

  @Override
  String write(Object value) {
    return rule.attribute(value);
  }
}
