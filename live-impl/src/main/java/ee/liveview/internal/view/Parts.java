package ee.liveview.internal.view;

import ee.liveview.LiveSocket;
import ee.liveview.internal.async.Tasks;
import ee.liveview.internal.view.PartTasks.Owner;
import ee.liveview.internal.view.PartTasks.Workshop;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The view of a page, its components, and which of them the running code belongs to. Touched only
 * in turns.
 */
final class Parts {
  private final LiveSocket socket;
  private final @Nullable Workshop workshop;
  private final Part view;
  private final PartHooks hooks;

  /** Null as long as there was none: many views have none, and every turn asks. */
  private @Nullable IdentityHashMap<Object, Component> components;

  private Part current;
  private @Nullable Object currentComponent;

  /**
   * @param bean the view
   * @param flash of the view
   * @param workshop where tasks of the view run; null while the first HTML is written
   */
  Parts(
      LiveSocket socket,
      ViewType type,
      Supplier<Object> bean,
      FlashMessages flash,
      @Nullable Workshop workshop) {
    this.socket = socket;
    this.workshop = workshop;
    this.hooks = PartHooks.ofView(type.name());
    this.view =
        new Part(
            new PartTasks(
                new Owner(type.name(), bean, type.handlers().async(), socket, hooks, Runnable::run),
                workshop),
            hooks,
            flash);
    this.current = view;
  }

  private record Component(Part part, Tasks tasks) {}

  /** The hooks of the view. */
  PartHooks hooks() {
    return hooks;
  }

  /** The one whose code runs. */
  Part current() {
    return current;
  }

  /** The component whose code runs; null when it is that of the view. */
  @Nullable Object currentComponent() {
    return currentComponent;
  }

  /** The flash messages of a component. */
  Map<String, Object> flash(Object bean) {
    var component = components == null ? null : components.get(bean);
    return component == null ? Map.of() : component.part().flash().all();
  }

  /** The page was rendered. */
  void rendered() {
    hooks.rendered();
    if (components != null) {
      for (var component : List.copyOf(components.entrySet())) {
        in(
            component.getKey(),
            component.getValue().part(),
            component.getValue().part().hooks()::rendered);
      }
    }
  }

  private void in(Object bean, Part part, Runnable code) {
    var before = current;
    var outside = currentComponent;
    current = part;
    currentComponent = bean;
    try {
      code.run();
    } finally {
      current = before;
      currentComponent = outside;
    }
  }

  /** Runs code of a component. */
  <R extends @Nullable Object> R inComponent(
      Object bean, ComponentBehaviour behaviour, Supplier<R> code) {
    var before = current;
    var outside = currentComponent;
    var known = components;
    if (known == null) {
      known = new IdentityHashMap<>(2);
      components = known;
    }
    current = known.computeIfAbsent(bean, b -> component(b, behaviour)).part();
    currentComponent = bean;
    try {
      return code.get();
    } finally {
      current = before;
      currentComponent = outside;
    }
  }

  private Component component(Object bean, ComponentBehaviour behaviour) {
    var hooks = PartHooks.ofComponent(behaviour.bean().getName());
    var owner =
        new Owner(
            behaviour.bean().getName(),
            () -> bean,
            behaviour.handlers().async(),
            socket,
            hooks,
            code ->
                inComponent(
                    bean,
                    behaviour,
                    () -> {
                      code.run();
                      return null;
                    }));
    var tasks = new Tasks(Workshop.MAX_TASKS);
    return new Component(
        new Part(
            new PartTasks(
                owner,
                workshop == null
                    ? null
                    : new Workshop(tasks, workshop.host(), workshop.executor())),
            hooks,
            new FlashMessages(Map.of())),
        tasks);
  }

  /** A component has gone, and what it has begun goes too. */
  void gone(Object bean) {
    var component = components == null ? null : components.remove(bean);
    if (component != null) {
      component.tasks().close();
    }
  }
}
