package ee.liveview.internal.http;

import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpSession;
import java.util.Collections;
import java.util.Enumeration;
import org.jspecify.annotations.Nullable;

/** An HTTP session without attributes. */
final class EmptySession implements HttpSession {

  @Override
  public long getCreationTime() {
    return 0;
  }

  @Override
  public String getId() {
    return "empty";
  }

  @Override
  public long getLastAccessedTime() {
    return 0;
  }

  @Override
  public ServletContext getServletContext() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setMaxInactiveInterval(int seconds) {}

  @Override
  public int getMaxInactiveInterval() {
    return 1800;
  }

  @Override
  public @Nullable Object getAttribute(String name) {
    return null;
  }

  @Override
  public Enumeration<String> getAttributeNames() {
    return Collections.emptyEnumeration();
  }

  @Override
  public void setAttribute(String name, Object value) {}

  @Override
  public void removeAttribute(String name) {}

  @Override
  public void invalidate() {}

  @Override
  public boolean isNew() {
    return true;
  }
}
