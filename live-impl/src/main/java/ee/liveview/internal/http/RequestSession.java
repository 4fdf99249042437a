package ee.liveview.internal.http;

import ee.liveview.internal.view.Circles;
import ee.liveview.internal.view.Submissions;
import ee.liveview.internal.view.WebSession;
import jakarta.servlet.http.HttpSession;
import java.util.Map;

/**
 * An HTTP session as one request or handshake sees it; all that those of one session share is in
 * its state.
 */
record RequestSession(HttpSession session, SessionState state, int maxViews) implements WebSession {

  @Override
  public Object key() {
    return state;
  }

  @Override
  public Object unwrap() {
    return session;
  }

  @Override
  public String csrfSecret() {
    return state.csrfSecret();
  }

  @Override
  public boolean valid() {
    return state.isOf(session);
  }

  @Override
  public boolean over(long used) {
    return state.over(session, used);
  }

  @Override
  public boolean enter() {
    return state.enter(maxViews);
  }

  @Override
  public void leave() {
    state.leave();
  }

  @Override
  public Runnable atEnd(Runnable task) {
    return state.atEnd(task);
  }

  @Override
  public Submissions submissions() {
    return state.submissions();
  }

  @Override
  public Circles circles() {
    return state.circles();
  }

  @Override
  public Map<Object, Object> beans() {
    return state.beans();
  }
}
