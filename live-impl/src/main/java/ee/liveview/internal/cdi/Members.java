package ee.liveview.internal.cdi;

import ee.liveview.AllowUpload;
import ee.liveview.AsyncOutcome;
import ee.liveview.Ending;
import ee.liveview.LiveSocket;
import ee.liveview.OnAsync;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.OnMount;
import ee.liveview.OnParams;
import ee.liveview.OnTerminate;
import ee.liveview.OnTick;
import ee.liveview.Param;
import ee.liveview.Params;
import ee.liveview.Temporary;
import ee.liveview.internal.param.Conversions;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.template.expr.Temporaries;
import ee.liveview.internal.upload.UploadSpec;
import ee.liveview.internal.view.AsyncMembers;
import ee.liveview.internal.view.Handler;
import ee.liveview.internal.view.ViewType;
import java.lang.annotation.Annotation;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.invoke.VarHandle;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads the annotated members of one view class and binds them; a class is read once, when it is
 * deployed.
 */
final class Members {
  private static final Duration SHORTEST_TICK = Duration.ofMillis(10);

  private final Class<?> view;
  private final Consumer<Problem> problems;
  private final List<Handler> fields = new ArrayList<>();
  private final List<Handler> mount = new ArrayList<>();
  private final List<Handler> params = new ArrayList<>();
  private final Map<String, Handler> events = new LinkedHashMap<>();
  private final List<ViewType.Info> infos = new ArrayList<>();
  private final List<ViewType.Tick> ticks = new ArrayList<>();
  private final Map<String, Handler> async = new LinkedHashMap<>();
  private final List<AsyncMembers.ResultField> results = new ArrayList<>();
  private final List<Handler> terminate = new ArrayList<>();
  private final List<Handler> failed = new ArrayList<>();
  private final IncomingReader incoming;
  private final List<UploadSpec> uploads = new ArrayList<>();
  private final List<Temporaries.Field> temporaries = new ArrayList<>();
  private final FormParameters forms;

  private Members(Class<?> view, Consumer<Problem> problems) {
    this.view = view;
    this.problems = problems;
    this.incoming =
        new IncomingReader(
            view, m -> bind(m, p -> Optional.of((bean, call) -> call.message())), problems);
    this.forms = FormParameters.of(view);
  }

  /** What a class and its superclasses declare, the superclass first. */
  static ViewType.Handlers of(Class<?> view, Consumer<Problem> problems) {
    var members = new Members(view, problems);
    members.read(view);
    return new ViewType.Handlers(
        List.copyOf(members.fields),
        List.copyOf(members.mount),
        List.copyOf(members.params),
        Map.copyOf(members.events),
        List.copyOf(members.infos),
        List.copyOf(members.ticks),
        new AsyncMembers(Map.copyOf(members.async), List.copyOf(members.results)),
        List.copyOf(members.terminate),
        members.incoming.found(),
        List.copyOf(members.uploads),
        List.copyOf(members.temporaries),
        List.copyOf(members.failed));
  }

  private void read(@Nullable Class<?> type) {
    if (type == null || type == Object.class) {
      return;
    }
    read(type.getSuperclass());
    for (var field : type.getDeclaredFields()) {
      if (field.isAnnotationPresent(Param.class)) {
        field(field).ifPresent(fields::add);
      }
      if (field.isAnnotationPresent(AllowUpload.class)) {
        UploadFields.read(field, problems).ifPresent(uploads::add);
      }
      if (field.isAnnotationPresent(Temporary.class)) {
        temporary(field);
      }
      if (ResultFields.is(field)) {
        result(field);
      }
    }
    // The platform gives them in any order; handlers and problems come in the same one at every
    // start.
    Arrays.stream(type.getDeclaredMethods())
        .filter(method -> !method.isBridge() && !method.isSynthetic())
        .sorted(Comparator.comparing(Method::getName).thenComparing(Method::toGenericString))
        .forEach(this::read);
  }

  private void read(Method method) {
    annotation(method, OnMount.class, a -> bind(method).ifPresent(mount::add));
    annotation(method, OnParams.class, a -> bind(method).ifPresent(params::add));
    annotation(
        method,
        OnTerminate.class,
        a -> bind(method, this::endingOrNamed).ifPresent(handler -> ending(method, handler)));
    annotation(
        method,
        OnEvent.class,
        a -> event(method, a.value().isEmpty() ? method.getName() : a.value()));
    annotation(method, OnTick.class, a -> tick(method, a.every()));
    annotation(method, OnInfo.class, a -> info(method));
    annotation(
        method,
        OnAsync.class,
        a -> async(method, a.value().isEmpty() ? method.getName() : a.value()));
    incoming.read(method);
    AccessReader.check(method, problems);
  }

