package ee.liveview.internal.http;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.security.Principal;
import org.jspecify.annotations.Nullable;

/** Who asks, and whether they still are who they were. */
final class Logins {
  private static final System.Logger LOG = System.getLogger("ee.liveview");

  private Logins() {}

  /**
   * Lets the container ask who it is, in whatever way the application has chosen.
   *
   * @return true when it knows; else the request has been answered
   */
  static boolean ask(HttpServletRequest request, HttpServletResponse response) throws IOException {
    try {
      if (request.authenticate(response)) {
        return request.getUserPrincipal() != null || unauthorized(response);
      }
    } catch (ServletException e) {
      LOG.log(Level.DEBUG, "the application has no way to log in", e);
    }
    return response.isCommitted() || response.getStatus() != HttpServletResponse.SC_OK
        ? false
        : unauthorized(response);
  }

  private static boolean unauthorized(HttpServletResponse response) throws IOException {
    response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
    return false;
  }

  /** Whether somebody has logged out, or become somebody else, during a request. */
  static boolean changed(@Nullable Principal before, HttpServletRequest request) {
    if (before == null || request.isAsyncStarted() || request.getHeader("Upgrade") != null) {
      return false; // what was handed over to others tells nothing any more
    }
    var now = request.getUserPrincipal();
    return now == null || !now.getName().equals(before.getName());
  }
}
