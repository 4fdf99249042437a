package ee.liveview.bench;

import ee.liveview.internal.token.Csrf;
import ee.liveview.internal.view.Circles;
import ee.liveview.internal.view.Submissions;
import ee.liveview.internal.view.WebSession;
import java.util.Map;

/** An HTTP session that never ends and refuses nobody. */
final class OpenSession implements WebSession {
  private static final String CSRF_SECRET = Csrf.newSecret();

  private final Submissions submissions = new Submissions();
  private final Circles circles = new Circles();

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
    return CSRF_SECRET;
  }

  @Override
  public boolean valid() {
    return true;
  }

  @Override
  public boolean over(long used) {
    return false;
  }

  @Override
  public boolean enter() {
    return true;
  }

  @Override
  public void leave() {}

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
    return Map.of();
  }

  @Override
  public Runnable atEnd(Runnable task) {
    return () -> {};
  }
}
