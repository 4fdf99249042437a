package ee.liveview.internal.template.expr;

import java.lang.invoke.CallSite;
import java.lang.invoke.LambdaConversionException;
import java.lang.invoke.LambdaMetafactory;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodHandles.Lookup;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Turns a member into code. */
final class Linker {
  private Linker() {}

  /** The value of a field. */
  static Access field(Field field, Lookup lookup) throws IllegalAccessException {
    MethodHandle getter = lookup.unreflectGetter(field);
    return new Access.OfHandle(
        field,
        field.getGenericType(),
        onInstance(getter, field.getModifiers(), field.getDeclaringClass()));
  }

  /** The result of a method without parameters. */
  static Access getter(Method method, Lookup lookup) throws IllegalAccessException {
    MethodHandle handle = lookup.unreflect(method);
    Access fast = lambda(method, handle, lookup);
    return fast != null
        ? fast
        : new Access.OfHandle(
            method,
            method.getGenericReturnType(),
            onInstance(handle, method.getModifiers(), method.getDeclaringClass()));
  }

  /**
   * A method as {@code (Object base, Object[] arguments)Object}; the arguments must have the right
   * types.
   */
  static MethodHandle call(Method method, Lookup lookup) throws IllegalAccessException {
    MethodHandle handle =
        onInstance(
            lookup.unreflect(method).asFixedArity(),
            method.getModifiers(),
            method.getDeclaringClass());
    return handle
        .asType(handle.type().generic())
        .asSpreader(Object[].class, method.getParameterCount())
        .asType(MethodType.methodType(Object.class, Object.class, Object[].class));
  }

  private static MethodHandle onInstance(MethodHandle handle, int modifiers, Class<?> owner) {
    return Modifier.isStatic(modifiers) ? MethodHandles.dropArguments(handle, 0, owner) : handle;
  }

  private static @Nullable Access lambda(Method method, MethodHandle handle, Lookup lookup) {
    Class<?> owner = method.getDeclaringClass();
    Class<?> result = method.getReturnType();
    boolean linkable =
        !Modifier.isStatic(method.getModifiers())
            && result != void.class
            && lookup.hasFullPrivilegeAccess()
            && visible(owner, lookup)
            && visible(result, lookup);
    if (!linkable) {
      return null;
    }
    try {
      if (Types.isIntegral(result)) {
        return new Access.OfIntegral(method, integral(handle, owner, lookup));
      }
      if (result == boolean.class) {
        return new Access.OfBoolean(method, predicate(handle, owner, lookup));
      }
      return new Access.OfFunction(method, function(handle, owner, result, lookup));
    } catch (LambdaConversionException | LinkageError notAsLambda) {
      // For example a protected method of a superclass in another package: its handle still works.
      return null;
    }
  }

  /** A lambda names the classes it touches, so its class loader has to find the very same ones. */
  private static boolean visible(Class<?> type, Lookup lookup) {
    if (type.isPrimitive()) {
      return true;
    }
    try {
      ClassLoader loader = lookup.lookupClass().getClassLoader();
      return Class.forName(type.getName(), false, loader) == type;
    } catch (ClassNotFoundException | LinkageError unknown) {
      return false;
    }
  }

  private static ToLongFunction<Object> integral(MethodHandle handle, Class<?> owner, Lookup lookup)
      throws LambdaConversionException {
    CallSite site =
        LambdaMetafactory.metafactory(
            lookup,
            "applyAsLong",
            MethodType.methodType(ToLongFunction.class),
            MethodType.methodType(long.class, Object.class),
            handle,
            MethodType.methodType(long.class, owner));
    try {
      @SuppressWarnings("unchecked") // takes any Object by the erased signature above
      var made = (ToLongFunction<Object>) site.getTarget().invokeExact();
      return made;
    } catch (Throwable thrown) {
      throw Sneaky.raise(thrown);
    }
  }

  private static Predicate<Object> predicate(MethodHandle handle, Class<?> owner, Lookup lookup)
      throws LambdaConversionException {
    CallSite site =
        LambdaMetafactory.metafactory(
            lookup,
            "test",
            MethodType.methodType(Predicate.class),
            MethodType.methodType(boolean.class, Object.class),
            handle,
            MethodType.methodType(boolean.class, owner));
    try {
      @SuppressWarnings("unchecked") // takes any Object by the erased signature above
      var made = (Predicate<Object>) site.getTarget().invokeExact();
      return made;
    } catch (Throwable thrown) {
      throw Sneaky.raise(thrown);
    }
  }

  private static Function<Object, @Nullable Object> function(
      MethodHandle handle, Class<?> owner, Class<?> result, Lookup lookup)
      throws LambdaConversionException {
    CallSite site =
        LambdaMetafactory.metafactory(
            lookup,
            "apply",
            MethodType.methodType(Function.class),
            MethodType.methodType(Object.class, Object.class),
            handle,
            MethodType.methodType(Types.boxed(result), owner));
    try {
      @SuppressWarnings("unchecked") // takes and gives any Object by the erased signature above
      var made = (Function<Object, @Nullable Object>) site.getTarget().invokeExact();
      return made;
    } catch (Throwable thrown) {
      throw Sneaky.raise(thrown);
    }
  }
}
