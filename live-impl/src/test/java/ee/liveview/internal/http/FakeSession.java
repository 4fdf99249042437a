package ee.liveview.internal.http;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An HTTP session in memory; when it has ended it throws as the specification says. */
final class FakeSession implements HttpSession {
  private final Map<String, Object> attributes = new HashMap<>();
  private long lastAccessed = System.currentTimeMillis();
  private int interval;
  private boolean ended;

  FakeSession(int interval) {
    this.interval = interval;
  }

  void lastRequestSecondsAgo(int seconds) {
    lastAccessed = System.currentTimeMillis() - seconds * 1000L;
  }

  private void requireValid() {
    if (ended) {
      throw new IllegalStateException("the session has ended");
    }
  }

  @Override
  public long getCreationTime() {
    requireValid();
    return lastAccessed;
  }

  @Override
  public String getId() {
    return "fake";
  }

  @Override
  public long getLastAccessedTime() {
    requireValid();
    return lastAccessed;
  }

  @Override
  public ServletContext getServletContext() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setMaxInactiveInterval(int seconds) {
    interval = seconds;
  }

  @Override
  public int getMaxInactiveInterval() {
    return interval;
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    requireValid();
    return attributes.get(name);
  }

  @Override
  public Enumeration<String> getAttributeNames() {
    requireValid();
    return Collections.enumeration(attributes.keySet());
  }

  @Override
  public void setAttribute(String name, Object value) {
    requireValid();
    attributes.put(name, value);
  }

  @Override
  public void removeAttribute(String name) {
    requireValid();
    attributes.remove(name);
  }

  @Override
  public void invalidate() {
    requireValid();
    ended = true;
  }

  @Override
  public boolean isNew() {
    requireValid();
    return false;
  }
}
