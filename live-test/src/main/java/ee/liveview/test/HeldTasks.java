package ee.liveview.test;

import java.util.ArrayList;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;

/** Keeps tasks until the test lets them run. */
final class HeldTasks implements Executor {
  private final Executor executor;
  private final LinkedBlockingQueue<Runnable> held = new LinkedBlockingQueue<>();

  HeldTasks(Executor executor) {
    this.executor = executor;
  }

  @Override
  public void execute(Runnable task) {
    held.add(task);
  }

  /** Hands what waits now to the executor. */
  void runAll() {
    var now = new ArrayList<Runnable>();
    held.drainTo(now);
    now.forEach(executor::execute);
  }
}
