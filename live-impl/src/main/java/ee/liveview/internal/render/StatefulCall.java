package ee.liveview.internal.render;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.template.expr.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The call of a component with state: the page shows a reference to it, and the component is
 * rendered on its own, after what is around it.
 */
public final class StatefulCall extends Dynamic {
  private final ComponentType component;
  private final Call.Argument[] arguments;
  private final int idIndex;
  private final Position at;

  /**
   * @param arguments in the order of the component's parameters
   * @param idIndex which of them is the id
   */
  StatefulCall(ComponentType component, List<Call.Argument> arguments, int idIndex, Position at) {
    this.component = component;
    this.arguments = arguments.toArray(Call.Argument[]::new);
    this.idIndex = idIndex;
    this.at = at;
  }

  @Override
  public <M, R> @Nullable R accept(Visitor<M, R> visitor, Scope scope, M memory, int index) {
    return visitor.stateful(this, scope, memory, index);
  }

  /** What is called. */
  public ComponentType component() {
    return component;
  }

  /** The values of the parameters. */
  public @Nullable Object[] arguments(Scope caller) {
    // The component is rendered when the loops around this call have moved on.
    var kept = caller.snapshot();
    var values = new @Nullable Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments[i].value(kept);
    }
    return values;
  }

  /** The id among the values. */
  public Object id(@Nullable Object[] values) {
    var id = values[idIndex];
    if (id == null || id.equals("")) {
      throw RenderException.at(
          at,
          RenderError.COMPONENT_WITHOUT_ID,
          "The id of " + component + " is empty",
          "Give each component of this kind an id of its own: id=\"#{item.id}\".");
    }
    return id;
  }

  /** To be thrown when a page shows two components of one type and id. */
  public RenderException duplicate(Object id) {
    return RenderException.at(
        at,
        RenderError.DUPLICATE_COMPONENT,
        "Two " + component + " of this page have the id " + id,
        "Give each component of this kind an id of its own: id=\"#{item.id}\".");
  }

  /** What was thrown while the component was rendered, with the place of this call. */
  public RenderException failed(RenderException inside) {
    return inside.calledAt(at, component.name());
  }
}
