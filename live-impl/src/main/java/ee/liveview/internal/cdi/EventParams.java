package ee.liveview.internal.cdi;

import ee.liveview.Form;
import ee.liveview.LiveSocket;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import ee.liveview.Params;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which values of the browser the handler of an event takes.
 *
 * @param all whether it takes whatever comes
 * @param names those that it takes by name
 */
record EventParams(boolean all, Set<String> names) {
  private static final Set<Class<?>> TAKES_ALL = Set.of(Params.class, Form.class);

  boolean takes(String name) {
    return all || names.contains(name);
  }

  /** The events of a class and its superclasses; the subclass wins. */
  static Map<String, EventParams> of(Class<?> view) {
    var found = new HashMap<String, EventParams>();
    for (Class<?> c = view; c != null && c != Object.class; c = c.getSuperclass()) {
      for (var method : c.getDeclaredMethods()) {
        var event = method.getAnnotation(OnEvent.class);
        if (event != null && !method.isBridge() && !method.isSynthetic()) {
          found.putIfAbsent(event.value().isEmpty() ? method.getName() : event.value(), of(method));
        }
      }
    }
    return found;
  }

  private static EventParams of(Method method) {
    var names = new TreeSet<String>();
    boolean all = false;
    for (var parameter : method.getParameters()) {
      var name = name(parameter);
      name.ifPresent(names::add);
      all |= name.isEmpty() && !isGiven(parameter.getType());
    }
    return new EventParams(all, names);
  }

  /** Empty when it takes no single value, or when the class file does not say its name. */
  private static Optional<String> name(Parameter parameter) {
    var annotation = parameter.getAnnotation(Param.class);
    if (annotation != null && !annotation.value().isEmpty()) {
      return Optional.of(annotation.value());
    }
    boolean other = TAKES_ALL.contains(parameter.getType()) || isGiven(parameter.getType());
    return other || !parameter.isNamePresent()
        ? Optional.empty()
        : Optional.of(parameter.getName());
  }

  /** What does not come from the browser. */
  private static boolean isGiven(Class<?> type) {
    return Arrays.<Class<?>>asList(LiveSocket.class, URI.class).contains(type);
  }
}
