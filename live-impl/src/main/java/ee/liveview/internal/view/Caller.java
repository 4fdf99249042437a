package ee.liveview.internal.view;

import java.security.Principal;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Who is at the other end of a request or connection.
 *
 * @param context runs a task on the calling thread with this caller's identity, naming context and
 *     class loader
 * @param user the logged-in user
 * @param session the HTTP session; null when its cookie or the CSRF token was missing or wrong
 * @param origin scheme, host and port of the page: {@code https://example.org}
 * @param contextPath empty or starting with a slash
 */
public record Caller(
    Executor context,
    @Nullable Principal user,
    @Nullable WebSession session,
    String origin,
    String contextPath) {

  /** A caller without identity or session. */
  public static Caller anonymous() {
    return new Caller(Runnable::run, null, null, "http://localhost", "");
  }
}
