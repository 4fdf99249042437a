package ee.liveview.internal.view;

import java.lang.invoke.MethodType;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A message that waits for its answer. */
final class Ask<T> {
  private final CompletableFuture<T> future = new CompletableFuture<>();
  private final Class<T> answer;

  @SuppressWarnings("unchecked") // int.class and Integer.class stand for the same type
  Ask(Class<T> answer) {
    this.answer = (Class<T>) MethodType.methodType(answer).wrap().returnType();
  }

  CompletableFuture<T> future() {
    return future;
  }

  @SuppressWarnings("NullAway") // a method without a value answers null
  void answer(@Nullable Object value) {
    if (value == null || answer.isInstance(value)) {
      future.complete(answer.cast(value));
    } else {
      fail(
          new ClassCastException(
              "the answer is a " + value.getClass().getName() + " and not a " + answer.getName()));
    }
  }

  void cancel() {
    fail(new CancellationException("the view has ended"));
  }

  void fail(Throwable thrown) {
    future.completeExceptionally(thrown);
  }
}
