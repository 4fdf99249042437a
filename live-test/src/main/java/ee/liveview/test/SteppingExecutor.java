package ee.liveview.test;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * Runs tasks on the thread of the test: at once when the test asks, later when another thread does.
 * A task asked for by a task runs after it, as on a server.
 */
final class SteppingExecutor implements Executor {
  private final Thread owner = Thread.currentThread();
  private final LinkedBlockingQueue<Runnable> tasks = new LinkedBlockingQueue<>();
  private boolean running;

  @Override
  public void execute(Runnable task) {
    tasks.add(task);
    if (Thread.currentThread() == owner) {
      runAll();
    }
  }

  /** Runs what waits, and what that asks for. */
  void runAll() {
    if (running) {
      return;
    }
    running = true;
    try {
      for (var task = tasks.poll(); task != null; task = tasks.poll()) {
        task.run();
      }
    } finally {
      running = false;
    }
  }

  /** Runs the next task of another thread when it comes; false when none came in time. */
  boolean awaitOne(Duration atMost) {
    try {
      var task = tasks.poll(atMost.toNanos(), TimeUnit.NANOSECONDS);
      if (task == null) {
        return false;
      }
      execute(task);
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted while waiting for another thread", e);
    }
  }
}
