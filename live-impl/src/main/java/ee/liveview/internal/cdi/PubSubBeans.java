package ee.liveview.internal.cdi;

import ee.liveview.PubSub;
import ee.liveview.PubSub.Dispatcher;
import ee.liveview.PubSubName;
import ee.liveview.internal.pubsub.PubSubs;
import ee.liveview.spi.PubSubAdapter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;

/** The {@link PubSub} of an application, and one for each name that an injection point gives. */
final class PubSubBeans {
  private final PubSubs all = new PubSubs();
  private final Set<PubSubName> names = new LinkedHashSet<>();

  PubSubs all() {
    return all;
  }

  /**
   * What leads to the other nodes, if the application has that.
   *
   * @throws jakarta.enterprise.inject.AmbiguousResolutionException when there are several
   */
  static Optional<PubSubAdapter> adapter(BeanManager beans) {
    var found = beans.createInstance().select(PubSubAdapter.class);
    return found.isUnsatisfied() ? Optional.empty() : Optional.of(found.get());
  }

  static Dispatcher dispatcher(BeanManager beans, Class<? extends Dispatcher> type) {
    var found = beans.createInstance().select(type);
    if (!found.isResolvable()) {
      throw new IllegalArgumentException(type.getName() + " must be a CDI bean to dispatch");
    }
    return found.get();
  }

  void note(InjectionPoint point) {
    for (var qualifier : point.getQualifiers()) {
      if (qualifier instanceof PubSubName name) {
        names.add(name);
      }
    }
  }

  void add(AfterBeanDiscovery event) {
    bean(event, Default.Literal.INSTANCE, all.main());
    names.forEach(name -> bean(event, name, all.named(name.value())));
  }

  // Application scope for the sake of its proxy: session scoped beans may inject it and be stored.
  private static void bean(AfterBeanDiscovery event, Annotation qualifier, PubSub pubsub) {
    event
        .<PubSub>addBean()
        .id("ee.liveview.PubSub " + qualifier)
        .beanClass(PubSub.class)
        .types(PubSub.class, Object.class)
        .qualifiers(qualifier)
        .scope(ApplicationScoped.class)
        .createWith(creation -> pubsub);
  }
}
