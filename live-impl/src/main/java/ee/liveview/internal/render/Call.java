package ee.liveview.internal.render;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.template.expr.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code <app:card …>}: the block of a component, evaluated against the values of a call. */
public final class Call extends Dynamic {
  private static final int DEEPEST = 200;

  private final ComponentType component;
  private final Argument[] arguments;
  private final Position at;

  /** The value of one parameter of a call. */
  @FunctionalInterface
  interface Argument {
    @Nullable Object value(Scope caller);
  }

  /**
   * @param arguments in the order of the component's parameters
   */
  Call(ComponentType component, List<Argument> arguments, Position at) {
    this.component = component;
    this.arguments = arguments.toArray(Argument[]::new);
    this.at = at;
  }

  @Override
  public <M, R> @Nullable R accept(Visitor<M, R> visitor, Scope scope, M memory, int index) {
    return visitor.call(this, scope, memory, index);
  }

  /** The component's template as it is now. */
  public CompiledTemplate template() {
    return component.template();
  }

  /** What the template is to be evaluated against. */
  public Scope open(CompiledTemplate template, Scope caller) {
    if (caller.depth() >= DEEPEST) {
      throw RenderException.at(
          at,
          RenderError.ENDLESS_CALLS,
          "More than " + DEEPEST + " components are called inside each other",
          "Let " + component + " stop calling itself: guard the call with :if.");
    }
    var values = new @Nullable Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = arguments[i].value(caller);
    }
    try {
      return component.open(template, values, caller);
    } catch (Exception e) {
      throw RenderException.failed(at, e);
    }
  }

  /** What was thrown inside, with the place of this call. */
  public RenderException failed(RenderException inside) {
    return inside.calledAt(at, component.name());
  }
}
