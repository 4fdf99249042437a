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
    if (!linkable(method, lookup)) {
      return slow(method, handle);
    }
    Class<?> result = method.getReturnType();
    var lambda = new Lambda(method, handle, lookup);
    if (Types.isIntegral(result)) {
      return new Access.OfIntegral(
          method,
          () -> lambda.of(ToLongFunction.class, "applyAsLong", long.class, a -> a::getLong));
    }
    if (result == boolean.class) {
      return new Access.OfBoolean(
          method, () -> lambda.of(Predicate.class, "test", boolean.class, a -> a::getBoolean));
    }
    return new Access.OfFunction(
        method, () -> lambda.of(Function.class, "apply", Object.class, a -> a::get));
  }

  private static Access slow(Method method, MethodHandle handle) {
    return new Access.OfHandle(
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

  private static boolean linkable(Method method, Lookup lookup) {
    return !Modifier.isStatic(method.getModifiers())
        && method.getReturnType() != void.class
        && lookup.hasFullPrivilegeAccess()
        && visible(method.getDeclaringClass(), lookup)
        && visible(method.getReturnType(), lookup);
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

  /** A method that is to become an implementation of a functional interface. */
  private record Lambda(Method method, MethodHandle handle, Lookup lookup) {

    /**
     * Makes one.
     *
     * @param otherwise does the same by a method handle
     */
    <F> F of(Class<? super F> type, String name, Class<?> result, Function<Access, F> otherwise) {
      Class<?> exact = result.isPrimitive() ? result : Types.boxed(method.getReturnType());
      try {
        CallSite site =
            LambdaMetafactory.metafactory(
                lookup,
                name,
                MethodType.methodType(type),
                MethodType.methodType(result, Object.class),
                handle,
                MethodType.methodType(exact, method.getDeclaringClass()));
        @SuppressWarnings("unchecked") // takes and gives any Object by the erased signature above
        var made = (F) site.getTarget().invoke();
        return made;
      } catch (LambdaConversionException | LinkageError notAsLambda) {
        // For example a protected method of a superclass in another package: its handle still
        // works.
        return otherwise.apply(slow(method, handle));
      } catch (Throwable thrown) {
        throw Sneaky.raise(thrown);
      }
    }
  }
}
