package ee.liveview.internal.cdi;

import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.ComponentType;
import ee.liveview.internal.template.expr.Names;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Reads a record with {@code @FunctionComponent}. */
final class RecordComponents {
  private final Class<?> type;
  private final String name;
  private final SourceFile source;
  private final Consumer<Problem> problems;

  private RecordComponents(
      Class<?> type, String name, SourceFile source, Consumer<Problem> problems) {
    this.type = type;
    this.name = name;
    this.source = source;
    this.problems = problems;
  }

  /** The component; empty when it cannot be one, which is reported. */
  static Optional<ComponentDefinitions.Component> of(
      Class<?> type, String name, SourceFile source, Consumer<Problem> problems) {
    return new RecordComponents(type, name, source, problems).component();
  }

  private Optional<ComponentDefinitions.Component> component() {
    if (!type.isRecord()) {
      report(
          DefinitionProblem.NO_RECORD,
          type.getName() + " has @FunctionComponent and is not a record",
          "Make it a record whose components are the attributes; what has state is a view of its"
              + " own.");
      return Optional.empty();
    }
    var parameters = new ArrayList<ComponentType.Parameter>();
    for (var component : type.getRecordComponents()) {
      parameters.add(
          AttributeReader.read(
              component, component.getName(), component.getType(), type, problems));
    }
    AttributeReader.checkNames(parameters, type, problems);
    try {
      var lookup = MethodHandles.privateLookupIn(type, MethodHandles.lookup());
      var constructor = constructor(lookup);
      return Optional.of(
          new ComponentDefinitions.Component(
              new ComponentType(
                  name,
                  parameters,
                  (template, arguments, caller) ->
                      caller.inner(make(constructor, arguments), template.localCount())),
              type,
              source,
              globals -> new Names(type, lookup, Map.of(), globals),
              Notes.of(type)));
    } catch (ReflectiveOperationException e) {
      report(
          DefinitionProblem.NO_ACCESS,
          type.getName() + " cannot be looked into: " + e.getMessage(),
          "Open its package to ee.liveview, or leave it out of a named module.");
      return Optional.empty();
    }
  }

  private MethodHandle constructor(MethodHandles.Lookup lookup)
      throws ReflectiveOperationException {
    var types =
        Arrays.stream(type.getRecordComponents())
            .map(RecordComponent::getType)
            .toArray(Class<?>[]::new);
    return lookup
        .findConstructor(type, MethodType.methodType(void.class, types))
        .asSpreader(Object[].class, types.length)
        .asType(MethodType.methodType(Object.class, Object[].class));
  }

  private static Object make(MethodHandle constructor, @Nullable Object[] arguments) {
    try {
      return constructor.invokeExact(arguments);
    } catch (Throwable e) {
      throw rethrow(e);
    }
  }

  /** What a compact constructor throws reaches the log as it was thrown. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // erased: nothing is cast
  private static <E extends Throwable> RuntimeException rethrow(Throwable e) throws E {
    throw (E) e;
  }

  private void report(DefinitionProblem code, String sentence, String remedy) {
    problems.accept(Problem.of(code, sentence, remedy));
  }
}
