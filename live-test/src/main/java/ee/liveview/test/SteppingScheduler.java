package ee.liveview.test;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.concurrent.AbstractExecutorService;
import java.util.concurrent.Callable;
import java.util.concurrent.Delayed;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** Time that stands still until the test moves it; timers run when they are passed. Thread-safe. */
final class SteppingScheduler extends AbstractExecutorService implements ScheduledExecutorService {
  private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");

  private final Executor executor;
  private final PriorityQueue<Timer<?>> timers = new PriorityQueue<>(Comparator.naturalOrder());
  private final AtomicLong numbers = new AtomicLong();
  private volatile Instant now = START;

  SteppingScheduler(Executor executor) {
    this.executor = executor;
  }

  /** The clock that shows this time. */
  Clock clock() {
    return new Clock() {
      @Override
      public ZoneId getZone() {
        return ZoneOffset.UTC;
      }

      @Override
      public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("the clock of a test shows UTC");
      }

      @Override
      public Instant instant() {
        return now;
      }
    };
  }

  /** Moves time on, and stops at each timer on the way to let it run. */
  void advance(Duration by) {
    var end = now.plus(by);
    for (var due = next(end); due != null; due = next(end)) {
      now = due.at;
      executor.execute(due);
    }
    now = end;
  }

  private synchronized @Nullable Timer<?> next(Instant end) {
    var first = timers.peek();
    if (first == null || first.at.isAfter(end)) {
      return null;
    }
    timers.remove();
    return first;
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable task, long delay, TimeUnit unit) {
    return add(
        new Timer<>(
            () -> {
              task.run();
              return true;
            },
            after(delay, unit)));
  }

  @Override
  public <V> ScheduledFuture<V> schedule(Callable<V> task, long delay, TimeUnit unit) {
    return add(new Timer<>(task, after(delay, unit)));
  }

  private Instant after(long delay, TimeUnit unit) {
    return now.plusNanos(Math.max(0, unit.toNanos(delay)));
  }

  private synchronized <V> Timer<V> add(Timer<V> timer) {
    timers.add(timer);
    return timer;
  }

  private synchronized void drop(Timer<?> timer) {
    timers.remove(timer);
  }

  private final class Timer<V> extends FutureTask<V> implements ScheduledFuture<V> {
    private final Instant at;
    private final long number = numbers.incrementAndGet();

    Timer(Callable<V> task, Instant at) {
      super(task);
      this.at = at;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(Duration.between(now, at));
    }

    @Override
    public int compareTo(Delayed other) {
      var that = (Timer<?>) other;
      int byTime = at.compareTo(that.at);
      return byTime == 0 ? Long.compare(number, that.number) : byTime;
    }

    @Override
    public boolean cancel(boolean mayInterruptIfRunning) {
      drop(this);
      return super.cancel(mayInterruptIfRunning);
    }
  }

  @Override
  public void execute(Runnable command) {
    executor.execute(command);
  }

  @Override
  public ScheduledFuture<?> scheduleAtFixedRate(
      Runnable command, long initialDelay, long period, TimeUnit unit) {
    throw new UnsupportedOperationException("live views ask for each run anew");
  }

  @Override
  public ScheduledFuture<?> scheduleWithFixedDelay(
      Runnable command, long initialDelay, long delay, TimeUnit unit) {
    throw new UnsupportedOperationException("live views ask for each run anew");
  }

  @Override
  public void shutdown() {}

  @Override
  public List<Runnable> shutdownNow() {
    return List.of();
  }

  @Override
  public boolean isShutdown() {
    return false;
  }

  @Override
  public boolean isTerminated() {
    return false;
  }

  @Override
  public boolean awaitTermination(long timeout, TimeUnit unit) {
    return false;
  }
}
