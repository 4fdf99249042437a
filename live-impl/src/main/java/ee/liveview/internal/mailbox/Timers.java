package ee.liveview.internal.mailbox;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Tasks that run later. */
public final class Timers {

  /** A task that has not run yet, perhaps. */
  @FunctionalInterface
  public interface Timer {

    /** Keeps the task from running if it has not begun. */
    void cancel();
  }

  private final BiFunction<Runnable, Duration, Future<?>> scheduler;

  public Timers(ScheduledExecutorService executor) {
    this((task, delay) -> executor.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS));
  }

  /**
   * @param scheduler has a task run after a delay, unless what it returns is cancelled
   */
  public Timers(BiFunction<Runnable, Duration, Future<?>> scheduler) {
    this.scheduler = scheduler;
  }

  /**
   * Runs a task once after a delay. What repeats asks again when it is done, so that runs never
   * pile up.
   */
  public Timer after(Duration delay, Runnable task) {
    var pending = new Pending(task);
    var future = scheduler.apply(pending, delay);
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
