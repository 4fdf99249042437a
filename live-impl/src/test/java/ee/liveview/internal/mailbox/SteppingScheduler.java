package ee.liveview.internal.mailbox;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Delayed;
import java.util.concurrent.FutureTask;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * A scheduler whose time passes when the test says so; tasks run on the thread of the test. It
 * starts no thread.
 */
public final class SteppingScheduler extends ScheduledThreadPoolExecutor {

  private final List<Task> tasks = new ArrayList<>();
  private long now;

  public SteppingScheduler() {
    super(0);
  }

  @Override
  public ScheduledFuture<?> schedule(Runnable command, long delay, TimeUnit unit) {
    var task = new Task(command, now + unit.toNanos(delay));
    tasks.add(task);
    return task;
  }

  /** Lets time pass and runs what becomes due, in order. */
  public void advance(Duration duration) {
    var end = now + duration.toNanos();
    for (var next = next(); next != null && next.at <= end; next = next()) {
      now = Math.max(now, next.at);
      tasks.remove(next);
      next.run();
    }
    now = end;
  }

  /** How many tasks wait for their time. */
  public int waiting() {
    return (int) tasks.stream().filter(task -> !task.isCancelled()).count();
  }

  /** How many tasks it holds, those included that were cancelled before their time. */
  int kept() {
    return tasks.size();
  }

  private @Nullable Task next() {
    return tasks.stream().min(Comparator.naturalOrder()).orElse(null);
  }

  private final class Task extends FutureTask<Void> implements ScheduledFuture<Void> {

    private final long at;

    /** The servers' own tasks hold on to what they run, too. */
    private final Runnable command;

    Task(Runnable command, long at) {
      super(command, null);
      this.command = command;
      this.at = at;
    }

    @Override
    public String toString() {
      return command + " at " + at;
    }

    @Override
    public long getDelay(TimeUnit unit) {
      return unit.convert(at - now, TimeUnit.NANOSECONDS);
    }

    @Override
    public int compareTo(Delayed other) {
      return Long.compare(getDelay(TimeUnit.NANOSECONDS), other.getDelay(TimeUnit.NANOSECONDS));
    }
  }
}
