package ee.liveview.internal.template.expr;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Which members of a class a template may read: all of its own bean's, only the public ones of
 * every other object.
 */
abstract sealed class Reach {
  final Lookup lookup;
  private final Map<Class<?>, List<Method>> methods = new ConcurrentHashMap<>();
  private final Map<Class<?>, List<Field>> fields = new ConcurrentHashMap<>();
  private final Map<Member, Access> accesses = new ConcurrentHashMap<>();

  private Reach(Lookup lookup) {
    this.lookup = lookup;
  }

  /** The reach into the bean itself. */
  static Reach own(Lookup lookup) {
    return new Own(lookup);
  }

  /** The reach into everything else. */
  static Reach open(Lookup lookup) {
    return new Open(lookup);
  }

  /** Methods in reach; where one overrides another only the one to link. */
  abstract Collection<Method> findMethods(Class<?> type);

  abstract Collection<Field> findFields(Class<?> type);

  /** Asking a class for its members copies all of them. */
  private List<Method> methods(Class<?> type) {
    return methods.computeIfAbsent(type, c -> List.copyOf(findMethods(c)));
  }

  private List<Field> fields(Class<?> type) {
    return fields.computeIfAbsent(type, c -> List.copyOf(findFields(c)));
  }

  /** A property: component of a record, getter, field; null when there is none. */
  final @Nullable Access property(Class<?> type, String name) {
    if (Forbidden.member(name) || name.isEmpty()) {
      return null;
    }
    List<String> getters = new ArrayList<>();
    if (type.isRecord()
        && Arrays.stream(type.getRecordComponents()).anyMatch(c -> c.getName().equals(name))) {
      getters.add(name);
    }
    String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    getters.add("get" + capital);
    getters.add("is" + capital);
    Collection<Method> methods = methods(type);
    for (String getter : getters) {
      for (Method method : methods) {
        if (method.getName().equals(getter) && isGetter(method)) {
          return getter(method);
        }
      }
    }
    for (Field field : fields(type)) {
      if (field.getName().equals(name)) {
        return field(field);
      }
    }
    return null;
  }

  /** All methods of a name. */
  final List<Method> methods(Class<?> type, String name) {
    return Forbidden.member(name)
        ? List.of()
        : methods(type).stream().filter(method -> method.getName().equals(name)).toList();
  }

  /** The static methods of a name. */
  final List<Method> staticMethods(Class<?> type, String name) {
    return Forbidden.staticMember(type, name)
        ? List.of()
        : methods(type, name).stream()
            .filter(method -> Modifier.isStatic(method.getModifiers()))
            .toList();
  }

  /** A static field, also an inherited one; null when there is none. */
  final @Nullable Field staticField(Class<?> type, String name) {
    for (Field field : fields(type)) {
      if (Modifier.isStatic(field.getModifiers()) && field.getName().equals(name)) {
        return field;
      }
    }
    return null;
  }

  /** Reads a static field; the handle takes nothing and returns Object. */
  final MethodHandle staticGetter(Field field) {
    try {
      return lookupFor(field).unreflectGetter(field).asType(MethodType.methodType(Object.class));
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(field + " was found in reach", closed);
    }
  }

  /** A class nested in another; null when there is none. */
  final @Nullable Class<?> nested(Class<?> type, String name) {
    for (Class<?> nested : type.getDeclaredClasses()) {
      if (nested.getSimpleName().equals(name) && reachable(nested)) {
        return nested;
      }
    }
    return null;
  }

  /** Whether a class may be named. */
  abstract boolean reachable(Class<?> type);

  /** What a developer may have meant by a static member, methods with brackets. */
  final Set<String> staticNames(Class<?> type) {
    Set<String> names = new TreeSet<>();
    for (Field field : fields(type)) {
      if (Modifier.isStatic(field.getModifiers())) {
        names.add(field.getName());
      }
    }
    for (Method method : methods(type)) {
      if (Modifier.isStatic(method.getModifiers())
          && !Forbidden.staticMember(type, method.getName())) {
        names.add(method.getName() + "()");
      }
    }
    for (Class<?> nested : type.getDeclaredClasses()) {
      if (reachable(nested)) {
        names.add(nested.getSimpleName());
      }
    }
    return names;
  }

  /** What a developer may have meant, methods with brackets. */
  final Set<String> names(Class<?> type) {
    Set<String> names = new TreeSet<>();
    for (Field field : fields(type)) {
      names.add(field.getName());
    }
    for (Method method : methods(type)) {
      if (Forbidden.member(method.getName())) {
        continue;
      }
      String name = method.getName();
      if (isGetter(method) && name.startsWith("get") && name.length() > 3) {
        names.add(decapitalize(name.substring(3)));
      } else if (isGetter(method) && name.startsWith("is") && name.length() > 2) {
        names.add(decapitalize(name.substring(2)));
      } else {
        names.add(isComponent(type, name) ? name : name + "()");
      }
    }
    return names;
  }

  final Access getter(Method method) {
    return accesses.computeIfAbsent(method, same -> link(method));
  }

  private Access link(Method method) {
    try {
      return Linker.getter(method, lookupFor(method));
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(method + " was found in reach", closed);
    }
  }

  final Invoker invoker(Method method) {
    try {
      return new Invoker(method, Linker.call(method, lookupFor(method)));
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(method + " was found in reach", closed);
    }
  }

  private Access field(Field field) {
    return accesses.computeIfAbsent(field, same -> link(field));
  }

  private Access link(Field field) {
    try {
      return Linker.field(field, lookupFor(field));
    } catch (IllegalAccessException closed) {
      throw new IllegalStateException(field + " was found in reach", closed);
    }
  }

