package ee.liveview.internal.cdi;

import ee.liveview.internal.view.Audience;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedParameter;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The observer methods of live views. CDI would call them on the thread of the event, on an
 * instance made for the purpose; instead they are taken away from it, and an observer of ours with
 * the same type, qualifiers, phase and priority gives each event to all instances that are on a
 * page, in turns of their own.
 */
final class LiftedObservers {
  private final Audience audience;
  private final List<Lifted> lifted = new ArrayList<>();

  LiftedObservers(Audience audience) {
    this.audience = audience;
  }

  private record Lifted(Class<?> view, Method method, AnnotatedParameter<?> event) {}

  /** The parameter by which a method observes events. */
  static Optional<Parameter> observed(Method method) {
    return Modifier.isStatic(method.getModifiers())
        ? Optional.empty()
        : Arrays.stream(method.getParameters())
            .filter(
                p ->
                    p.isAnnotationPresent(Observes.class)
                        || p.isAnnotationPresent(ObservesAsync.class))
            .findFirst();
  }

  /** Tells the methods of a view apart. */
  static String key(Method method) {
    return method.toGenericString();
  }

  /** Takes the observers of a view away from CDI. */
  <T> void lift(ProcessAnnotatedType<T> view) {
    var type = view.getAnnotatedType();
    var methods = type.getMethods().stream().filter(m -> event(m).isPresent()).toList();
    if (methods.isEmpty()) {
      return;
    }
    for (var method : methods) {
      lifted.add(
          new Lifted(type.getJavaClass(), method.getJavaMember(), event(method).orElseThrow()));
    }
    view.configureAnnotatedType()
        .filterMethods(methods::contains)
        .forEach(
            method ->
                method.params().forEach(parameter -> parameter.remove(LiftedObservers::observes)));
  }

  private static Optional<? extends AnnotatedParameter<?>> event(AnnotatedMethod<?> method) {
    return method.isStatic()
        ? Optional.empty()
        : method.getParameters().stream()
            .filter(p -> p.getAnnotations().stream().anyMatch(LiftedObservers::observes))
            .findFirst();
  }

  private static boolean observes(Annotation annotation) {
    return annotation instanceof Observes || annotation instanceof ObservesAsync;
  }

  /** Observes in their place. */
  void add(AfterBeanDiscovery event, BeanManager beans) {
    for (var one : lifted) {
      var parameter = one.event();
      var observes = parameter.getAnnotation(Observes.class);
      var priority = parameter.getAnnotation(Priority.class);
      var name = one.view().getName();
      var key = key(one.method());
      event
          .<Object>addObserverMethod()
          .beanClass(one.view())
          .observedType(parameter.getBaseType())
          .qualifiers(qualifiers(parameter, beans))
          .transactionPhase(observes == null ? TransactionPhase.IN_PROGRESS : observes.during())
          .priority(priority == null ? ObserverMethod.DEFAULT_PRIORITY : priority.value())
          .async(observes == null)
          .notifyWith(context -> audience.observe(name, key, context.getEvent()));
    }
  }

  private static Set<Annotation> qualifiers(AnnotatedParameter<?> parameter, BeanManager beans) {
    return parameter.getAnnotations().stream()
        .filter(annotation -> beans.isQualifier(annotation.annotationType()))
        .collect(Collectors.toSet());
  }
}
