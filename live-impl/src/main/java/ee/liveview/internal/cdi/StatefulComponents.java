package ee.liveview.internal.cdi;

import ee.liveview.Attr;
import ee.liveview.LiveComponent;
import ee.liveview.OnUpdate;
import ee.liveview.Slot;
import ee.liveview.internal.problem.Position;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.Compiler;
import ee.liveview.internal.render.ComponentType;
import ee.liveview.internal.template.expr.ExprCompiler;
import ee.liveview.internal.template.expr.Names;
import ee.liveview.internal.view.ComponentBehaviour;
import ee.liveview.internal.view.Handler;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads a bean with {@code @LiveComponent}. */
final class StatefulComponents {
  private final BeanManager beans;
  private final Bean<?> bean;
  private final Class<?> type;
  private final Consumer<Problem> problems;
  private final List<ComponentType.Parameter> parameters = new ArrayList<>();
  private final List<ComponentBehaviour.Setter> setters = new ArrayList<>();
  private final List<Handler> updates = new ArrayList<>();
  private final List<Consumer<List<Object>>> batches = new ArrayList<>();

  private StatefulComponents(BeanManager beans, Bean<?> bean, Consumer<Problem> problems) {
    this.beans = beans;
    this.bean = bean;
    this.type = bean.getBeanClass();
    this.problems = problems;
  }

  /** A component and what its class does. */
  record Stateful(ComponentDefinitions.Component component, ComponentBehaviour behaviour) {}

  /** The component; empty when it cannot be one, which is reported. */
  static Optional<Stateful> of(
      BeanManager beans, Bean<?> bean, SourceFile source, Consumer<Problem> problems) {
    return new StatefulComponents(beans, bean, problems).component(source);
  }

  private Optional<Stateful> component(SourceFile source) {
    if (bean.getScope() != Dependent.class) {
      report(
          DefinitionProblem.BAD_SCOPE,
          type.getName()
              + " is @"
              + bean.getScope().getSimpleName()
              + ", and its life is that of a place on a page",
          "Leave the scope out.");
      return Optional.empty();
    }
    try {
      members(type);
      AttributeReader.checkNames(parameters, type, problems);
      if (parameters.stream().noneMatch(p -> p.name().equals("id"))) {
        report(
            DefinitionProblem.COMPONENT_ID,
            type.getName() + " has no id, by which its instances are told apart",
            "Add a field @Attr(required = true) String id.");
        return Optional.empty();
      }
      var lookup = privateLookup(type);
      var component =
          new ComponentType(type.getAnnotation(LiveComponent.class).value(), parameters, null);
      var handlers = Members.of(type, problems);
      ReservedNames.check(type, problems);
      if (!handlers.infos().isEmpty()
          || !handlers.ticks().isEmpty()
          || !handlers.params().isEmpty()
          || !handlers.fields().isEmpty()
          || !handlers.incoming().isEmpty()) {
        report(
            DefinitionProblem.NOT_IN_COMPONENT,
            type.getName() + " has a method or field that only a view can have",
            "Move @OnInfo, @Subscribe, @Observes, @OnTick, @OnParams and @Param fields to the view, and reach the component with"
                + " live.self().sendUpdate(…).");
      }
      var locals = Map.of(Compiler.MYSELF, new Names.Local(0, int.class));
      return Optional.of(
          new Stateful(
              new ComponentDefinitions.Component(
                  component,
                  type,
                  source,
                  globals -> new Names(type, lookup, locals, globals),
                  Notes.of(type)),
              new ComponentBehaviour(
                  component, type, creation(bean), setters, handlers, updates, batches)));
    } catch (IllegalAccessException e) {
      report(
          DefinitionProblem.NO_ACCESS,
          type.getName() + " cannot be looked into: " + e.getMessage(),
          "Open its package to ee.liveview, or leave it out of a named module.");
      return Optional.empty();
    }
  }

