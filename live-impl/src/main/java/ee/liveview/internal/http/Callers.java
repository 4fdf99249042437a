package ee.liveview.internal.http;

import ee.liveview.internal.view.Caller;
import ee.liveview.internal.view.WebSession;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Makes the caller of a request. */
public final class Callers {
  private Callers() {}

  /**
   * @param context carries the caller's identity to other threads
   */
  public static Caller of(
      HttpServletRequest request, Executor context, @Nullable WebSession session) {
    return new Caller(
        context, request.getUserPrincipal(), session, origin(request), request.getContextPath());
  }

  private static String origin(HttpServletRequest request) {
    var host = request.getHeader("Host");
    return request.getScheme()
        + "://"
        + (host == null ? request.getServerName() + ":" + request.getServerPort() : host);
  }
}
