package ee.liveview.internal.form;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Members of the application's classes, called as fast as the platform allows. */
final class Handles {
  private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
  private static final MethodType SETTER =
      MethodType.methodType(void.class, Object.class, Object.class);

  private Handles() {}

  static MethodHandle getter(MethodHandles.Lookup lookup, Method method)
      throws IllegalAccessException {
    return lookup.unreflect(method).asType(GETTER);
  }

  static MethodHandle getter(MethodHandles.Lookup lookup, Field field)
      throws IllegalAccessException {
    return lookup.unreflectGetter(field).asType(GETTER);
  }

  static MethodHandle setter(MethodHandles.Lookup lookup, Method method)
      throws IllegalAccessException {
    return lookup.unreflect(method).asType(SETTER);
  }

  static MethodHandle setter(MethodHandles.Lookup lookup, Field field)
      throws IllegalAccessException {
    return lookup.unreflectSetter(field).asType(SETTER);
  }

  static @Nullable Object get(@Nullable MethodHandle getter, Object from) {
    try {
      return (Object) Objects.requireNonNull(getter).invokeExact(from);
    } catch (Throwable e) {
      throw rethrow(e);
    }
  }

  static void set(@Nullable MethodHandle setter, Object target, @Nullable Object value) {
    try {
      Objects.requireNonNull(setter).invokeExact(target, value);
    } catch (Throwable e) {
      throw rethrow(e);
    }
  }

  static Object make(MethodHandle constructor, @Nullable Object[] arguments) {
    try {
      return constructor.invokeExact(arguments);
    } catch (Throwable e) {
      throw rethrow(e);
    }
  }

  static IllegalArgumentException closed(Class<?> type, ReflectiveOperationException cause) {
    return new IllegalArgumentException(
        FormProblem.NO_FORM.code()
            + "  "
            + type.getName()
            + " cannot be the type of a form: "
            + cause.getMessage()
            + "; make it a record, or a class with a constructor without parameters, in a package"
            + " open to ee.liveview",
        cause);
  }

  /** What code of the application throws goes on as it was thrown. */
  @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"}) // erased: nothing is cast
  private static <E extends Throwable> RuntimeException rethrow(Throwable e) throws E {
    throw (E) e;
  }
}
