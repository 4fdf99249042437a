package ee.liveview.internal.cdi;

import ee.liveview.LiveRoute;
import ee.liveview.LiveView;
import ee.liveview.Params;
import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.view.Topic;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the topics of {@code @Subscribe}: text with names in braces. */
final class TopicReader {
  private static final Pattern NAME = Pattern.compile("\\{([A-Za-z_][A-Za-z0-9_]*)}");

  private final Class<?> view;
  private final Consumer<Problem> problems;

  TopicReader(Class<?> view, Consumer<Problem> problems) {
    this.view = view;
    this.problems = problems;
  }

  /**
   * Reads a topic.
   *
   * @param place says where it stands
   * @return empty when something is wrong with it, which is reported
   */
  Optional<Topic> read(String text, String place) {
    var parts = new ArrayList<Topic>();
    var names = NAME.matcher(text);
    int done = 0;
    while (names.find()) {
      parts.add(fixed(text.substring(done, names.start())));
      var part = named(names.group(1), text, place);
      if (part.isEmpty()) {
        return Optional.empty();
      }
      parts.add(part.get());
      done = names.end();
    }
    var rest = text.substring(done);
    if (text.isBlank() || rest.indexOf('{') >= 0 || rest.indexOf('}') >= 0) {
      wrong(
          "'" + text + "' at " + place + " is no topic",
          "Write a text such as \"orders\" or \"room:{room}\".");
      return Optional.empty();
    }
    parts.add(fixed(rest));
    return Optional.of(done == 0 ? fixed(text) : joined(parts));
  }

  private static Topic fixed(String text) {
    return (bean, params) -> text;
  }

  private static Topic joined(List<Topic> parts) {
    return (bean, params) -> {
      var topic = new StringBuilder();
      for (var part : parts) {
        var text = part.of(bean, params);
        if (text == null) {
          return null;
        }
        topic.append(text);
      }
      return topic.toString();
    };
  }

  private Optional<Topic> named(String name, String text, String place) {
    var field = field(name);
    if (field.isPresent()) {
      return getter(field.get()).map(TopicReader::value);
    }
    var known = parameters();
    if (known.contains(name)) {
      return Optional.of((bean, params) -> params.text(name).orElse(null));
    }
    for (Class<?> c = view; c != null && c != Object.class; c = c.getSuperclass()) {
      for (var declared : c.getDeclaredFields()) {
        known.add(declared.getName());
      }
    }
    wrong(
        "{" + name + "} in '" + text + "' at " + place + " is no field and no path parameter",
        Nearest.to(name, known)
            .map(near -> "Did you mean {" + near + "}?")
            .orElse("Add a field " + name + ", or a segment {" + name + "} to the route."));
    return Optional.empty();
  }

  private Set<String> parameters() {
    var names = new TreeSet<String>();
    var annotation = view.getAnnotation(LiveView.class);
    if (annotation != null) {
      NAME.matcher(annotation.value()).results().forEach(name -> names.add(name.group(1)));
    }
    for (var route : view.getAnnotationsByType(LiveRoute.class)) {
      NAME.matcher(route.value()).results().forEach(name -> names.add(name.group(1)));
    }
    return names;
  }

  private Optional<Field> field(String name) {
    for (Class<?> c = view; c != null && c != Object.class; c = c.getSuperclass()) {
      for (var field : c.getDeclaredFields()) {
        if (field.getName().equals(name) && !Modifier.isStatic(field.getModifiers())) {
          return Optional.of(field);
        }
      }
    }
    return Optional.empty();
  }

  private Optional<MethodHandle> getter(Field field) {
    try {
      return Optional.of(
          MethodHandles.privateLookupIn(field.getDeclaringClass(), MethodHandles.lookup())
              .unreflectGetter(field)
              .asType(MethodType.methodType(Object.class, Object.class)));
    } catch (IllegalAccessException e) {
      problems.accept(
          Problem.of(
              DefinitionProblem.NO_ACCESS,
              view.getName() + " cannot be looked into: " + e.getMessage(),
              "Open its package to ee.liveview, or leave it out of a named module."));
      return Optional.empty();
    }
  }

  private static Topic value(MethodHandle getter) {
    return (Object bean, Params params) -> {
      var value = get(getter, bean);
      var text = value == null ? "" : value.toString();
      return text.isEmpty() ? null : text;
    };
  }

  private static @Nullable Object get(MethodHandle getter, Object bean) {
    try {
      return (Object) getter.invokeExact(bean);
    } catch (Throwable e) {
      throw new IllegalStateException("a field could not be read", e);
    }
  }

  private void wrong(String sentence, String remedy) {
    problems.accept(Problem.of(DefinitionProblem.BAD_TOPIC, sentence, remedy));
  }
}
