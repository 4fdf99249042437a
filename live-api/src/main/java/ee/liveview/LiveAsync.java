package ee.liveview;

import java.util.concurrent.Callable;
import java.util.concurrent.Executor;

/**
 * Work that would keep a view waiting: it runs on another thread, and what it leads to comes back
 * in a turn of the view or component that started it. Part of {@link LiveSocket}.
 *
 * <pre>{@code
 * private AsyncResult<List<Row>> rows = AsyncResult.started();
 *
 * @OnMount
 * void mount() {
 *   rows = live.async(() -> repo.slow());
 * }
 * }</pre>
 *
 * <p>Tasks run on the managed executor of the server, with the identity, naming context and class
 * loader of the caller and a request scope of their own. No turn runs on their thread: they must
 * not touch fields, {@code live}, or beans in live or session scope. Take along what they need in
 * local variables, and give back a result.
 *
 * <p>Nothing is started while the first HTML is rendered for HTTP. A task is interrupted when its
 * view ends or its component goes. At most 100 tasks of one view or component may run; one more
 * ends the view with {@code LIVE-V042}.
 *
 * <p>In Phoenix: {@code assign_async}, {@code start_async} and {@code cancel_async}.
 *
 * <p>In Faces: no counterpart; the nearest is {@code ManagedExecutorService} and {@code
 * f:websocket}.
 */
public interface LiveAsync {

  /**
   * Starts work and returns a state that says so, to be kept in a field. When the work is done, the
   * field of the view or component that still holds exactly this state gets the next one: ok with
   * the result, or failed with what the work threw. A field that holds another state by then is
   * left alone, so that the last start wins.
   *
   * <p>Work that returns null has failed. To load several values at once, return a record of them.
   */
  <T> AsyncResult<T> async(Callable<T> work);

  /**
   * As {@link #async(Callable)}, and shows an earlier result until the next one is there.
   *
   * <pre>{@code
   * rows = live.async(rows, () -> repo.slow());
   * }</pre>
   */
  <T> AsyncResult<T> async(AsyncResult<T> earlier, Callable<T> work);

  /**
   * Starts work whose outcome goes to the {@link OnAsync} method of that name. Started once more
   * under its name while it runs, the later one wins: the earlier runs on, and its outcome is
   * dropped.
   */
  void startAsync(String name, Callable<?> work);

  /** As {@link #cancelAsync(AsyncResult, String)}, for no particular reason. */
  default void cancelAsync(AsyncResult<?> result) {
    cancelAsync(result, "cancelled");
  }

  /**
   * Interrupts work, whose state then is failed with a {@code CancellationException}; does nothing
   * when it has ended already.
   *
   * @param result what {@link #async} returned
   * @param reason the message of that exception
   */
  void cancelAsync(AsyncResult<?> result, String reason);

  /** As {@link #cancelAsync(String, String)}, for no particular reason. */
  default void cancelAsync(String name) {
    cancelAsync(name, "cancelled");
  }

  /**
   * Interrupts work, whose {@link OnAsync} method then gets {@link AsyncOutcome.Cancelled}; does
   * nothing when none of that name runs.
   */
  void cancelAsync(String name, String reason);

  /**
   * The same with another executor than the default one of the server, for example a {@code
   * ManagedExecutorService} that lets few tasks run at a time. Names and tasks are the same ones.
   */
  LiveAsync asyncOn(Executor executor);
}
