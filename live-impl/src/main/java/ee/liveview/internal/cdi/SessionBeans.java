package ee.liveview.internal.cdi;

import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;

/**
 * Finds or makes a session scoped bean where the container keeps those of an HTTP session; servers
 * differ in how that is done outside a request.
 */
@FunctionalInterface
public interface SessionBeans {

  /**
   * @param httpSession the container's session object
   */
  <T> T get(Object httpSession, Contextual<T> contextual, CreationalContext<T> creation);
}
