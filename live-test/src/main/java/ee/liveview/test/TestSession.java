package ee.liveview.test;

import ee.liveview.internal.token.Csrf;
import ee.liveview.internal.view.Circles;
import ee.liveview.internal.view.Submissions;
import ee.liveview.internal.view.WebSession;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** An HTTP session that lives in memory and ends when it is told to. */
final class TestSession implements WebSession {
  private final int maxViews;
  private final String csrfSecret = Csrf.newSecret();
  private final Map<Object, Object> beans = new ConcurrentHashMap<>();
  private final Submissions submissions = new Submissions();
  private final Circles circles = new Circles();
  private final AtomicInteger views = new AtomicInteger();
  private final List<Runnable> atEnd = new CopyOnWriteArrayList<>();
  private volatile boolean ended;

  TestSession(int maxViews) {
    this.maxViews = maxViews;
  }

  /** What a log-out does. */
  void end() {
    ended = true;
    atEnd.forEach(Runnable::run);
  }

  /** How many views are connected. */
  int views() {
    return views.get();
  }

  @Override
  public Object key() {
    return this;
  }

  @Override
  public Object unwrap() {
    return this;
  }

  @Override
  public String csrfSecret() {
    return csrfSecret;
  }

  @Override
  public boolean valid() {
    return !ended;
  }

  @Override
  public boolean over(long used) {
    return ended;
  }

  @Override
  public Runnable atEnd(Runnable task) {
    atEnd.add(task);
    return () -> atEnd.remove(task);
  }

  @Override
  public boolean enter() {
    if (views.incrementAndGet() > maxViews) {
      views.decrementAndGet();
      return false;
    }
    return true;
  }

  @Override
  public void leave() {
    views.decrementAndGet();
  }

  @Override
  public Submissions submissions() {
    return submissions;
  }

  @Override
  public Circles circles() {
    return circles;
  }

  @Override
  public Map<Object, Object> beans() {
    return beans;
  }
}
