package ee.liveview.internal.template.expr;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among methods of one name as Java does: first those whose parameters accept the arguments
 * as they are, then by widening numbers, then with variable arity; the conversions of the
 * expression language come last.
 */
final class Overloads {
  private Overloads() {}

  /** The method to call; {@code spread} when the last arguments are collected into its array. */
  record Choice(Method method, boolean spread) {}

  /** How well an argument goes into a parameter. */
  private enum Fit {
    EXACT,
    WIDENED,
    CONVERTED
  }

  /**
   * The best method for arguments of these classes, a null class for a null argument; null when
   * there is none, or none is better than the others.
   */
  static @Nullable Choice choose(
      List<Method> methods, List<? extends @Nullable Class<?>> arguments) {
    for (Fit allowed : List.of(Fit.EXACT, Fit.WIDENED)) {
      Choice choice = choose(methods, arguments, allowed, false);
      if (choice != null) {
        return choice;
      }
    }
    for (Fit allowed : Fit.values()) {
      // Converted before spread among conversions: f(int) is nearer to f(1) than f(Object...) would
      // be to f('1').
      Choice choice = choose(methods, arguments, allowed, allowed != Fit.CONVERTED);
      if (choice != null) {
        return choice;
      }
    }
    return choose(methods, arguments, Fit.CONVERTED, true);
  }

  private static @Nullable Choice choose(
      List<Method> methods,
      List<? extends @Nullable Class<?>> arguments,
      Fit allowed,
      boolean spread) {
    List<Method> fitting = new ArrayList<>();
    for (Method method : methods) {
      if (fits(method, arguments, allowed, spread)) {
        fitting.add(method);
      }
    }
    Method best = best(fitting, arguments, spread);
    return best == null ? null : new Choice(best, spread);
  }

  private static boolean fits(
      Method method, List<? extends @Nullable Class<?>> arguments, Fit allowed, boolean spread) {
    int parameters = method.getParameterCount();
    boolean count =
        spread
            ? method.isVarArgs() && arguments.size() >= parameters - 1
            : arguments.size() == parameters;
    if (!count) {
      return false;
    }
    for (int i = 0; i < arguments.size(); i++) {
      Fit fit = fit(arguments.get(i), parameter(method, i, spread));
      if (fit == null || fit.compareTo(allowed) > 0) {
        return false;
      }
    }
    return true;
  }

  private static Class<?> parameter(Method method, int index, boolean spread) {
    Class<?>[] types = method.getParameterTypes();
    return spread && index >= types.length - 1
        ? types[types.length - 1].getComponentType()
        : types[index];
  }

  private static @Nullable Fit fit(@Nullable Class<?> argument, Class<?> parameter) {
    if (argument == null) {
      return parameter.isPrimitive() ? Fit.CONVERTED : Fit.EXACT;
    }
    Class<?> given = Types.boxed(argument);
    if (Types.boxed(parameter).isAssignableFrom(given)) {
      return Fit.EXACT;
    }
    if (parameter.isPrimitive()
        && width(given) > 0
        && width(given) < width(Types.boxed(parameter))) {
      return Fit.WIDENED;
    }
    return Coerce.possible(given, parameter) ? Fit.CONVERTED : null;
  }

  private static int width(Class<?> boxed) {
    return List.of(Byte.class, Short.class, Integer.class, Long.class, Float.class, Double.class)
            .indexOf(boxed)
        + 1;
  }

  private static @Nullable Method best(
      List<Method> fitting, List<? extends @Nullable Class<?>> arguments, boolean spread) {
    for (Method candidate : fitting) {
      boolean wins = true;
      for (Method other : fitting) {
        wins &= other.equals(candidate) || atLeastAsGood(candidate, other, arguments, spread);
      }
      if (wins) {
        return candidate;
      }
    }
    return null;
  }

  private static boolean atLeastAsGood(
      Method one, Method other, List<? extends @Nullable Class<?>> arguments, boolean spread) {
    int count = Math.max(arguments.size(), spread ? one.getParameterCount() : 0);
    for (int i = 0; i < count; i++) {
      Class<?> argument = i < arguments.size() ? arguments.get(i) : null;
      Class<?> a = parameter(one, i, spread);
      Class<?> b =
          spread && i >= other.getParameterCount() && !other.isVarArgs()
              ? a
              : parameter(other, i, spread);
      if (rank(argument, a, b) > 0) {
        return false;
      }
    }
    return true;
  }

  /** Negative when {@code a} suits the argument better than {@code b}, positive when worse. */
  private static int rank(@Nullable Class<?> argument, Class<?> a, Class<?> b) {
    if (a == b) {
      return 0;
    }
    int number = Integer.compare(numericDistance(argument, a), numericDistance(argument, b));
    if (number != 0) {
      return number;
    }
    if (Types.boxed(b).isAssignableFrom(Types.boxed(a))) {
      return -1;
    }
    return Types.boxed(a).isAssignableFrom(Types.boxed(b)) ? 1 : 0;
  }

  /** A number prefers the parameter that keeps it whole; among the larger ones the smallest. */
  private static int numericDistance(@Nullable Class<?> argument, Class<?> parameter) {
    int from = argument == null ? 0 : width(Types.boxed(argument));
    int to = width(Types.boxed(parameter));
    if (from == 0) {
      return 0;
    }
    if (to == 0) {
      return Number.class.isAssignableFrom(parameter)
              || parameter.isAssignableFrom(Types.boxed(argument == null ? Object.class : argument))
          ? 20
          : 30;
    }
    return to >= from ? to - from : 10 + from - to;
  }
}
