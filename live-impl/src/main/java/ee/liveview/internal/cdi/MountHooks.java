package ee.liveview.internal.cdi;

import ee.liveview.LiveSocket;
import ee.liveview.MountHook;
import ee.liveview.Next;
import ee.liveview.internal.problem.Problem;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Finds the beans behind the classes of mount hooks, among all that were discovered: Payara does
 * not resolve every one of them for an extension.
 */
final class MountHooks {
  private final BeanManager beans;
  private final Collection<Bean<?>> discovered;
  private final Consumer<Problem> problems;

  /**
   * @param discovered the beans of classes that are hooks
   */
  MountHooks(BeanManager beans, Collection<Bean<?>> discovered, Consumer<Problem> problems) {
    this.beans = beans;
    this.discovered = discovered;
    this.problems = problems;
  }

  /** What calls them, in their order; what is no bean is reported and left out. */
  List<MountHook> of(List<Class<? extends MountHook>> types, Class<?> view) {
    var hooks = new ArrayList<MountHook>();
    for (var type : types) {
      bean(type)
          .ifPresentOrElse(
              bean -> hooks.add(live -> call(bean, live)),
              () ->
                  problems.accept(
                      Problem.of(
                          DefinitionProblem.NO_HOOK,
                          type.getName()
                              + ", a mount hook of "
                              + view.getName()
                              + ", is no CDI bean",
                          "Give the class a scope, such as @ApplicationScoped.")));
    }
    return List.copyOf(hooks);
  }

  private Optional<Bean<?>> bean(Class<?> type) {
    return discovered.stream().filter(bean -> bean.getBeanClass() == type).findFirst();
  }

  private <T> Next call(Bean<T> bean, LiveSocket live) {
    var creation = beans.createCreationalContext(bean);
    try {
      return ((MountHook) beans.getReference(bean, bean.getBeanClass(), creation)).onMount(live);
    } finally {
      if (bean.getScope() == Dependent.class) {
        creation.release();
      }
    }
  }
}
