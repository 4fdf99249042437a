package ee.liveview.internal.template.expr;

import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
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
          ClassValue.class,
          Module.class,
          ModuleLayer.class,
          Package.class,
          Process.class,
          ProcessBuilder.class,
          ProcessHandle.class,
          Runtime.class,
          ServiceLoader.class,
          StackWalker.class,
          System.class,
          Thread.class,
          ThreadGroup.class);

  /** A class in one of these, or with a superclass in one, is out of reach. */
  private static final Set<String> PACKAGES =
      Set.of(
          "java.lang.foreign",
          "java.lang.instrument",
          "java.lang.invoke",
          "java.lang.module",
          "java.lang.reflect",
          "jakarta.el",
          "jakarta.enterprise.inject.spi",
          "javax.management",
          "javax.naming",
          "javax.script",
          "jdk.internal.misc",
          "sun.misc");

  /** By name: not every Java and every test has them. */
  private static final Set<String> TYPES =
      Set.of(
          "java.lang.SecurityManager",
          "java.lang.reflect.AnnotatedElement",
          "java.lang.reflect.InvocationHandler",
          "java.lang.reflect.Member",
          "jakarta.enterprise.inject.spi.BeanContainer",
          "jakarta.enterprise.inject.spi.BeanManager",
          "javax.management.MBeanServerConnection",
          "javax.naming.Context",
          "javax.script.ScriptEngine");

  /** Static methods of harmless classes that read the system's properties. */
  private static final Map<Class<?>, String> PROPERTY_READERS =
      Map.of(Boolean.class, "getBoolean", Integer.class, "getInteger", Long.class, "getLong");

  private Forbidden() {}

  static boolean member(String name) {
    return MEMBERS.contains(name);
  }

  static boolean staticMember(Class<?> type, String name) {
    return member(name) || name.equals(PROPERTY_READERS.get(type));
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
      boolean proxy = c == java.lang.reflect.Proxy.class;
      if (!proxy && PACKAGES.contains(c.getPackageName()) || isNamed(c)) {
        return true;
      }
    }
    return type.isInterface() && isNamed(type);
  }

  /** Whether the class, or an interface of it, is forbidden by name. */
  private static boolean isNamed(Class<?> type) {
    if (TYPES.contains(type.getName())) {
      return true;
    }
    for (Class<?> parent : type.getInterfaces()) {
      if (isNamed(parent)) {
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

  static void checkStatic(Class<?> type, String name, Site site) {
    check(type, site);
    if (staticMember(type, name)) {
      throw refused(name, site);
    }
  }

  static void checkMember(String name, Site site) {
    if (member(name)) {
      throw refused(name, site);
    }
  }

  private static ExprException refused(String name, Site site) {
    return site.failure(
        ExprError.REFUSED,
        name + " is out of reach of templates",
        "Give the template the value it needs from a method of the bean.");
  }
}
