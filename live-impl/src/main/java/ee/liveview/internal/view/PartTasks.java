package ee.liveview.internal.view;

import ee.liveview.AsyncOutcome;
import ee.liveview.AsyncResult;
import ee.liveview.LiveAsync;
import ee.liveview.LiveSocket;
import ee.liveview.internal.async.Tasks;
import ee.liveview.internal.problem.Nearest;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The tasks of a view or component, and where they lead. Touched only in turns. */
final class PartTasks implements LiveAsync {
  private static final System.Logger LOG = System.getLogger("ee.liveview");

  private final Owner owner;
  private final @Nullable Workshop workshop;

  /**
   * @param workshop null while the first HTML is written, which waits for nothing
   */
  PartTasks(Owner owner, @Nullable Workshop workshop) {
    this.owner = owner;
    this.workshop = workshop;
  }

  /**
   * Whose they are.
   *
   * @param name of the class
   * @param hooks hear of outcomes before its methods
   * @param turn runs its code
   */
  record Owner(
      String name,
      Supplier<Object> bean,
      AsyncMembers members,
      LiveSocket socket,
      PartHooks hooks,
      Consumer<Runnable> turn) {

    private void call(String task, Handler method, AsyncOutcome<?> outcome) {
      turn.accept(
          () -> {
            if (!hooks.async(task, outcome).halts()) {
              method.call(bean.get(), new Call(socket, socket.params(), outcome));
            }
          });
    }
  }

  /** Where they run. */
  record Workshop(Tasks tasks, Tasks.Host host, Executor executor) {

    /** What the clicks of an impatient user may add up to, and no more. */
    static final int MAX_TASKS = 100;

    <T extends @Nullable Object> boolean start(
        Object name, Callable<T> work, Consumer<AsyncOutcome<T>> end) {
      return tasks.start(name, work, host, executor, end);
    }
  }

  /** The name of work that has none: the very state that its start returned. */
  private record Held(AsyncResult<?> state) {
    @Override
    @SuppressWarnings("ReferenceEquality") // equal states of two tasks are two states
    public boolean equals(@Nullable Object other) {
      return other instanceof Held held && held.state == state;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(state);
    }
  }

  @Override
  public <T> AsyncResult<T> async(Callable<T> work) {
    return load(AsyncResult.started(), work);
  }

  @Override
  public <T> AsyncResult<T> async(AsyncResult<T> earlier, Callable<T> work) {
    return load(earlier.restarted(), work);
  }

  private <T> AsyncResult<T> load(AsyncResult<T> pending, Callable<T> work) {
    if (owner.members().results().isEmpty()) {
      throw new ViewException(
          ViewProblem.NOBODY_WAITS,
          owner.name() + " starts a task and has no field of type AsyncResult for its result");
    }
    start(
        new Held(pending),
        work,
        outcome -> owner.members().replace(owner.bean().get(), pending, next(pending, outcome)));
    return pending;
  }

  private <T> AsyncResult<T> next(AsyncResult<T> pending, AsyncOutcome<T> outcome) {
    if (outcome instanceof AsyncOutcome.Ok<T> ok) {
      var value = ok.value();
      return value == null
          ? failed(pending, new NullPointerException("the task returned null"))
          : pending.succeeded(value);
    }
    if (outcome instanceof AsyncOutcome.Cancelled<T> cancelled) {
      return pending.failed(new CancellationException(cancelled.reason()));
    }
    return failed(pending, ((AsyncOutcome.Failed<T>) outcome).cause());
  }

  /** The page may show as much or as little of it as it likes; the log has it all. */
  private <T> AsyncResult<T> failed(AsyncResult<T> pending, Throwable cause) {
    LOG.log(
        Level.WARNING,
        ViewProblem.TASK_FAILED.code() + "  A task of " + owner.name() + " failed",
        cause);
    return pending.failed(cause);
  }

  @Override
  public void startAsync(String name, Callable<?> work) {
    var method = owner.members().methods().get(name);
    if (method == null) {
      throw new ViewException(
          ViewProblem.NOBODY_WAITS,
          owner.name()
              + " has no @OnAsync method for '"
              + name
              + "'"
              + Nearest.to(name, owner.members().methods().keySet())
                  .map(near -> "; did you mean '" + near + "'?")
                  .orElse(""));
    }
    start(name, Objects.requireNonNull(work, "work"), outcome -> owner.call(name, method, outcome));
  }

  private <T extends @Nullable Object> void start(
      Object name, Callable<T> work, Consumer<AsyncOutcome<T>> end) {
    if (workshop != null && !workshop.start(name, work, end)) {
      throw new ViewException(
          ViewProblem.TOO_MANY_TASKS,
          owner.name() + " has " + Workshop.MAX_TASKS + " tasks already that have not ended");
    }
  }

  @Override
  public void cancelAsync(AsyncResult<?> result, String reason) {
    cancel(new Held(result), reason);
  }

  @Override
  public void cancelAsync(String name, String reason) {
    cancel(name, reason);
  }

  private void cancel(Object name, String reason) {
    if (workshop != null) {
      workshop.tasks().cancel(name, reason);
    }
  }

  @Override
  public LiveAsync asyncOn(Executor other) {
    return new PartTasks(
        owner, workshop == null ? null : new Workshop(workshop.tasks(), workshop.host(), other));
  }
}
