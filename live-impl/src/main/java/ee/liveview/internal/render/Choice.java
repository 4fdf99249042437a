package ee.liveview.internal.render;

import ee.liveview.internal.template.expr.Scope;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code :if}, {@code :else-if} and {@code :else} of siblings: at most one of them is shown. */
public final class Choice extends Dynamic {
  private final Arm[] arms;

  /** A condition and what is shown when it holds; without condition it always does. */
  record Arm(@Nullable PlacedExpr condition, Block block) {
    boolean settledBy(int slot) {
      return (condition == null || condition.settledBy(slot)) && block.settledBy(slot);
    }
  }

  Choice(List<Arm> arms) {
    this.arms = arms.toArray(Arm[]::new);
  }

  @Override
  public <M, R> @Nullable R accept(Visitor<M, R> visitor, Scope scope, M memory, int at) {
    return visitor.choice(this, scope, memory, at);
  }

  @Override
  boolean settledBy(int slot) {
    return Arrays.stream(arms).allMatch(arm -> arm.settledBy(slot));
  }

  /** The block whose condition holds first; null when none does. */
  public @Nullable Block taken(Scope scope) {
    for (var arm : arms) {
      if (arm.condition() == null || arm.condition().truth(scope)) {
        return arm.block();
      }
    }
    return null;
  }
}
