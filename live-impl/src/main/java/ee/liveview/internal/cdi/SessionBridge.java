package ee.liveview.internal.cdi;

import ee.liveview.internal.view.WebSession;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.SessionScoped;
import jakarta.enterprise.context.spi.Context;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.lang.annotation.Annotation;
import org.jspecify.annotations.Nullable;

/**
 * Makes {@code @SessionScoped} beans reachable in a turn: no server activates the session scope for
 * a message of a WebSocket. It hands out the very instances that servlets of the same HTTP session
 * see, remembers those it has met, and is inactive wherever the container's own session scope is
 * active.
 */
final class SessionBridge implements Context {
  private final Turns turns;
  private final ThreadLocal<Boolean> asking = new ThreadLocal<>();
  private volatile @Nullable SessionBeans beans;

  SessionBridge(Turns turns) {
    this.turns = turns;
  }

  /**
   * Says where the container keeps session beans; without it they live in our own store (as in
   * tests).
   */
  void use(SessionBeans source) {
    beans = source;
  }

  @Override
  public Class<? extends Annotation> getScope() {
    return SessionScoped.class;
  }

  @Override
  public boolean isActive() {
    var turn = turns.orNull();
    return turn != null && !turn.http() && turn.caller().session() != null && asking.get() == null;
  }

  @Override
  @SuppressWarnings("unchecked") // a contextual is kept with its own instance
  public <T> T get(Contextual<T> contextual, CreationalContext<T> creation) {
    var session = session();
    var known = session.beans().get(contextual);
    if (known == null) {
      known = find(session, contextual, creation);
      session.beans().put(contextual, known);
    }
    return (T) known;
  }

  private <T> Object find(
      WebSession session, Contextual<T> contextual, CreationalContext<T> creation) {
    var source = beans;
    if (source == null) {
      return contextual.create(creation);
    }
    asking.set(true);
    try {
      return source.get(session.unwrap(), contextual, creation);
    } finally {
      asking.remove();
    }
  }

  @Override
  @SuppressWarnings({
    "unchecked",
    "NullAway"
  }) // the specification wants null when there is no instance
  public <T> T get(Contextual<T> contextual) {
    return (T) session().beans().get(contextual);
  }

  private WebSession session() {
    var session = turns.get().caller().session();
    if (session == null) {
      throw new ContextNotActiveException("this live view has no HTTP session");
    }
    return session;
  }
}