  private Lookup lookupFor(Member member) throws IllegalAccessException {
    Class<?> owner = member.getDeclaringClass();
    return isPublic(owner) && Modifier.isPublic(member.getModifiers()) ? lookup : into(owner);
  }

  /**
   * A lookup with private access to a class. When the view has another class loader than we, the
   * lookup that was given cannot look any further itself.
   */
  final Lookup into(Class<?> owner) throws IllegalAccessException {
    return owner == lookup.lookupClass()
        ? lookup
        : MethodHandles.privateLookupIn(
            owner, lookup.hasFullPrivilegeAccess() ? lookup : MethodHandles.lookup());
  }

  private static boolean isComponent(Class<?> type, String name) {
    return type.isRecord()
        && Arrays.stream(type.getRecordComponents()).anyMatch(c -> c.getName().equals(name));
  }

  private static boolean isGetter(Method method) {
    Class<?> result = method.getReturnType();
    boolean question = result == boolean.class || result == Boolean.class;
    return method.getParameterCount() == 0
        && result != void.class
        && (question
            || !method.getName().startsWith("is")
            || method.getDeclaringClass().isRecord());
  }

  /**
   * Whether a class can be named from everywhere in the application: it and all around it are
   * public.
   */
  boolean isPublic(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getDeclaringClass()) {
      if (!Modifier.isPublic(c.getModifiers())) {
        return false;
      }
    }
    return type.getModule().isExported(type.getPackageName(), lookup.lookupClass().getModule());
  }

  private static String decapitalize(String name) {
    boolean acronym = name.length() > 1 && Character.isUpperCase(name.charAt(1));
    return acronym ? name : name.substring(0, 1).toLowerCase(Locale.ROOT) + name.substring(1);
  }

  private static String signature(Method method) {
    return method.getName() + Arrays.toString(method.getParameterTypes());
  }

  private static final class Own extends Reach {
    private Own(Lookup lookup) {
      super(lookup);
    }

    @Override
    Collection<Method> findMethods(Class<?> type) {
      Map<String, Method> found = new LinkedHashMap<>();
      for (Class<?> c : line(type)) {
        for (Method method : c.getDeclaredMethods()) {
          if (!method.isSynthetic()) {
            found.putIfAbsent(signature(method), method);
          }
        }
      }
      for (Method method : type.getMethods()) {
        if (!method.isBridge()) {
          found.putIfAbsent(signature(method), method);
        }
      }
      return found.values();
    }

    @Override
    Collection<Field> findFields(Class<?> type) {
      List<Field> fields = new ArrayList<>();
      for (Class<?> c : line(type)) {
        for (Field field : c.getDeclaredFields()) {
          if (!field.isSynthetic()) {
            fields.add(field);
          }
        }
      }
      fields.addAll(Arrays.asList(type.getFields()));
      return fields;
    }

    @Override
    boolean reachable(Class<?> type) {
      return true;
    }

    /** The class and its superclasses as far as they let us in. */
    private List<Class<?>> line(Class<?> type) {
      List<Class<?>> line = new ArrayList<>();
      for (Class<?> c = type; c != null && c != Object.class; c = c.getSuperclass()) {
        try {
          into(c);
          line.add(c);
        } catch (IllegalAccessException closed) {
          // A superclass of a module that is not open: its public members are found below.
          break;
        }
      }
      return line;
    }
  }

  private static final class Open extends Reach {
    private Open(Lookup lookup) {
      super(lookup);
    }

    @Override
    Collection<Method> findMethods(Class<?> type) {
      Map<String, Method> found = new LinkedHashMap<>();
      collect(type, found);
      // An interface does not list them, yet every value has them.
      if (type.isInterface()) {
        collect(Object.class, found);
      }
      return found.values();
    }

    private void collect(Class<?> type, Map<String, Method> found) {
      for (Method method : type.getMethods()) {
        if (!method.isBridge()) {
          Method reachable = reachable(type, method);
          if (reachable != null) {
            found.merge(signature(reachable), reachable, Open::narrower);
          }
        }
      }
    }

    private static Method narrower(Method one, Method other) {
      return one.getReturnType().isAssignableFrom(other.getReturnType()) ? other : one;
    }

    /** The same method where a class that may be named declares it. */
    private @Nullable Method reachable(Class<?> type, Method method) {
      if (reachable(method.getDeclaringClass())) {
        return method;
      }
      Set<Class<?>> parents = new java.util.LinkedHashSet<>();
      parents(type, parents);
      for (Class<?> parent : parents) {
        if (reachable(parent)) {
          try {
            Method same = parent.getMethod(method.getName(), method.getParameterTypes());
            if (reachable(same.getDeclaringClass())) {
              return same;
            }
          } catch (NoSuchMethodException notHere) {
            // the next parent may have it
          }
        }
      }
      return null;
    }

    private static void parents(@Nullable Class<?> type, Set<Class<?>> into) {
      if (type != null && into.add(type)) {
        parents(type.getSuperclass(), into);
        for (Class<?> parent : type.getInterfaces()) {
          parents(parent, into);
        }
      }
    }

    /** Public, or not public but a neighbour of the bean, such as a record nested in it. */
    @Override
    boolean reachable(Class<?> type) {
      Class<?> bean = lookup.lookupClass();
      return isPublic(type)
          || type.getPackageName().equals(bean.getPackageName())
              && type.getClassLoader() == bean.getClassLoader();
    }

    @Override
    Collection<Field> findFields(Class<?> type) {
      return Arrays.stream(type.getFields())
          .filter(field -> reachable(field.getDeclaringClass()))
          .toList();
    }
  }
}
