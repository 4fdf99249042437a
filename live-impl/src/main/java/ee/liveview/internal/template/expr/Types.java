package ee.liveview.internal.template.expr;

import ee.liveview.LiveStream;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.stream.BaseStream;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;

/** Questions about {@link Type}s: what is behind them, what is inside them. */
public final class Types {
  private Types() {}

  /** The class behind a type; {@code Object} when there is none. */
  public static Class<?> raw(Type type) {
    if (type instanceof Class<?> c) {
      return c;
    }
    if (type instanceof ParameterizedType p) {
      return raw(p.getRawType());
    }
    if (type instanceof WildcardType w) {
      return raw(w.getUpperBounds()[0]);
    }
    if (type instanceof TypeVariable<?> v) {
      return raw(v.getBounds()[0]);
    }
    if (type instanceof GenericArrayType a) {
      return raw(a.getGenericComponentType()).arrayType();
    }
    return Object.class;
  }

  /**
   * What a loop over a value of this type meets: the elements of an array, {@code Iterable}, {@code
   * Iterator}, stream or {@code Optional}, the entries of a {@code Map} or {@code LiveStream};
   * {@code Object} for everything else.
   */
  public static Type elementType(Type type) {
    if (type instanceof GenericArrayType a) {
      return a.getGenericComponentType();
    }
    Class<?> raw = raw(type);
    if (raw.isArray()) {
      return raw.getComponentType();
    }
    if (Map.class.isAssignableFrom(raw)) {
      return of(Map.Entry.class, argument(type, Map.class, 0), argument(type, Map.class, 1));
    }
    if (raw == IntStream.class || raw == OptionalInt.class) {
      return int.class;
    }
    if (raw == LongStream.class || raw == OptionalLong.class) {
      return long.class;
    }
    if (raw == DoubleStream.class || raw == OptionalDouble.class) {
      return double.class;
    }
    if (raw == LiveStream.class) {
      return of(LiveStream.Entry.class, argument(type, LiveStream.class, 0));
    }
    for (Class<?> container :
        List.of(
            Iterable.class, Iterator.class, Enumeration.class, BaseStream.class, Optional.class)) {
      if (container.isAssignableFrom(raw)) {
        return argument(type, container, 0);
      }
    }
    return Object.class;
  }

  /** Whether values are whole numbers that {@link Expr#longValue} gives without boxing. */
  public static boolean isIntegral(Class<?> type) {
    return type == int.class || type == long.class || type == short.class || type == byte.class;
  }

  /** The class of a boxed value of this type. */
  public static Class<?> boxed(Class<?> type) {
    return type.isPrimitive()
        ? java.lang.invoke.MethodType.methodType(type).wrap().returnType()
        : type;
  }

  /** The same type, boxed when it is primitive. */
  static Type boxed(Type type) {
    return type instanceof Class<?> c ? boxed(c) : type;
  }

  /** Whether every value's class is this very class, so that what it lacks can be known early. */
  static boolean isClosed(Class<?> type) {
    return type.isPrimitive()
        || type.isArray()
        || type.isRecord()
        || java.lang.reflect.Modifier.isFinal(type.getModifiers());
  }

  /**
   * One type argument of a generic supertype of {@code type}; {@code Object} when it is not known.
   */
  public static Type argument(Type type, Class<?> generic, int index) {
    return supertype(type, generic) instanceof ParameterizedType p
        ? bound(p.getActualTypeArguments()[index])
        : Object.class;
  }

  /** The type of a member as seen through {@code base}, its type variables replaced. */
  static Type member(Type base, Class<?> declaring, Type declared) {
    if (declared instanceof Class<?>) {
      return declared;
    }
    Type owner = supertype(base, declaring);
    return bound(substitute(declared, owner == null ? Map.of() : variables(owner)));
  }

  /** A generic class with its arguments. */
  static ParameterizedType of(Class<?> raw, Type... arguments) {
    return new Parameterized(raw, List.of(arguments));
  }

