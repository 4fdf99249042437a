package ee.liveview.internal.cdi;

import ee.liveview.PubSub;
import ee.liveview.PubSubName;
import ee.liveview.internal.pubsub.LocalPubSub;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.InjectionPoint;
import java.lang.annotation.Annotation;
import java.util.LinkedHashSet;
import java.util.Set;

/** The {@link PubSub} of an application, and one for each name that an injection point gives. */
final class PubSubBeans {
  private final PubSub main = new LocalPubSub();
  private final Set<PubSubName> names = new LinkedHashSet<>();

  PubSub main() {
    return main;
  }

  void note(InjectionPoint point) {
    for (var qualifier : point.getQualifiers()) {
      if (qualifier instanceof PubSubName name) {
        names.add(name);
      }
    }
  }

  void add(AfterBeanDiscovery event) {
    bean(event, Default.Literal.INSTANCE, main);
    names.forEach(name -> bean(event, name, new LocalPubSub()));
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
