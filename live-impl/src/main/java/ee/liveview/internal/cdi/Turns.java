package ee.liveview.internal.cdi;

import ee.liveview.internal.view.Turn;
import jakarta.enterprise.context.ContextNotActiveException;
import org.jspecify.annotations.Nullable;

/** The turn that runs on the current thread. */
final class Turns {
  private final ThreadLocal<@Nullable Turn> current = new ThreadLocal<>();

  @Nullable Turn orNull() {
    return current.get();
  }

  Turn get() {
    var turn = current.get();
    if (turn == null) {
      throw new ContextNotActiveException(
          "no live view has its turn on this thread; take live.self() along and send it a message instead");
    }
    return turn;
  }

  /** Makes a turn current and returns the one that was. */
  @Nullable Turn enter(Turn turn) {
    var before = current.get();
    current.set(turn);
    return before;
  }

  /**
   * Goes back to the turn before. Nothing of ours stays on a pooled thread: the entry that does has
   * no value, and holds its key weakly.
   */
  void leave(@Nullable Turn before) {
    current.set(before);
  }
}
