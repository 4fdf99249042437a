package ee.liveview.internal.render;

import ee.liveview.internal.template.expr.Scope;
import org.jspecify.annotations.Nullable;

/** Where {@code <live:component>} has found none: nothing when nothing was asked for. */
final class NoComponentLeaf extends Leaf {
  private final PlacedExpr type;

  NoComponentLeaf(PlacedExpr type) {
    super(type.at());
    this.type = type;
  }

  @Override
  public Object value(Scope scope, @Nullable Object known) {
    var given = Texts.plain(type.value(scope));
    if (!given.isEmpty()) {
      throw RenderException.at(
          type.at(),
          RenderError.COMPONENT,
          "No component with state <" + given + "> takes what is given here",
          "Give the name of the tag of a @LiveComponent, and only attributes and slots that it has.");
    }
    return "";
  }

  @Override
  String write(Object value) {
    return value.toString();
  }
}