  private static <A extends Annotation> void annotation(
      Method method, Class<A> type, Consumer<A> found) {
    Optional.ofNullable(method.getAnnotation(type)).ifPresent(found);
  }

  private void event(Method method, String name) {
    // One that cannot be bound is reported once; its event is not missing besides.
    var handler =
        AccessReader.guarded(
            method,
            bind(method, p -> forms.of(p, name).or(() -> named(p))).orElse((bean, call) -> null));
    if (events.put(name, handler) != null && method.getDeclaringClass() == view) {
      report(
          DefinitionProblem.SAME_EVENT,
          describe(method)
              + " handles '"
              + name
              + "', which another method of the class handles too",
          "Give one of them another name: @OnEvent(\"…\").");
    }
  }

  private void tick(Method method, String every) {
    var interval = Intervals.parse(every).filter(i -> i.compareTo(SHORTEST_TICK) >= 0);
    if (interval.isEmpty()) {
      report(
          DefinitionProblem.BAD_INTERVAL,
          "'" + every + "' at " + describe(method) + " is no interval of at least 10 ms",
          "Write for example \"250ms\", \"2s\", \"5m\" or \"PT2S\".");
      return;
    }
    bind(method).ifPresent(handler -> ticks.add(new ViewType.Tick(interval.get(), handler)));
  }

  private void info(Method method) {
    var messages =
        Arrays.stream(method.getParameters()).filter(p -> special(p.getType()).isEmpty()).toList();
    if (messages.size() != 1) {
      report(
          DefinitionProblem.BAD_INFO,
          describe(method) + " takes " + messages.size() + " messages",
          "An @OnInfo method takes exactly one parameter besides LiveSocket: the message, whose type chooses the method.");
      return;
    }
    var type = MethodType.methodType(messages.get(0).getType()).wrap().returnType();
    bind(method, p -> Optional.of((bean, call) -> call.message()))
        .ifPresent(handler -> infos.add(new ViewType.Info(type, handler)));
  }

  private void async(Method method, String name) {
    boolean fits =
        Arrays.stream(method.getParameters())
            .map(Parameter::getType)
            .filter(type -> special(type).isEmpty())
            .toList()
            .equals(List.of(AsyncOutcome.class));
    if (!fits) {
      report(
          DefinitionProblem.BAD_ASYNC,
          describe(method) + " does not take the outcome of a task",
          "An @OnAsync method takes exactly one parameter besides LiveSocket: an AsyncOutcome.");
    }
    var handler =
        fits
            ? bind(method, p -> Optional.of((bean, call) -> call.message()))
                .orElse((bean, call) -> null)
            : (Handler) (bean, call) -> null;
    if (async.put(name, handler) != null && method.getDeclaringClass() == view) {
      report(
          DefinitionProblem.SAME_ASYNC,
          describe(method)
              + " waits for the task '"
              + name
              + "', for which another method of the class waits too",
          "Give one of them another name: @OnAsync(\"…\").");
    }
  }

  private Optional<Handler> bind(Method method) {
    return bind(method, this::named);
  }

  private Optional<Handler> bind(Method method, Function<Parameter, Optional<Handler>> otherwise) {
    var parameters = method.getParameters();
    var readers = new ArrayList<Handler>(parameters.length);
    for (var parameter : parameters) {
      var reader = special(parameter.getType()).or(() -> otherwise.apply(parameter));
      if (reader.isEmpty()) {
        report(
            DefinitionProblem.BAD_PARAMETER,
            "parameter '"
                + parameter.getName()
                + "' of "
                + describe(method)
                + " has the type "
                + parameter.getParameterizedType().getTypeName()
                + ", which nothing from a page can become",
            "Take a String, a number, an enum, a java.time type, an Optional, a List, a Map, a record of these, a Form of"
                + " such a record in an @OnEvent method, Params or LiveSocket.");
        return Optional.empty();
      }
      readers.add(reader.get());
    }
    return handle(method).map(handle -> handler(handle, readers));
  }

  /** Whether a parameter of this type is filled by us, and not by what caused the call. */
  static boolean isGiven(Class<?> type) {
    return special(type).isPresent();
  }

  private static Optional<Handler> special(Class<?> type) {
    if (type == Params.class) {
      return Optional.of((bean, call) -> call.params());
    }
    if (type == LiveSocket.class) {
      return Optional.of((bean, call) -> call.socket());
    }
    if (type == URI.class) {
      return Optional.of((bean, call) -> call.socket().uri());
    }
    return Optional.empty();
  }

