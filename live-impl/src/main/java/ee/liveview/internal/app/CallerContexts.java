package ee.liveview.internal.app;

import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What carries a caller's identity, naming and class loader to any thread. All callers who have not
 * logged in share one: it says the same of each of them, and what is many times in memory is slow
 * to reach, as when something is told to five hundred of them at once.
 */
final class CallerContexts implements Function<HttpServletRequest, Executor> {
  private final Supplier<Executor> capture;
  private volatile @Nullable Executor anonymous;

  /**
   * @param capture takes the context of the thread that serves a request
   */
  CallerContexts(Supplier<Executor> capture) {
    this.capture = capture;
  }

  /** That of a caller; to be asked on the thread that serves the request. */
  @Override
  public Executor apply(HttpServletRequest request) {
    if (request.getUserPrincipal() != null) {
      return capture.get();
    }
    var known = anonymous;
    if (known == null) {
      // Not when the application starts: a thread of the server may be somebody.
      known = capture.get();
      anonymous = known;
    }
    return known;
  }
}