  private <T> Supplier<ComponentBehaviour.Made> creation(Bean<T> made) {
    return () -> {
      var context = beans.createCreationalContext(made);
      var instance = made.create(context);
      return new ComponentBehaviour.Made(instance, () -> made.destroy(instance, context));
    };
  }

  private void members(@Nullable Class<?> owner) throws IllegalAccessException {
    if (owner == null || owner == Object.class) {
      return;
    }
    members(owner.getSuperclass());
    for (var field : owner.getDeclaredFields()) {
      boolean slot = field.getType() == Slot.class;
      if (field.isAnnotationPresent(Attr.class) || slot) {
        field(field);
      }
    }
    var methods =
        Arrays.stream(owner.getDeclaredMethods())
            .filter(m -> m.isAnnotationPresent(OnUpdate.class) && !m.isSynthetic())
            .sorted(Comparator.comparing(Method::getName))
            .toList();
    for (var method : methods) {
      update(method);
    }
  }

  private void field(Field field) throws IllegalAccessException {
    if (Modifier.isStatic(field.getModifiers()) || Modifier.isFinal(field.getModifiers())) {
      report(
          DefinitionProblem.BAD_ATTRIBUTE,
          field.getName() + " of " + type.getName() + " cannot be set",
          "Make it neither static nor final.");
      return;
    }
    parameters.add(AttributeReader.read(field, field.getName(), field.getType(), type, problems));
    var setter =
        privateLookup(field.getDeclaringClass())
            .unreflectSetter(field)
            .asType(MethodType.methodType(void.class, Object.class, Object.class));
    var at = new SourceFile(type.getName(), field.getName()).position(0);
    setters.add((instance, value) -> set(setter, instance, value, field.getType(), at));
  }

  private static void set(
      MethodHandle setter, Object instance, @Nullable Object value, Class<?> type, Position at) {
    var converted =
        value == null || type.isInstance(value) ? value : ExprCompiler.convert(value, type, at);
    if (converted == null && type.isPrimitive()) {
      converted = ExprCompiler.convert(null, type, at);
    }
    try {
      setter.invokeExact(instance, converted);
    } catch (Throwable e) {
      throw rethrow(e);
    }
  }

  private void update(Method method) throws IllegalAccessException {
    boolean all = Modifier.isStatic(method.getModifiers());
    boolean fits =
        all
            ? method.getParameterCount() == 1 && method.getParameterTypes()[0] == List.class
            : method.getParameterCount() == 0;
    if (!fits) {
      report(
          DefinitionProblem.BAD_UPDATE,
          "@OnUpdate " + method.getName() + " of " + type.getName() + " takes what nobody gives it",
          "Take no parameter; a static method takes one List of the component.");
      return;
    }
    var handle = privateLookup(method.getDeclaringClass()).unreflect(method);
    if (all) {
      var batch = handle.asType(MethodType.methodType(void.class, List.class));
      batches.add(
          due -> {
            try {
              batch.invokeExact(due);
            } catch (Throwable e) {
              throw rethrow(e);
            }
          });
    } else {
      var one = handle.asType(MethodType.methodType(void.class, Object.class));
      updates.add(
          (instance, call) -> {
            try {
              one.invokeExact(instance);
              return null;
            } catch (Throwable e) {
              throw rethrow(e);
            }
          });
    }
  }

  /** User code may throw what it likes; it reaches the log as it was thrown. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // erased: nothing is cast
  private static <E extends Throwable> RuntimeException rethrow(Throwable e) throws E {
    throw (E) e;
  }

  private static MethodHandles.Lookup privateLookup(Class<?> owner) throws IllegalAccessException {
    return MethodHandles.privateLookupIn(owner, MethodHandles.lookup());
  }

  private void report(DefinitionProblem code, String sentence, String remedy) {
    problems.accept(Problem.of(code, sentence, remedy));
  }
}
