package ee.liveview.internal.template.expr;

import ee.liveview.Imports;
import ee.liveview.Temporary;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names an expression may use, in the order in which they win: loop variables, members of the
 * bean, globals, classes.
 *
 * @param bean the class of the bean, all of whose members may be read; of every other object only
 *     public ones
 * @param lookup a lookup with private access to {@code bean}
 * @param locals loop variables with their slot and type
 * @param globals {@code live}, {@code flash}, {@code param}, {@code msg} and the {@code @Named}
 *     beans, with their type ({@code Object.class} when unknown)
 * @param classes those whose static members are in reach, by their simple name; the ones of
 *     java.lang need not be here
 */
public record Names(
    Class<?> bean,
    MethodHandles.Lookup lookup,
    Map<String, Local> locals,
    Map<String, Type> globals,
    Map<String, Class<?>> classes) {

  /** A loop variable. */
  public record Local(int slot, Type type) {}

  public Names {
    locals = Map.copyOf(locals);
    globals = Map.copyOf(globals);
    classes = Map.copyOf(classes);
  }

  /** With the classes that the bean's class imports or holds. */
  public Names(
      Class<?> bean,
      MethodHandles.Lookup lookup,
      Map<String, Local> locals,
      Map<String, Type> globals) {
    this(bean, lookup, locals, globals, classesOf(bean));
  }

  private static Map<String, Class<?>> classesOf(Class<?> bean) {
    var found = new HashMap<String, Class<?>>();
    var imports = bean.getAnnotation(Imports.class);
    if (imports != null) {
      for (Class<?> imported : imports.value()) {
        found.putIfAbsent(imported.getSimpleName(), imported);
      }
    }
    for (Class<?> c = bean; c != null && c != Object.class; c = c.getSuperclass()) {
      for (Class<?> nested : c.getDeclaredClasses()) {
        found.putIfAbsent(nested.getSimpleName(), nested);
      }
    }
    return found;
  }

  /** The same with one more loop variable, which hides an older one of that name. */
  public Names with(String name, Local local) {
    var more = new HashMap<>(locals);
    more.put(name, local);
    return new Names(bean, lookup, more, globals, classes);
  }

  /** Whether a name is a loop variable. */
  public @Nullable Local local(String name) {
    return locals.get(name);
  }

  /** Whether a name is that of a field for one rendering only. */
  boolean isTemporary(String name) {
    for (Class<?> c = bean; c != null && c != Object.class; c = c.getSuperclass()) {
      for (var field : c.getDeclaredFields()) {
        if (field.getName().equals(name) && field.isAnnotationPresent(Temporary.class)) {
          return true;
        }
      }
    }
    return false;
  }

  /** All global names. */
  public Set<String> globalNames() {
    return globals.keySet();
  }

  /** Whether no template may name the members of a class. */
  public static boolean outOfReach(Class<?> type) {
    return Forbidden.type(type);
  }

  /** The class a name stands for: an imported one, or a public one of java.lang. */
  @Nullable Class<?> type(String name) {
    var known = classes.get(name);
    return known == null ? ofJavaLang(name) : known;
  }

  static @Nullable Class<?> ofJavaLang(String name) {
    if (!Character.isUpperCase(name.charAt(0))) {
      return null;
    }
    try {
      Class<?> found = Class.forName("java.lang." + name, false, null);
      // On a file system that ignores case another class may answer.
      return Modifier.isPublic(found.getModifiers()) && found.getSimpleName().equals(name)
          ? found
          : null;
    } catch (ClassNotFoundException | LinkageError none) {
      return null;
    }
  }
}
