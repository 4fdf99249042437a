package ee.liveview.internal.channel;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.concurrent.atomic.AtomicLongFieldUpdater;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;

/** The ordered sends of one connection, and the only caller of its transport. */
final class Outbox {

  /** What waits: a text, or the end behind the last text. */
  private sealed interface Item {}

  private record Text(String text) implements Item {}

  private record Close(int code, String reason) implements Item {}

  private static final Logger LOG = System.getLogger(Outbox.class.getName());

  // Fields of its own and no objects: each message to many browsers finds the memory of every one
  // cold.
  private static final AtomicIntegerFieldUpdater<Outbox> WORK =
      AtomicIntegerFieldUpdater.newUpdater(Outbox.class, "work");
  private static final AtomicLongFieldUpdater<Outbox> PENDING =
      AtomicLongFieldUpdater.newUpdater(Outbox.class, "pending");
  private static final AtomicReferenceFieldUpdater<Outbox, State> STATE =
      AtomicReferenceFieldUpdater.newUpdater(Outbox.class, State.class, "state");

  private enum State {
    OPEN,
    /** Nothing more is taken; what waits is still sent. */
    CLOSING,
    /** Nothing more is sent. */
    OVER
  }

  private static final int INTERNAL_ERROR = 1011;
  private static final int TRY_AGAIN_LATER = 1013;

  private final Transport transport;
  private final int highWaterMark;
  private final Runnable lost;
  private final Queue<Item> items = new ConcurrentLinkedQueue<>();

  /** Who has something newer to send than what waits. */
  private final Queue<Runnable> later = new ConcurrentLinkedQueue<>();

  /** Whether there ever was one; set before it is in the queue. */
  private volatile boolean late;

  /**
   * Items queued or being sent; whoever lifts it from zero sends, whoever reports an item as done
   * goes on.
   */
  private volatile int work;

  @SuppressWarnings("UnusedVariable") // PENDING reads it
  private volatile long pending;

  private volatile State state = State.OPEN;

  /**
   * @param highWaterMark how many characters may wait
   * @param lost is run, perhaps more than once, after the outbox has closed the transport on its
   *     own
   */
  Outbox(Transport transport, int highWaterMark, Runnable lost) {
    this.transport = transport;
    this.highWaterMark = highWaterMark;
    this.lost = lost;
  }

  /**
   * Sends a text behind the texts that wait. When too much waits already, the browser reads too
   * slowly and is given up. A text alone is never too much, or a large page could not be sent at
   * all.
   */
  void send(String text) {
    if (state != State.OPEN) {
      return;
    }
    var before = PENDING.getAndAdd(this, text.length());
    if (before > 0 && before + text.length() > highWaterMark) {
      LOG.log(Level.WARNING, "A connection is closed because its browser reads too slowly.");
      giveUp(TRY_AGAIN_LATER, "The browser reads too slowly.");
      return;
    }
    if (WORK.compareAndSet(this, 0, 1)) {
      goOn(transmit(text)); // the usual case: nothing waits
    } else {
      add(new Text(text));
    }
  }

  /**
   * Asks to be told when nothing waits any more.
   *
   * @return false when nothing waits now; then nobody is told
   */
  boolean later(Runnable drained) {
    if (work == 0) {
      return false;
    }
    late = true;
    later.add(drained);
    // The last text may have gone just before.
    return work > 0 || !later.remove(drained);
  }

  /** Closes the transport behind the texts that wait. */
  void close(int code, String reason) {
    if (STATE.compareAndSet(this, State.OPEN, State.CLOSING)) {
      add(new Close(code, reason));
    }
  }

  /** The transport is gone: drops what waits. True for the first caller. */
  boolean drop() {
    var first = STATE.getAndSet(this, State.OVER) != State.OVER;
    items.clear();
    later.clear();
    return first;
  }

  private void giveUp(int code, String reason) {
    closeNow(code, reason);
    lost.run();
  }

  private void closeNow(int code, String reason) {
    if (!drop()) {
      return;
    }
    try {
      transport.close(code, reason);
    } catch (RuntimeException failed) {
      LOG.log(Level.DEBUG, "A transport could not be closed.", failed);
    }
  }

  private void add(Item item) {
    items.add(item);
    if (WORK.getAndIncrement(this) == 0) {
      goOn(sendNext());
    }
  }

  /**
   * A loop and not a recursion through {@code done}: a transport may report each text before its
   * send returns.
   *
   * @param done whether the item is; else the transport's report goes on
   */
  private void goOn(boolean done) {
    while (done) {
      if (WORK.decrementAndGet(this) == 0) {
        tellDrained();
        return;
      }
      done = sendNext();
    }
  }

  private boolean sendNext() {
    var item = items.poll();
    if (item instanceof Text text) {
      return transmit(text.text());
    }
    if (item instanceof Close close) {
      closeNow(close.code(), close.reason());
    }
    return true;
  }

  /** True when the text is done with; else the transport's report goes on, or nobody does. */
  private boolean transmit(String text) {
    if (state == State.OVER) {
      return true;
    }
    var sending = new Sending(text.length());
    try {
      transport.send(text, sending);
    } catch (RuntimeException failed) {
      LOG.log(Level.DEBUG, "A connection is closed because its transport failed.", failed);
      giveUp(INTERNAL_ERROR, "The transport failed.");
      return false;
    }
    return sending.returned();
  }

  private void tellDrained() {
    if (late) {
      for (var told = later.poll(); told != null; told = later.poll()) {
        told.run();
      }
    }
  }

  /**
   * One text on its way. Of the sender's return and the transport's report, the later one goes on
   * with the next text.
   */
  private final class Sending implements Runnable {
    private static final int RETURNED = 1;
    private static final int REPORTED = 2;

    private final AtomicInteger came = new AtomicInteger();
    private final int length;

    Sending(int length) {
      this.length = length;
    }

    /** The sender has returned; true when the report had come before. */
    boolean returned() {
      return came.getAndAdd(RETURNED) != 0;
    }

    /** The transport's report; a second one counts for nothing. */
    @Override
    public void run() {
      int before = came.get();
      while (before < REPORTED) {
        if (came.compareAndSet(before, before + REPORTED)) {
          PENDING.addAndGet(Outbox.this, -length);
          goOn(before == RETURNED);
          return;
        }
        before = came.get();
      }
    }
  }
}
