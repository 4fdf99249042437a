package ee.liveview.internal.cdi;

import ee.liveview.Flash;
import ee.liveview.JS;
import ee.liveview.LiveSocket;
import ee.liveview.Messages;
import ee.liveview.internal.problem.Problem;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Refuses members that would hide what templates know by the same name. One of the same meaning,
 * such as an injected {@code LiveSocket live}, hides nothing.
 */
final class ReservedNames {
  private static final Map<String, Class<?>> NAMES =
      Map.of(
          "live", LiveSocket.class,
          "flash", Flash.class,
          "JS", JS.class,
          "msg", Messages.class,
          "param", Void.class,
          "myself", Void.class);

  private ReservedNames() {}

  static void check(Class<?> type, Consumer<Problem> problems) {
    var found = new HashMap<String, Member>();
    for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
      for (var field : c.getDeclaredFields()) {
        note(field.getName(), field.getType(), field, found);
      }
      for (var method : c.getDeclaredMethods()) {
        if (method.getParameterCount() == 0) {
          note(property(method.getName()), method.getReturnType(), method, found);
        }
      }
    }
    found.forEach((name, member) -> problems.accept(problem(type, name, member)));
  }

  private static void note(String name, Class<?> type, Member member, Map<String, Member> found) {
    var meant = Optional.ofNullable(NAMES.get(name));
    if (meant.isPresent()
        && !Modifier.isStatic(member.getModifiers())
        && !meant.get().isAssignableFrom(type)
        && type != void.class) {
      found.put(name, member);
    }
  }

  private static String property(String method) {
    boolean getter = method.startsWith("get") && method.length() > 3;
    return !getter || method.equals("getJS")
        ? method.replaceFirst("^getJS$", "JS")
        : Character.toLowerCase(method.charAt(3)) + method.substring(4);
  }

  private static Problem problem(Class<?> type, String name, Member member) {
    return Problem.of(
        DefinitionProblem.RESERVED_NAME,
        type.getName()
            + " has a member "
            + member.getName()
            + ", and templates know another "
            + name,
        "Give it another name.");
  }
}
