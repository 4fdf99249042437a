package ee.liveview.internal.http;

import ee.liveview.internal.token.Csrf;
import ee.liveview.internal.view.WebSession;
import jakarta.servlet.http.HttpSession;
import jakarta.servlet.http.HttpSessionBindingEvent;
import jakarta.servlet.http.HttpSessionBindingListener;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * What we keep in an HTTP session. Only the CSRF secret outlives a server that stores its sessions;
 * the rest belongs to the running server.
 */
final class SessionState implements WebSession, HttpSessionBindingListener, Serializable {
  private static final long serialVersionUID = 1L;

  private final String csrfSecret = Csrf.newSecret();
  private transient volatile @Nullable HttpSession bound;
  private transient volatile @Nullable Running running;

  /** The part that is not stored. */
  private static final class Running {
    final HttpSession session;
    final int maxViews;
    final Map<Object, Object> beans = new ConcurrentHashMap<>();
    final List<Runnable> atEnd = new CopyOnWriteArrayList<>();
    final AtomicInteger views = new AtomicInteger();
    volatile boolean ended;
    volatile int interval;
    volatile int extended;

    Running(HttpSession session, int maxViews) {
      this.session = session;
      this.maxViews = maxViews;
      this.interval = session.getMaxInactiveInterval();
      this.extended = interval;
    }
  }

  /**
   * Ties the state to the container's session object; nothing happens when it is tied already.
   *
   * @param session as a request sees it, which on some servers holds on to that request: it is kept
   *     only when the container has not handed us the session itself
   */
  synchronized void attach(HttpSession session, int maxViews) {
    if (running == null) {
      var own = bound;
      running = new Running(own == null ? session : own, maxViews);
    }
  }

  @Override
  public void valueBound(HttpSessionBindingEvent event) {
    bound = event.getSession();
  }

  private Running running() {
    var current = running;
    if (current == null) {
      throw new IllegalStateException("the session was restored and not yet attached");
    }
    return current;
  }

  @Override
  public Runnable atEnd(Runnable task) {
    var current = running();
    current.atEnd.add(task);
    return () -> current.atEnd.remove(task);
  }

  @Override
  public void valueUnbound(HttpSessionBindingEvent event) {
    var current = running;
    if (current != null) {
      current.ended = true;
      current.beans.clear();
      current.atEnd.forEach(Runnable::run);
    }
  }

  @Override
  public Object key() {
    return this;
  }

  @Override
  public Object unwrap() {
    return running().session;
  }

  @Override
  public String csrfSecret() {
    return csrfSecret;
  }

  @Override
  public boolean valid() {
    var current = running();
    if (current.ended) {
      return false;
    }
    try {
      return current.session.getAttribute(HttpSessions.ATTRIBUTE) == this;
    } catch (IllegalStateException e) {
      return false;
    }
  }

  /**
   * The timeout counts from the last request, which may be long ago while a page is open: it is
   * made that much longer.
   */
  @Override
  public void keepAlive() {
    var current = running();
    try {
      int now = current.session.getMaxInactiveInterval();
      if (now != current.extended) {
        current.interval = now; // the application has set its own since
      }
      if (current.interval > 0) {
        long idle = System.currentTimeMillis() - current.session.getLastAccessedTime();
        current.extended = current.interval + (int) TimeUnit.MILLISECONDS.toSeconds(idle);
        current.session.setMaxInactiveInterval(current.extended);
      }
    } catch (IllegalStateException e) {
      current.ended = true;
    }
  }

  /** A request has come: the timeout is the application's own again. */
  void touched() {
    var current = running();
    if (current.extended != current.interval
        && current.session.getMaxInactiveInterval() == current.extended) {
      current.session.setMaxInactiveInterval(current.interval);
    }
    current.extended = current.interval;
  }

  @Override
  public boolean enter() {
    var current = running();
    if (current.views.incrementAndGet() > current.maxViews) {
      current.views.decrementAndGet();
      return false;
    }
    return true;
  }

  @Override
  public void leave() {
    running().views.decrementAndGet();
  }

  @Override
  public Map<Object, Object> beans() {
    return running().beans;
  }
}