  /** The type of a value that is of one or the other type. */
  static Type join(Type one, Type other) {
    if (one.equals(other)) {
      return one;
    }
    Type a = boxed(one);
    Type b = boxed(other);
    if (a.equals(b)) {
      return a;
    }
    if (raw(a).isAssignableFrom(raw(b))) {
      return raw(a) == raw(b) ? raw(a) : a;
    }
    if (raw(b).isAssignableFrom(raw(a))) {
      return b;
    }
    return Number.class.isAssignableFrom(raw(a)) && Number.class.isAssignableFrom(raw(b))
        ? Number.class
        : Object.class;
  }

  /** How a developer writes it: {@code List<Product>}. */
  static String shown(Type type) {
    if (type instanceof Class<?> c) {
      String canonical = c.getCanonicalName();
      String name = canonical == null ? c.getName() : canonical;
      return name.substring(name.lastIndexOf('.') + 1);
    }
    return shown(raw(type));
  }

  private static Type bound(Type type) {
    if (type instanceof WildcardType w) {
      return bound(w.getUpperBounds()[0]);
    }
    return type instanceof TypeVariable<?> ? raw(type) : type;
  }

  private static @Nullable Type supertype(Type type, Class<?> target) {
    Type from = bound(type);
    Class<?> raw = raw(from);
    if (raw == target) {
      return from;
    }
    if (!target.isAssignableFrom(raw)) {
      return null;
    }
    List<Type> parents = new ArrayList<>(Arrays.asList(raw.getGenericInterfaces()));
    if (raw.getGenericSuperclass() != null) {
      parents.add(0, raw.getGenericSuperclass());
    }
    for (Type parent : parents) {
      if (target.isAssignableFrom(raw(parent))) {
        return supertype(substitute(parent, variables(from)), target);
      }
    }
    return target;
  }

  private static Map<TypeVariable<?>, Type> variables(Type type) {
    Map<TypeVariable<?>, Type> variables = new HashMap<>();
    if (type instanceof ParameterizedType p) {
      TypeVariable<?>[] names = raw(p).getTypeParameters();
      for (int i = 0; i < names.length; i++) {
        variables.put(names[i], p.getActualTypeArguments()[i]);
      }
      if (p.getOwnerType() != null) {
        variables.putAll(variables(p.getOwnerType()));
      }
    }
    return variables;
  }

  private static Type substitute(Type type, Map<TypeVariable<?>, Type> variables) {
    if (type instanceof TypeVariable<?> v) {
      // An unknown variable becomes its bound: "T extends Comparable<T>" must not go round in
      // circles.
      return variables.getOrDefault(v, raw(v));
    }
    if (type instanceof ParameterizedType p) {
      return of(
          raw(p),
          Arrays.stream(p.getActualTypeArguments())
              .map(argument -> substitute(argument, variables))
              .toArray(Type[]::new));
    }
    if (type instanceof WildcardType w) {
      return substitute(w.getUpperBounds()[0], variables);
    }
    if (type instanceof GenericArrayType a) {
      Type component = substitute(a.getGenericComponentType(), variables);
      return component instanceof Class<?> c ? c.arrayType() : new ArrayOf(component);
    }
    return type;
  }

  private record Parameterized(Class<?> raw, List<Type> arguments) implements ParameterizedType {
    @Override
    public Type[] getActualTypeArguments() {
      return arguments.toArray(Type[]::new);
    }

    @Override
    public Type getRawType() {
      return raw;
    }

    @Override
    public @Nullable Type getOwnerType() {
      return raw.getDeclaringClass();
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ParameterizedType p
          && p.getRawType().equals(raw)
          && arguments.equals(List.of(p.getActualTypeArguments()));
    }

    @Override
    public int hashCode() {
      // As the JDK's own parameterized types compute it, so that both may be keys of one map.
      Class<?> owner = raw.getDeclaringClass();
      return arguments.hashCode() ^ (owner == null ? 0 : owner.hashCode()) ^ raw.hashCode();
    }

    @Override
    public String toString() {
      var inside = new StringBuilder();
      for (Type argument : arguments) {
        inside.append(inside.isEmpty() ? "" : ", ").append(argument.getTypeName());
      }
      return raw.getTypeName() + "<" + inside + ">";
    }
  }

  private record ArrayOf(Type component) implements GenericArrayType {
    @Override
    public Type getGenericComponentType() {
      return component;
    }
  }
}
