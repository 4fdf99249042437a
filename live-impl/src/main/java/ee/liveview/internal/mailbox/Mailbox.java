package ee.liveview.internal.mailbox;

import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** Tasks of one owner, run one at a time in the order in which they were posted; it never parks a thread. */
public final class Mailbox {

  /**
   * @param limit how many tasks may wait or run
   * @param failures is told what a task threw; the mailbox goes on with the next task
   */
  public Mailbox(Executor executor, int limit, Consumer<Throwable> failures) {}

  /** Runs a task after those that wait; false when the mailbox is full or closed. */
  public boolean post(Runnable task) {
    throw new UnsupportedOperationException();
  }

  /** Runs a task on this thread when nothing runs or waits, else like {@link #post}. */
  public boolean postOrRun(Runnable task) {
    throw new UnsupportedOperationException();
  }

  /** Drops what waits and takes nothing more; a task that runs is left to its end. */
  public void close() {
    throw new UnsupportedOperationException();
  }

  public boolean closed() {
    throw new UnsupportedOperationException();
  }
}
