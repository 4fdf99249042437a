package ee.liveview.internal.render;

import ee.liveview.Slot;
import ee.liveview.internal.problem.Position;
import ee.liveview.internal.template.expr.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code <live:slot>}: where a component shows what its call wrote. */
public final class SlotPlace extends Dynamic {
  private final PlacedExpr slot;
  private final @Nullable PlacedExpr value;
  private final @Nullable Block otherwise;

  /**
   * @param slot gives a slot or one entry
   * @param value what is handed to the {@code :let} of the call
   * @param otherwise what is shown when the slot is empty
   */
  SlotPlace(PlacedExpr slot, @Nullable PlacedExpr value, @Nullable Block otherwise) {
    this.slot = slot;
    this.value = value;
    this.otherwise = otherwise;
  }

  @Override
  public <M, R> @Nullable R accept(Visitor<M, R> visitor, Scope scope, M memory, int at) {
    return visitor.slot(this, scope, memory, at);
  }

  /** The entries to show, one after the other. */
  public List<? extends Slot.Entry> entries(Scope scope) {
    var given = slot.value(scope);
    if (given == null) {
      return List.of();
    }
    if (given instanceof Slot entries) {
      return entries;
    }
    if (given instanceof Slot.Entry one) {
      return List.of(one);
    }
    throw RenderException.at(
        slot.at(),
        RenderError.NOT_A_SLOT,
        "<live:slot> cannot show a " + given.getClass().getName(),
        "Give it a slot of the component, or one entry of it.");
  }

  /** What is handed to the {@code :let} of the call. */
  public @Nullable Object value(Scope scope) {
    return value == null ? null : value.value(scope);
  }

  /** What is shown when the slot is empty; null for nothing. */
  public @Nullable Block otherwise() {
    return otherwise;
  }

  /** Where the slot is written. */
  Position at() {
    return slot.at();
  }
}
