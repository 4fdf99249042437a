package ee.liveview.internal.mailbox;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

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
    var pending = new Pending(task);
    var future = executor.schedule(pending, delay.toNanos(), TimeUnit.NANOSECONDS);
    return () -> {
      pending.forget();
      future.cancel(false);
    };
  }

  /**
   * A task that waits. Executors of both servers hold on to a cancelled one until its time has
   * come, and with it would stay whatever it belongs to: a view, its page and its connection.
   */
  private static final class Pending implements Runnable {
    private volatile @Nullable Runnable task;

    Pending(Runnable task) {
      this.task = task;
    }

    void forget() {
      task = null;
    }

    @Override
    public void run() {
      var waited = task;
      if (waited != null) {
        waited.run();
      }
    }
  }
}
