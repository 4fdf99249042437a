package ee.liveview.internal.render;

import ee.liveview.internal.template.expr.Scope;
import org.jspecify.annotations.Nullable;

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
  public Object value(Scope scope, @Nullable Object known) {
    var value = expr.shown(scope, known);
    return value == null ? Boolean.FALSE : value;
  }

  @Override
  boolean settledBy(int slot) {
    return expr.settledBy(slot);
  }

  @Override
  String write(Object value) {
    return rule.attribute(value);
  }
}
