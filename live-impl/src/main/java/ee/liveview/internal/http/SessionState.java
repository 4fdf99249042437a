package ee.liveview.internal.http;

import ee.liveview.internal.token.Csrf;
import ee.liveview.internal.view.Circles;
import ee.liveview.internal.view.Submissions;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What we keep in an HTTP session. Only the CSRF secret outlives a server that stores its sessions;
 * the rest belongs to the running server. The session object itself is never kept here: WildFly's
 * holds on to the request from which it came.
 */
final class SessionState implements HttpSessionBindingListener, Serializable {
  private static final long serialVersionUID = 1L;

  private final String csrfSecret;
  private final transient Map<Object, Object> beans = new ConcurrentHashMap<>();
  private final transient Submissions submissions = new Submissions();
  private final transient Circles circles = new Circles();
  private final transient List<Runnable> atEnd = new CopyOnWriteArrayList<>();
  private final transient AtomicInteger views = new AtomicInteger();
  private final transient SessionTimeout timeout = new SessionTimeout(System.nanoTime());
  private transient volatile boolean ended;

  SessionState() {
    this(Csrf.newSecret());
  }

  private SessionState(String csrfSecret) {
    this.csrfSecret = csrfSecret;
  }

  /** What is not stored begins anew. */
  private Object readResolve() {
    return new SessionState(csrfSecret);
  }

  String csrfSecret() {
    return csrfSecret;
  }

  Submissions submissions() {
    return submissions;
  }

  Circles circles() {
    return circles;
  }

  Map<Object, Object> beans() {
    return beans;
  }

  /** Runs a task when the session ends; what is returned takes it back. */
  Runnable atEnd(Runnable task) {
    atEnd.add(task);
    return () -> atEnd.remove(task);
  }

  @Override
  public void valueUnbound(HttpSessionBindingEvent event) {
    ended = true;
    beans.clear();
    atEnd.forEach(Runnable::run);
  }

  /** The session goes on, but not for whom its sockets were opened. */
  void loggedOut() {
    atEnd.forEach(Runnable::run);
  }

  boolean isOf(HttpSession session) {
    try {
      return !ended && session.getAttribute(HttpSessions.ATTRIBUTE) == this;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /** Whether it has ended; it may end by that, when it has not been used since. */
  boolean over(HttpSession session, long used) {
    timeout.used(used);
    return ended || timeout.over(session, System.nanoTime());
  }

  /**
   * A request has come.
   *
   * @param poll whether a page asks for its messages, as it does when nobody is there
   */
  void requested(HttpSession session, boolean poll) {
    if (poll) {
      timeout.polled();
    } else {
      timeout.requested(session, System.nanoTime());
    }
  }

  boolean enter(int maxViews) {
    if (views.incrementAndGet() > maxViews) {
      views.decrementAndGet();
      return false;
    }
    return true;
  }

  void leave() {
    views.decrementAndGet();
  }
}
