package ee.liveview.internal.cdi;

import ee.liveview.LiveScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.lang.annotation.Annotation;

/** The context behind {@link LiveScoped}: active while a turn runs. */
final class LiveContext implements AlterableContext {
  private final Turns turns;

  LiveContext(Turns turns) {
    this.turns = turns;
  }

  @Override
  public Class<? extends Annotation> getScope() {
    return LiveScoped.class;
  }

  @Override
  public <T> T get(Contextual<T> contextual, CreationalContext<T> creation) {
    var scope = scope();
    var known = scope.get(contextual);
    return known == null ? scope.create(contextual, creation) : known;
  }

  @Override
  @SuppressWarnings("NullAway") // the specification wants null when there is no instance
  public <T> T get(Contextual<T> contextual) {
    return scope().get(contextual);
  }

  @Override
  public boolean isActive() {
    return turns.orNull() != null;
  }

  @Override
  public void destroy(Contextual<?> contextual) {
    scope().destroy(contextual);
  }

  private BeanScope scope() {
    return (BeanScope) turns.get().scope();
  }
}
