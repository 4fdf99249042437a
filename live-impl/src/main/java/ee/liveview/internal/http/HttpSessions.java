package ee.liveview.internal.http;

import ee.liveview.internal.token.Csrf;
import ee.liveview.internal.view.WebSession;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/** The HTTP session behind a request, as live views see it. */
public final class HttpSessions {
  private static final System.Logger LOG = System.getLogger("ee.liveview");
  static final String ATTRIBUTE = "ee.liveview.session";

  private final int maxViews;

  public HttpSessions(int maxViews) {
    this.maxViews = maxViews;
  }

  /** The session of a page request; one is made when there is none. */
  WebSession open(HttpServletRequest request) {
    var session = request.getSession(true);
    return new RequestSession(session, state(session), maxViews);
  }

  /**
   * A request has come.
   *
   * @param poll whether a page asks for its messages, as it does when nobody is there
   */
  void requested(HttpServletRequest request, boolean poll) {
    var session = request.getSession(false);
    try {
      if (session != null && session.getAttribute(ATTRIBUTE) instanceof SessionState known) {
        known.requested(session, poll);
      }
    } catch (IllegalStateException e) {
      // It has ended since it was found; the request goes on without it.
      LOG.log(Level.DEBUG, "a session ended while a request came", e);
    }
  }

  /** The session of a socket; null when there is none, or the token is not of that session. */
  public @Nullable WebSession verified(HttpServletRequest request, @Nullable String csrfToken) {
    var session = request.getSession(false);
    if (session == null || csrfToken == null) {
      return null;
    }
    var state = state(session);
    return Csrf.matches(state.csrfSecret(), csrfToken)
        ? new RequestSession(session, state, maxViews)
        : null;
  }

  /** The user of a session is no longer who they were: their open pages connect anew. */
  void loggedOut(HttpServletRequest request) {
    var session = request.getSession(false);
    if (session != null) {
      state(session).loggedOut();
    }
  }

  private synchronized SessionState state(HttpSession session) {
    if (session.getAttribute(ATTRIBUTE) instanceof SessionState known) {
      return known;
    }
    var state = new SessionState();
    session.setAttribute(ATTRIBUTE, state);
    return state;
  }
}
