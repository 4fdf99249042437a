package ee.liveview;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A value that comes later: whether there is one, whether one is on its way, and what went wrong.
 *
 * <pre>{@code
 * AsyncResult<Weather> weather = AsyncResult.started();
 *
 * @OnInfo
 * void arrived(Weather w) {
 *   weather = weather.succeeded(w);
 * }
 * }</pre>
 *
 * <pre>{@code
 * <live:async value="#{weather}" :let="w">
 *   <slot:loading>Asking…</slot:loading>
 *   <slot:failed :let="reason">No weather: #{reason.message}</slot:failed>
 *   #{w.degrees} °C
 * </live:async>
 * }</pre>
 *
 * <p>A result is kept while another one is fetched and when that fails, so that a page goes on
 * showing what it has; to show the wait instead, begin again with {@link #started()}.
 *
 * <p>Instances are immutable, as far as the result is. Templates read the components as they are,
 * which is why they may be null.
 *
 * <p>In Phoenix: {@code Phoenix.LiveView.AsyncResult}.
 *
 * <p>In Faces: no counterpart.
 *
 * @param ok whether there is a result, of the last time or of an earlier one
 * @param loading what is known of the work that runs: {@code true}, or how far it is; null when
 *     nothing runs
 * @param failed why the last work failed, often a {@link Throwable}; null when it did not
 * @param result the result; null exactly when {@code ok} is false
 */
public record AsyncResult<T>(
    boolean ok, @Nullable Object loading, @Nullable Object failed, @Nullable T result) {

  /** Throws {@link IllegalArgumentException} for states that cannot be. */
  public AsyncResult {
    if (ok != (result != null)) {
      throw new IllegalArgumentException("ok means that there is a result, and nothing else does");
    }
    if (loading != null && failed != null) {
      throw new IllegalArgumentException("what is loading has not failed");
    }
  }

  /** Work has begun and there is no result yet. */
  public static <T> AsyncResult<T> started() {
    return started(true);
  }

  /**
   * Work has begun and there is no result yet.
   *
   * @param progress how far it is
   */
  public static <T> AsyncResult<T> started(Object progress) {
    return new AsyncResult<>(false, Objects.requireNonNull(progress, "progress"), null, null);
  }

  /** A result that needs no work. */
  public static <T> AsyncResult<T> of(T result) {
    return new AsyncResult<>(true, null, null, Objects.requireNonNull(result, "result"));
  }

  /** Work has begun again; the result stays, an earlier failure is over. */
  public AsyncResult<T> restarted() {
    return restarted(true);
  }

  /**
   * Work has begun again, or goes on; the result stays, an earlier failure is over.
   *
   * @param progress how far it is
   */
  public AsyncResult<T> restarted(Object progress) {
    return new AsyncResult<>(ok, Objects.requireNonNull(progress, "progress"), null, result);
  }

  /** The work is done: nothing is loading any more, nothing has failed. */
  public AsyncResult<T> succeeded(T newResult) {
    return of(newResult);
  }

  /** The work has failed: nothing is loading any more, an earlier result stays. */
  public AsyncResult<T> failed(Object reason) {
    return new AsyncResult<>(ok, null, Objects.requireNonNull(reason, "reason"), result);
  }
}
