package ee.liveview.internal.async;

import ee.liveview.AsyncOutcome;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Work that runs once, and tells when it is over. */
final class Task<T extends @Nullable Object> extends FutureTask<T> {
  private final Consumer<Task<T>> over;
  private volatile String reason = "";

  /**
   * @param over is told on whichever thread ends it
   */
  Task(Callable<T> work, Consumer<Task<T>> over) {
    super(work);
    this.over = over;
  }

  /** Interrupts it, unless it is over. */
  void cancel(String why) {
    reason = why;
    cancel(true);
  }

  /** It could not even begin. */
  void fail(Throwable cause) {
    setException(cause);
  }

  @Override
  protected void done() {
    over.accept(this);
  }

  /** How it ended; asked for when it is over. */
  AsyncOutcome<T> outcome() {
    if (isCancelled()) {
      return new AsyncOutcome.Cancelled<>(reason);
    }
    try {
      return new AsyncOutcome.Ok<>(get());
    } catch (ExecutionException e) {
      var cause = e.getCause();
      return new AsyncOutcome.Failed<>(cause == null ? e : cause);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("what is over lets nobody wait", e);
    }
  }
}