  private Optional<Handler> endingOrNamed(Parameter parameter) {
    return parameter.getType() == Ending.class
        ? Optional.of((bean, call) -> call.message())
        : named(parameter);
  }

  private void ending(Method method, Handler handler) {
    terminate.add(handler);
    if (List.of(method.getParameterTypes()).contains(Ending.class)) {
      failed.add(handler);
    }
  }

  private Optional<Handler> named(Parameter parameter) {
    var annotation = parameter.getAnnotation(Param.class);
    var name =
        annotation == null || annotation.value().isEmpty()
            ? parameter.getName()
            : annotation.value();
    return new Conversions(MethodHandles.lookup())
        .to(parameter.getParameterizedType())
        .map(conversion -> (bean, call) -> conversion.of(call.params().values().get(name)));
  }

  private Optional<Handler> field(Field field) {
    var name = field.getAnnotation(Param.class).value();
    var key = name.isEmpty() ? field.getName() : name;
    int modifiers = field.getModifiers();
    var conversion = new Conversions(MethodHandles.lookup()).to(field.getGenericType());
    if (Modifier.isStatic(modifiers) || Modifier.isFinal(modifiers) || conversion.isEmpty()) {
      report(
          DefinitionProblem.BAD_FIELD,
          "@Param field '" + field.getName() + "' of " + view.getName() + " cannot be filled",
          "Make it neither static nor final, of a type that text can become.");
      return Optional.empty();
    }
    try {
      var setter =
          privateLookup(field.getDeclaringClass())
              .unreflectSetter(field)
              .asType(MethodType.methodType(void.class, Object.class, Object.class));
      return Optional.of(
          (bean, call) -> {
            var value = conversion.get().of(call.params().values().get(key));
            try {
              setter.invokeExact(bean, value);
              return null;
            } catch (Throwable e) {
              throw rethrow(e);
            }
          });
    } catch (IllegalAccessException e) {
      noAccess(e);
      return Optional.empty();
    }
  }

  private void temporary(Field field) {
    int modifiers = field.getModifiers();
    if (Modifier.isStatic(modifiers) || Modifier.isFinal(modifiers)) {
      report(
          DefinitionProblem.BAD_TEMPORARY,
          "@Temporary field '" + field.getName() + "' of " + view.getName() + " cannot be set",
          "Make it neither static nor final.");
      return;
    }
    try {
      VarHandle handle = privateLookup(field.getDeclaringClass()).unreflectVarHandle(field);
      temporaries.add(
          new Temporaries.Field(
              field.getName(), bean -> handle.get(bean), (bean, value) -> handle.set(bean, value)));
    } catch (IllegalAccessException e) {
      noAccess(e);
    }
  }

  private void result(Field field) {
    try {
      results.add(ResultFields.bind(privateLookup(field.getDeclaringClass()), field));
    } catch (IllegalAccessException e) {
      noAccess(e);
    }
  }

  private Optional<MethodHandle> handle(Method method) {
    try {
      return Optional.of(
          privateLookup(method.getDeclaringClass())
              .unreflect(method)
              .asFixedArity()
              .asSpreader(Object[].class, method.getParameterCount())
              .asType(MethodType.methodType(Object.class, Object.class, Object[].class)));
    } catch (IllegalAccessException e) {
      noAccess(e);
      return Optional.empty();
    }
  }

  private static MethodHandles.Lookup privateLookup(Class<?> type) throws IllegalAccessException {
    return MethodHandles.privateLookupIn(type, MethodHandles.lookup());
  }

  /**
   * @param readers of the arguments: each is given what the method will be
   */
  private static Handler handler(MethodHandle method, List<Handler> readers) {
    return (bean, call) -> {
      var arguments = new @Nullable Object[readers.size()];
      for (int i = 0; i < arguments.length; i++) {
        arguments[i] = readers.get(i).call(bean, call);
      }
      try {
        return method.invokeExact(bean, arguments);
      } catch (Throwable e) {
        throw rethrow(e);
      }
    };
  }

  /** User code may throw what it likes; it reaches the log as it was thrown. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // erased: nothing is cast
  private static <E extends Throwable> RuntimeException rethrow(Throwable e) throws E {
    throw (E) e;
  }

  private void noAccess(IllegalAccessException e) {
    report(
        DefinitionProblem.NO_ACCESS,
        view.getName() + " cannot be looked into: " + e.getMessage(),
        "Open its package to ee.liveview, or leave it out of a named module.");
  }

  private void report(DefinitionProblem code, String sentence, String remedy) {
    problems.accept(Problem.of(code, sentence, remedy));
  }

  static String describe(Method method) {
    return method.getDeclaringClass().getName() + "." + method.getName();
  }
}
