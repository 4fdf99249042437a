package ee.liveview.internal.cdi;

import ee.liveview.internal.problem.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Finds the beans behind the classes that annotations of views name, among all that were
 * discovered: Payara does not resolve every one of them for an extension.
 */
final class Helpers {
  private final BeanManager beans;
  private final Collection<Bean<?>> discovered;
  private final Consumer<Problem> problems;

  /**
   * @param discovered the beans of classes that may be named
   */
  Helpers(BeanManager beans, Collection<Bean<?>> discovered, Consumer<Problem> problems) {
    this.beans = beans;
    this.discovered = discovered;
    this.problems = problems;
  }

  /**
   * What calls them, in their order; what is no bean is reported and left out.
   *
   * @param method is called on each
   * @param kind what they are to the view
   */
  <T, A, R extends @Nullable Object> List<Function<A, R>> of(
      List<Class<? extends T>> types, BiFunction<T, A, R> method, String kind, Class<?> view) {
    var calls = new ArrayList<Function<A, R>>();
    for (var type : types) {
      bean(type)
          .ifPresentOrElse(
              bean -> calls.add(argument -> call(bean, type, method, argument)),
              () ->
                  problems.accept(
                      Problem.of(
                          DefinitionProblem.NO_HOOK,
                          type.getName()
                              + ", "
                              + kind
                              + " of "
                              + view.getName()
                              + ", is no CDI bean",
                          "Give the class a scope, such as @ApplicationScoped.")));
    }
    return List.copyOf(calls);
  }

  private Optional<Bean<?>> bean(Class<?> type) {
    return discovered.stream().filter(bean -> bean.getBeanClass() == type).findFirst();
  }

  private <B, T, A, R extends @Nullable Object> R call(
      Bean<B> bean, Class<? extends T> type, BiFunction<T, A, R> method, A argument) {
    var creation = beans.createCreationalContext(bean);
    try {
      var helper = type.cast(beans.getReference(bean, bean.getBeanClass(), creation));
      return method.apply(helper, argument);
    } finally {
      if (bean.getScope() == Dependent.class) {
        creation.release();
      }
    }
  }
}
