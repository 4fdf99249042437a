package ee.liveview.internal.view;

import ee.liveview.internal.channel.Line;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Whether a page waits until its browser has taken what it was sent. It then asks once to be told,
 * however many turns go by.
 */
final class Coalescing {
  private final Runnable catchUp;
  private final AtomicBoolean waiting = new AtomicBoolean();

  /**
   * @param catchUp is run, on any thread, when the browser has taken all
   */
  Coalescing(Runnable catchUp) {
    this.catchUp = catchUp;
  }

  boolean waiting() {
    return waiting.get();
  }

  /** True when what has changed is to be shown later; {@code catchUp} will be run then. */
  boolean defer(Line line) {
    if (!waiting.compareAndSet(false, true)) {
      return true;
    }
    if (line.later(this::drained)) {
      return true;
    }
    waiting.set(false);
    return false;
  }

  private void drained() {
    waiting.set(false);
    catchUp.run();
  }
}
