package ee.liveview.internal.app;

import ee.liveview.internal.connect.Sockets;
import ee.liveview.internal.mailbox.Timers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks through the open sockets again and again, and closes those that fell silent. */
final class IdleWatch implements AutoCloseable {
  private static final int LOOKS_PER_TIMEOUT = 4;

  private final Timers timers;
  private final Sockets sockets;
  private final Duration idle;
  private Timers.@Nullable Timer next;
  private boolean closed;

  IdleWatch(Timers timers, Sockets sockets, Duration idle) {
    this.timers = timers;
    this.sockets = sockets;
    this.idle = idle;
  }

  /** Looks again after a part of the timeout. */
  synchronized void schedule() {
    if (!closed) {
      next = timers.after(idle.dividedBy(LOOKS_PER_TIMEOUT), this::look);
    }
  }

  private void look() {
    try {
      sockets.closeSilent(idle);
    } finally {
      schedule();
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (next != null) {
      next.cancel();
    }
  }
}
