package ee.liveview;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a task ended that {@link LiveAsync#startAsync} had started.
 *
 * <pre>{@code
 * @OnAsync("report")
 * void reported(AsyncOutcome<Report> outcome) {
 *   if (outcome instanceof AsyncOutcome.Ok<Report> ok) {
 *     report = ok.value();
 *   } else if (outcome instanceof AsyncOutcome.Failed<Report> failed) {
 *     live.flash().error(failed.cause().getMessage());
 *   }
 * }
 * }</pre>
 *
 * <p>Immutable, as far as the value is.
 *
 * <p>In Phoenix: {@code {:ok, value}} and {@code {:exit, reason}} of {@code handle_async/3}.
 *
 * <p>In Faces: no counterpart.
 */
public sealed interface AsyncOutcome<T> {

  /**
   * It has done its work.
   *
   * @param value what it returned
   */
  record Ok<T>(@Nullable T value) implements AsyncOutcome<T> {}

  /**
   * It threw an exception.
   *
   * @param cause that exception
   */
  record Failed<T>(Throwable cause) implements AsyncOutcome<T> {
    public Failed {
      Objects.requireNonNull(cause, "cause");
    }
  }

  /**
   * It was cancelled before it had ended.
   *
   * @param reason what {@link LiveAsync#cancelAsync(String, String)} was given
   */
  record Cancelled<T>(String reason) implements AsyncOutcome<T> {
    public Cancelled {
      Objects.requireNonNull(reason, "reason");
    }
  }
}
