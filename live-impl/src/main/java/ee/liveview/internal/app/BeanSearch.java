package ee.liveview.internal.app;

import ee.liveview.internal.telemetry.ServerListeners;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Optional;

/** The beans of the application, for those who know nothing of CDI. */
record BeanSearch(BeanManager beans) implements ServerListeners.Beans {

  @Override
  public <T> Optional<T> find(Class<T> type) {
    var found = beans.createInstance().select(type);
    return found.isResolvable() ? Optional.of(found.get()) : Optional.empty();
  }
}
