package ee.liveview.internal.mailbox;

import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The threads on which turns run. There are few, because what a turn costs is mostly the waking of
 * a thread, and more for as long as turns wait for those that handlers block.
 */
public final class TurnThreads implements Executor, AutoCloseable {

  /** How long a turn may wait before there is a thread more. */
  static final Duration PATIENCE = Duration.ofMillis(20);

  private static final System.Logger LOG = System.getLogger("ee.liveview");
  private static final long IDLE_SECONDS = 60;

  private final LinkedBlockingQueue<Runnable> waiting = new LinkedBlockingQueue<>();
  private final AtomicBoolean watched = new AtomicBoolean();
  private final ThreadPoolExecutor threads;
  private final Timers timers;
  private final int few;
  private final int most;

  /**
   * @param few how many threads there are while no handler blocks
   * @param most how many there are at most; as many handlers may block before others wait for them
   */
  public TurnThreads(ThreadFactory factory, Timers timers, int few, int most) {
    this.timers = timers;
    this.few = Math.min(few, most);
    this.most = most;
    threads =
        new ThreadPoolExecutor(
            this.few, this.few, IDLE_SECONDS, TimeUnit.SECONDS, waiting, factory);
    threads.allowCoreThreadTimeOut(true);
  }

  @Override
  public void execute(Runnable run) {
    threads.execute(run);
    if (!waiting.isEmpty()) {
      watch();
    }
  }

  private void watch() {
    if (!watched.get() && watched.compareAndSet(false, true)) {
      lookLater();
    }
  }

  private void lookLater() {
    var waitingNow = waiting.size();
    var doneNow = threads.getCompletedTaskCount();
    try {
      timers.after(PATIENCE, () -> look(waitingNow, doneNow));
    } catch (RejectedExecutionException | IllegalStateException e) {
      // The scheduler of an application that stops takes nothing more.
      watched.set(false);
    }
  }

  /** Whether all that waited the last time have had their turn. */
  private void look(int waitedBefore, long doneBefore) {
    try {
      if (waiting.isEmpty()) {
        resize(threads.getCorePoolSize() - few);
      } else if (threads.getCompletedTaskCount() - doneBefore < waitedBefore) {
        resize(threads.getCorePoolSize() + few);
      }
    } catch (RuntimeException e) {
      // The server made no thread, and perhaps does the next time.
      LOG.log(Level.WARNING, "The number of threads for turns could not be changed", e);
    }
    if (!waiting.isEmpty() || threads.getCorePoolSize() > few) {
      lookLater();
      return;
    }
    watched.set(false);
    if (!waiting.isEmpty()) {
      watch();
    }
  }

  /** In this order, since the pool refuses a usual size above its largest. */
  private void resize(int wanted) {
    var size = Math.max(few, Math.min(most, wanted));
    if (size > threads.getCorePoolSize()) {
      threads.setMaximumPoolSize(size);
      threads.setCorePoolSize(size);
    } else if (size < threads.getCorePoolSize()) {
      threads.setCorePoolSize(size);
      threads.setMaximumPoolSize(size);
    }
  }

  /** Takes nothing more; what waits or runs is left to its end. */
  @Override
  public void close() {
    threads.shutdown();
  }
}
