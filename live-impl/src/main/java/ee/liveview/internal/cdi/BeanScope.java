package ee.liveview.internal.cdi;

import ee.liveview.internal.view.LiveScope;
import jakarta.enterprise.context.spi.Contextual;
import jakarta.enterprise.context.spi.CreationalContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The {@code @LiveScoped} beans of one instance. Used in turns only. */
final class BeanScope implements LiveScope {
  private final Map<Contextual<?>, Kept<?>> beans = new LinkedHashMap<>(2);
  private boolean closed;

  private record Kept<T>(Contextual<T> contextual, T instance, CreationalContext<T> creation) {
    void destroy() {
      contextual.destroy(instance, creation);
    }
  }

  @SuppressWarnings("unchecked") // a contextual is kept with its own instance
  <T> @Nullable T get(Contextual<T> contextual) {
    var kept = (Kept<T>) beans.get(contextual);
    return kept == null ? null : kept.instance;
  }

  <T> T create(Contextual<T> contextual, CreationalContext<T> creation) {
    var instance = contextual.create(creation);
    if (!closed) {
      beans.put(contextual, new Kept<>(contextual, instance, creation));
    }
    return instance;
  }

  void destroy(Contextual<?> contextual) {
    var kept = beans.remove(contextual);
    if (kept != null) {
      kept.destroy();
    }
  }

  /**
   * Destroys the beans, the first made first: the view comes before the beans that it came to use,
   * and may use them once more while it is destroyed.
   */
  @Override
  public void close() {
    closed = true;
    while (!beans.isEmpty()) {
      destroy(beans.keySet().iterator().next());
    }
  }
}
