package ee.liveview.internal.template.expr;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads one member of an object; linked when it is first read, then as fast as hand-written code.
 * Two threads may both link, as it comes to the same.
 */
abstract class Access {
  private final Member member;
  private final Type type;

  private Access(Member member, Type type) {
    this.member = member;
    this.type = type;
  }

  /** The class that declares the member. */
  final Class<?> owner() {
    return member.getDeclaringClass();
  }

  /**
   * Whether it reads a component of a record, of which the same record always gives the same: a
   * record made of what its accessors give has to equal the first one (java.lang.Record).
   */
  final boolean isComponent() {
    var components = owner().getRecordComponents();
    return components != null
        && Arrays.stream(components).anyMatch(component -> member.equals(component.getAccessor()));
  }

  /** The declared type of the member. */
  final Type type() {
    return type;
  }

  abstract @Nullable Object get(Object base);

  /** The value, or {@code known} itself when that is an equal number. */
  @Nullable Object get(Object base, @Nullable Object known) {
    return get(base);
  }

  /** For members of an integral type, boxed or not; null counts as 0. */
  long getLong(Object base) {
    return get(base) instanceof Number n ? n.longValue() : 0;
  }

  /** For members of type boolean. */
  boolean getBoolean(Object base) {
    return Boolean.TRUE.equals(get(base));
  }

  /** Boxes a long as the integral type it was. */
  static Object box(long value, Class<?> type) {
    return box(value, type, null);
  }

  /** The same, unless the box that is known holds it already. */
  static Object box(long value, Class<?> type, @Nullable Object known) {
    if (type == int.class) {
      return known instanceof Integer same && same == value ? same : (Object) (int) value;
    }
    if (type == long.class) {
      return known instanceof Long same && same == value ? same : (Object) value;
    }
    if (type == short.class) {
      return known instanceof Short same && same == value ? same : (Object) (short) value;
    }
    return known instanceof Byte same && same == value ? same : (Object) (byte) value;
  }

  static final class OfFunction extends Access {
    private Function<Object, @Nullable Object> getter;

    OfFunction(Method method, Supplier<Function<Object, @Nullable Object>> link) {
      super(method, method.getGenericReturnType());
      this.getter =
          base -> {
            getter = link.get();
            return getter.apply(base);
          };
    }

    @Override
    @Nullable Object get(Object base) {
      return getter.apply(base);
    }
  }

  static final class OfIntegral extends Access {
    private final Class<?> primitive;
    private ToLongFunction<Object> getter;

    OfIntegral(Method method, Supplier<ToLongFunction<Object>> link) {
      super(method, method.getReturnType());
      this.getter =
          base -> {
            getter = link.get();
            return getter.applyAsLong(base);
          };
      this.primitive = method.getReturnType();
    }

    @Override
    Object get(Object base) {
      return box(getter.applyAsLong(base), primitive);
    }

    @Override
    Object get(Object base, @Nullable Object known) {
      return box(getter.applyAsLong(base), primitive, known);
    }

    @Override
    long getLong(Object base) {
      return getter.applyAsLong(base);
    }
  }

  static final class OfBoolean extends Access {
    private Predicate<Object> getter;

    OfBoolean(Method method, Supplier<Predicate<Object>> link) {
      super(method, boolean.class);
      this.getter =
          base -> {
            getter = link.get();
            return getter.test(base);
          };
    }

    @Override
    Object get(Object base) {
      return getter.test(base);
    }

    @Override
    boolean getBoolean(Object base) {
      return getter.test(base);
    }
  }

  /** A field, or a method that cannot become a lambda. */
  static final class OfHandle extends Access {
    private final MethodHandle any;
    private final MethodHandle asLong;
    private final MethodHandle asBoolean;
    private final Class<?> result;

    /**
     * @param handle from the owner to the value
     */
    OfHandle(Member member, Type type, MethodHandle handle) {
      super(member, type);
      this.result = handle.type().returnType();
      this.any = handle.asType(MethodType.methodType(Object.class, Object.class));
      this.asLong =
          Types.isIntegral(result)
              ? handle.asType(MethodType.methodType(long.class, Object.class))
              : any;
      this.asBoolean =
          result == boolean.class
              ? handle.asType(MethodType.methodType(boolean.class, Object.class))
              : any;
    }

    @Override
    @Nullable Object get(Object base) {
      try {
        return any.invokeExact(base);
      } catch (Throwable thrown) {
        throw Sneaky.raise(thrown);
      }
    }

    @Override
    @Nullable Object get(Object base, @Nullable Object known) {
      return asLong == any ? get(base) : box(getLong(base), result, known);
    }

    @Override
    long getLong(Object base) {
      if (asLong == any) {
        return super.getLong(base);
      }
      try {
        return (long) asLong.invokeExact(base);
      } catch (Throwable thrown) {
        throw Sneaky.raise(thrown);
      }
    }

    @Override
    boolean getBoolean(Object base) {
      if (asBoolean == any) {
        return super.getBoolean(base);
      }
      try {
        return (boolean) asBoolean.invokeExact(base);
      } catch (Throwable thrown) {
        throw Sneaky.raise(thrown);
      }
    }
  }
}
