package ee.liveview.internal.mailbox;

import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;

/** An executor that runs what it was given when the test says so, on the thread of the test. */
public final class SteppingExecutor implements Executor {

  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private boolean shutDown;

  @Override
  public void execute(Runnable task) {
    if (shutDown) {
      throw new RejectedExecutionException("shut down");
    }
    waiting.add(task);
  }

  /** How many tasks wait. */
  public int waiting() {
    return waiting.size();
  }

  /** Runs the first task that waits. */
  public void step() {
    waiting.remove().run();
  }

  /** Runs what waits, and what is added meanwhile, until nothing waits. */
  public void runAll() {
    while (!waiting.isEmpty()) {
      step();
    }
  }

  /** From now on nothing is taken. */
  public void shutDown() {
    shutDown = true;
  }
}
