package ee.liveview.internal.mailbox;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Tasks that run later. */
public final class Timers {

  /** A task that has not run yet, perhaps. */
  @FunctionalInterface
  public interface Timer {

    /** Keeps the task from running if it has not begun. */
    void cancel();
  }

  private final ScheduledExecutorService executor;

  public Timers(ScheduledExecutorService executor) {
    this.executor = executor;
  }

  /**
   * Runs a task once after a delay. What repeats asks again when it is done, so that runs never
   * pile up.
   */
  public Timer after(Duration delay, Runnable task) {
    var future = executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    return () -> future.cancel(false);
  }
}
