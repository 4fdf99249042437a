package ee.liveview.internal.mailbox;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicIntegerFieldUpdater;
import java.util.function.Consumer;

/**
 * Tasks of one owner, run one at a time in the order in which they were posted. It has no lock and
 * parks no thread: while nothing waits it is a few objects.
 */
public final class Mailbox {

  /**
   * After so many tasks the thread goes back to the executor, so that one busy owner does not
   * starve the others.
   */
  private static final int TASKS_PER_TURN = 16;

  private static final Logger LOG = System.getLogger(Mailbox.class.getName());

  // Fields of its own and no objects: each message to many views finds the memory of every one
  // cold.
  private static final AtomicIntegerFieldUpdater<Mailbox> PLACES =
      AtomicIntegerFieldUpdater.newUpdater(Mailbox.class, "places");
  private static final AtomicIntegerFieldUpdater<Mailbox> WORK =
      AtomicIntegerFieldUpdater.newUpdater(Mailbox.class, "work");

  private final Executor executor;
  private final int limit;
  private final Consumer<Throwable> failures;
  private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

  /** Places taken, counted before a task is queued, so that the limit is exact. */
  private volatile int places;

  /**
   * Tasks queued or running, counted after a task is queued; whoever lifts it from zero starts a
   * run.
   */
  @SuppressWarnings("UnusedVariable") // WORK reads it
  private volatile int work;

  private volatile boolean closed;

  /**
   * @param limit how many tasks may wait or run
   * @param failures is told what a task threw, and that the executor takes no more work; the
   *     mailbox goes on with the next task in the first case and is closed in the second
   */
  public Mailbox(Executor executor, int limit, Consumer<Throwable> failures) {
    if (limit < 1) {
      throw new IllegalArgumentException(
          "A mailbox must have room for at least 1 task, not " + limit + ".");
    }
    this.executor = executor;
    this.limit = limit;
    this.failures = failures;
  }

  /** Runs a task after those that wait; false when the mailbox is full or closed. */
  public boolean post(Runnable task) {
    if (closed || !takePlace()) {
      return false;
    }
    tasks.add(task);
    return WORK.getAndIncrement(this) > 0 || startRun();
  }

  /** Runs a task on this thread when nothing runs or waits, else like {@link #post}. */
  public boolean postOrRun(Runnable task) {
    if (closed || !takePlace()) {
      return false;
    }
    if (!WORK.compareAndSet(this, 0, 1)) {
      tasks.add(task);
      return WORK.getAndIncrement(this) > 0 || startRun();
    }
    turn(task);
    if (WORK.decrementAndGet(this) > 0) {
      startRun();
    }
    return true;
  }

  /**
   * Runs the last task of an owner, which may not be lost: accepted even when the mailbox is full.
   *
   * @param here run it on this thread when nothing runs or waits
   */
  public void postLast(Runnable task, boolean here) {
    if (closed) {
      return;
    }
    PLACES.incrementAndGet(this);
    if (here && WORK.compareAndSet(this, 0, 1)) {
      turn(task);
      if (WORK.decrementAndGet(this) > 0) {
        startRun();
      }
      return;
    }
    tasks.add(task);
    if (WORK.getAndIncrement(this) == 0) {
      startRun();
    }
  }

  /** Drops what waits and takes nothing more; a task that runs is left to its end. */
  public void close() {
    closed = true;
  }

  public boolean closed() {
    return closed;
  }

  private boolean takePlace() {
    for (var taken = places; taken < limit; taken = places) {
      if (PLACES.compareAndSet(this, taken, taken + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean startRun() {
    try {
      executor.execute(this::run);
      return true;
    } catch (RejectedExecutionException rejected) {
      // What waits could only run on a thread that never agreed to run it.
      closed = true;
      tasks.clear();
      report(rejected);
      return false;
    }
  }

  private void run() {
    for (var i = 0; i < TASKS_PER_TURN; i++) {
      var task = tasks.poll();
      if (task != null) {
        turn(task);
      }
      if (WORK.decrementAndGet(this) == 0) {
        return;
      }
    }
    startRun();
  }

  private void turn(Runnable task) {
    try {
      if (!closed) {
        task.run();
      }
    } catch (Throwable thrown) {
      report(thrown);
    } finally {
      PLACES.decrementAndGet(this);
    }
  }

  private void report(Throwable thrown) {
    try {
      failures.accept(thrown);
    } catch (RuntimeException alsoThrown) {
      alsoThrown.addSuppressed(thrown);
      LOG.log(Level.ERROR, "A failure in a mailbox could not be reported.", alsoThrown);
    }
  }
}
