package ee.liveview.internal.render;

import ee.liveview.internal.template.expr.Scope;
import org.jspecify.annotations.Nullable;

/** What stands between the quotes of an attribute that is always there, or a part of it. */
final class AttributeValueLeaf extends Leaf {
  private final AttributeRule rule;
  private final PlacedExpr expr;

  AttributeValueLeaf(AttributeRule rule, PlacedExpr expr) {
    super(expr.at());
    this.rule = rule;
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
    return rule.value(value);
  }

  @Override
  void write(Object value, StringBuilder out) {
    rule.value(value, out);
  }
}
