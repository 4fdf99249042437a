package ee.liveview.internal.app;

import ee.liveview.LiveConfig;
import ee.liveview.internal.connect.Sockets;
import ee.liveview.internal.mailbox.Timers;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Looks through the open sockets again and again, and closes those that nobody needs any more. */
final class SocketWatch implements AutoCloseable {
  private static final Duration OFTEN = Duration.ofSeconds(1);
  private static final int LOOKS_PER_TIMEOUT = 4;

  private final Timers timers;
  private final Sockets sockets;
  private final Duration idle;
  private final boolean keepSessions;
  private Timers.@Nullable Timer next;
  private boolean closed;

  SocketWatch(Timers timers, Sockets sockets, LiveConfig config) {
    this.timers = timers;
    this.sockets = sockets;
    this.idle = config.idleTimeout();
    this.keepSessions = config.keepSession();
  }

  /** Looks again after a second, or sooner when the timeout is short. */
  synchronized void schedule() {
    if (!closed) {
      var part = idle.dividedBy(LOOKS_PER_TIMEOUT);
      next = timers.after(part.compareTo(OFTEN) < 0 ? part : OFTEN, this::look);
    }
  }

  private void look() {
    try {
      sockets.look(idle, keepSessions);
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
