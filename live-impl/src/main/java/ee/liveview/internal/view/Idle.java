package ee.liveview.internal.view;

import ee.liveview.internal.mailbox.Mailbox;
import ee.liveview.internal.mailbox.Timers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Notices that nothing has happened on a page for a while. At most one timer runs, and none for a
 * page that has come to rest. Touched only in turns.
 */
final class Idle {
  private final Duration after;
  private final Timers timers;
  private final Mailbox mailbox;
  private final Runnable rest;
  private Timers.@Nullable Timer next;
  private boolean busy;
  private boolean stopped;

  /**
   * @param rest what is done then, in a turn
   */
  Idle(Duration after, Timers timers, Mailbox mailbox, Runnable rest) {
    this.after = after;
    this.timers = timers;
    this.mailbox = mailbox;
    this.rest = rest;
  }

  /** Something has happened. */
  void turned() {
    if (next == null && !stopped) {
      arm();
    } else {
      busy = true;
    }
  }

  private void arm() {
    busy = false;
    next = timers.after(after, () -> mailbox.postLast(this::due, false));
  }

  private void due() {
    next = null;
    if (stopped) {
      return;
    }
    if (busy) {
      arm();
    } else {
      rest.run();
    }
  }

  void stop() {
    stopped = true;
    if (next != null) {
      next.cancel();
    }
  }
}
