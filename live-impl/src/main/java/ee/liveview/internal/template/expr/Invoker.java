package ee.liveview.internal.template.expr;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** A method that is called with arguments converted to its parameters. */
record Invoker(Method method, MethodHandle handle) {

  /**
   * Calls it.
   *
   * @param base null for a static method
   * @param spread whether the last arguments go into the array of a variable arity method
   */
  @Nullable Object call(
      @Nullable Object base, @Nullable Object[] arguments, boolean spread, Site site) {
    Class<?>[] parameters = method.getParameterTypes();
    @Nullable Object[] converted = new @Nullable Object[parameters.length];
    int fixed = spread ? parameters.length - 1 : parameters.length;
    for (int i = 0; i < fixed; i++) {
      converted[i] = Coerce.to(arguments[i], parameters[i], site);
    }
    if (spread) {
      Class<?> component = parameters[fixed].getComponentType();
      Object rest = Array.newInstance(component, arguments.length - fixed);
      for (int i = fixed; i < arguments.length; i++) {
        Array.set(rest, i - fixed, Coerce.to(arguments[i], component, site));
      }
      converted[fixed] = rest;
    }
    try {
      return (Object) handle.invokeExact(base, converted);
    } catch (Throwable thrown) {
      throw Sneaky.raise(thrown);
    }
  }
}
