package ee.liveview.internal.template.expr;

import java.util.List;
import java.util.Set;

/**
 * What no template may reach: from a class object or a class loader the way leads to everything.
 * Refused when an expression is compiled where the types show it, and otherwise when a member of
 * such a value is asked for.
 */
final class Forbidden {
  private static final Set<String> MEMBERS =
      Set.of("class", "getClass", "wait", "notify", "notifyAll", "finalize");

  private static final List<Class<?>> CLASSES =
      List.of(
          Class.class,
          ClassLoader.class,
          Module.class,
          ModuleLayer.class,
          Package.class,
          Process.class,
          ProcessBuilder.class,
          ProcessHandle.class,
          Runtime.class,
          StackWalker.class,
          System.class,
          Thread.class,
          ThreadGroup.class);

  private static final List<String> PACKAGES =
      List.of("java.lang.reflect", "java.lang.invoke", "java.lang.module");

  private Forbidden() {}

  static boolean member(String name) {
    return MEMBERS.contains(name);
  }

  /** Whether members of values of this class are out of reach. */
  static boolean type(Class<?> type) {
    for (Class<?> forbidden : CLASSES) {
      if (forbidden.isAssignableFrom(type)) {
        return true;
      }
    }
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      // Dynamic proxies of user interfaces extend this one; it has no members of its own.
      if (c != java.lang.reflect.Proxy.class && PACKAGES.contains(c.getPackageName())) {
        return true;
      }
    }
    return false;
  }

  /** Whether a value of this static type may turn out to be of a forbidden class. */
  static boolean possible(Class<?> type) {
    return type.isInterface() || type == Object.class;
  }

  /** Throws when members of values of this class are out of reach. */
  static void check(Class<?> type, Site site) {
    if (type(type)) {
      throw site.failure(
          ExprError.REFUSED,
          "Members of " + Types.shown(type) + " are out of reach of templates",
          "Give the template the value it needs from a method of the bean.");
    }
  }

  static void checkMember(String name, Site site) {
    if (member(name)) {
      throw site.failure(
          ExprError.REFUSED,
          name + " is out of reach of templates",
          "Give the template the value it needs from a method of the bean.");
    }
  }
}
