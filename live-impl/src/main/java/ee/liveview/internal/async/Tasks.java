package ee.liveview.internal.async;

import ee.liveview.AsyncOutcome;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The tasks of one view or component. Each has a name, and of those with one name the last started
 * counts. Touched only in turns of its owner.
 */
public final class Tasks {
  private final int limit;
  private final Map<Object, Task<?>> current = new HashMap<>(0);
  private final Set<Task<?>> running = new HashSet<>(0);
  private volatile boolean closed;

  /**
   * @param limit how many may run at a time, those included that no longer count
   */
  public Tasks(int limit) {
    this.limit = limit;
  }

  /** What is around a task. */
  public interface Host {

    /** Runs work on the calling thread, with what it needs around it. */
    void surround(Runnable work);

    /** Runs work in a turn of the owner. */
    void turn(Runnable work);
  }

  /**
   * Starts work.
   *
   * @param name equal to that of an earlier task which no longer is to count
   * @param end is told in a turn how it ended, if it still counts then
   * @return false when too many run
   */
  public <T extends @Nullable Object> boolean start(
      Object name, Callable<T> work, Host host, Executor executor, Consumer<AsyncOutcome<T>> end) {
    if (running.size() >= limit) {
      return false;
    }
    var task = new Task<>(work, over -> over(name, over, host, end));
    current.put(name, task);
    running.add(task);
    try {
      executor.execute(() -> run(task, host));
    } catch (RejectedExecutionException e) {
      task.fail(e);
    }
    return true;
  }

  private static void run(Task<?> task, Host host) {
    try {
      host.surround(task);
    } catch (Throwable e) {
      task.fail(e);
    } finally {
      if (task.isCancelled()) {
        Thread.interrupted(); // meant for the task, not for what the thread does next
      }
    }
  }

  private <T extends @Nullable Object> void over(
      Object name, Task<T> task, Host host, Consumer<AsyncOutcome<T>> end) {
    if (!closed) {
      host.turn(
          () -> {
            running.remove(task);
            if (current.remove(name, task)) {
              end.accept(task.outcome());
            }
          });
    }
  }

  /** Interrupts the task of a name, whose end then is that it was cancelled. */
  public void cancel(Object name, String reason) {
    var task = current.get(name);
    if (task != null) {
      task.cancel(reason);
    }
  }

  /** The owner goes: interrupts what runs, and nobody is told. */
  public void close() {
    closed = true;
    current.clear();
    List.copyOf(running).forEach(task -> task.cancel("its view or component has gone"));
    running.clear();
  }
}
