package ee.liveview.internal.template.expr;

import java.lang.reflect.Array;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The type conversions of Jakarta Expression Language 5, section 1.23. An {@code Optional} counts
 * as its value, an empty one as null, as in version 6.
 */
final class Coerce {
  private Coerce() {}

  static boolean truth(@Nullable Object given, Site site) {
    if (given instanceof Boolean b) {
      return b;
    }
    Object value = unwrap(given);
    if (value == null || "".equals(value)) {
      return false;
    }
    if (value instanceof Boolean b) {
      return b;
    }
    if (value instanceof String s) {
      return Boolean.parseBoolean(s);
    }
    throw inconvertible(value, boolean.class, site);
  }

  static String string(@Nullable Object given) {
    Object value = unwrap(given);
    if (value == null) {
      return "";
    }
    return value instanceof Enum<?> e ? e.name() : value.toString();
  }

  /** What an {@code Optional} holds; everything else is itself. */
  static @Nullable Object unwrap(@Nullable Object value) {
    if (value instanceof Optional<?> o) {
      return o.orElse(null);
    }
    if (value instanceof OptionalInt o) {
      return o.isPresent() ? o.getAsInt() : null;
    }
    if (value instanceof OptionalLong o) {
      return o.isPresent() ? o.getAsLong() : null;
    }
    if (value instanceof OptionalDouble o) {
      return o.isPresent() ? o.getAsDouble() : null;
    }
    return value;
  }

  static boolean empty(@Nullable Object given) {
    Object value = unwrap(given);
    if (value instanceof CharSequence s) {
      return s.length() == 0;
    }
    if (value instanceof Collection<?> c) {
      return c.isEmpty();
    }
    if (value instanceof Map<?, ?> m) {
      return m.isEmpty();
    }
    return value == null || value.getClass().isArray() && Array.getLength(value) == 0;
  }

  /** A value for a parameter of this type. */
  static @Nullable Object to(@Nullable Object given, Class<?> type, Site site) {
    Class<?> target = Types.boxed(type);
    if (target.isInstance(given)) {
      return given;
    }
    Object value = unwrap(given);
    if (target.isInstance(value)) {
      return value;
    }
    if (target == String.class) {
      return string(value);
    }
    if (value == null && !type.isPrimitive()) {
      return null;
    }
    if (Number.class.isAssignableFrom(target)) {
      return number(value, target, site);
    }
    if (target == Character.class) {
      return character(value, site);
    }
    if (target == Boolean.class) {
      return truth(value, site);
    }
    if (value == null || "".equals(value)) {
      return null;
    }
    if (target.isEnum() && value instanceof String name) {
      return constant(name, target, site);
    }
    if (target.isArray() && value.getClass().isArray()) {
      return array(value, target.getComponentType(), site);
    }
    throw inconvertible(value, type, site);
  }

  /**
   * Whether {@link #to} may succeed for values of a class; a string may still hold the wrong text.
   */
  static boolean possible(@Nullable Class<?> from, Class<?> type) {
    Class<?> target = Types.boxed(type);
    if (from == null || target == String.class || target.isAssignableFrom(from)) {
      return true;
    }
    if (Number.class.isAssignableFrom(target) || target == Character.class) {
      return Number.class.isAssignableFrom(from) || from == Character.class || from == String.class;
    }
    if (target == Boolean.class || target.isEnum()) {
      return from == String.class;
    }
    return from == Object.class
        || Optional.class == from
        || target.isArray() && from.isArray()
        || !Types.isClosed(from) && from.isAssignableFrom(target);
  }

  static Number number(@Nullable Object value, Class<?> target, Site site) {
    try {
      if (value == null || "".equals(value)) {
        return convert(0L, target);
      }
      if (value instanceof String s) {
        return parse(s, target);
      }
      if (value instanceof Number n) {
        return convert(n, target);
      }
      if (value instanceof Character c) {
        return convert((short) c.charValue(), target);
      }
    } catch (NumberFormatException notOne) {
      throw site.failure(
          ExprError.NOT_CONVERTIBLE,
          "\"" + value + "\" is no " + Types.shown(target),
          "Check the value before using it as a number.");
    }
    throw inconvertible(value, target, site);
  }

  /** The constant of an enum by its name. */
  static Object constant(String name, Class<?> type, Site site) {
    for (Object constant : type.getEnumConstants()) {
      if (constant instanceof Enum<?> e && e.name().equals(name)) {
        return constant;
      }
    }
    throw site.failure(
        ExprError.NOT_CONVERTIBLE,
        Types.shown(type) + " has no constant " + name,
        Suggestion.remedy(name, constants(type), "Its constants are " + constants(type) + "."));
  }

  /** The names of the constants of an enum. */
  static Collection<String> constants(Class<?> type) {
    return Arrays.stream(type.getEnumConstants()).map(Coerce::string).toList();
  }

  private static Character character(@Nullable Object value, Site site) {
    if (value == null || "".equals(value)) {
      return (char) 0;
    }
    if (value instanceof String s) {
      return s.charAt(0);
    }
    if (value instanceof Number n) {
      return (char) n.shortValue();
    }
    throw inconvertible(value, char.class, site);
  }

  private static Object array(Object source, Class<?> component, Site site) {
    int length = Array.getLength(source);
    Object copy = Array.newInstance(component, length);
    for (int i = 0; i < length; i++) {
      Array.set(copy, i, to(Array.get(source, i), component, site));
    }
    return copy;
  }

  private static Number parse(String text, Class<?> target) {
    if (target == Long.class) {
      return Long.valueOf(text);
    }
    if (target == Integer.class) {
      return Integer.valueOf(text);
    }
    if (target == Double.class) {
      return Double.valueOf(text);
    }
    if (target == BigDecimal.class) {
      return new BigDecimal(text);
    }
    if (target == BigInteger.class) {
      return new BigInteger(text);
    }
    if (target == Float.class) {
      return Float.valueOf(text);
    }
    if (target == Short.class) {
      return Short.valueOf(text);
    }
    if (target == Byte.class) {
      return Byte.valueOf(text);
    }
    throw new NumberFormatException(text);
  }

  private static Number convert(Number number, Class<?> target) {
    if (target.isInstance(number)) {
      return number;
    }
    if (target == Long.class) {
      return number.longValue();
    }
    if (target == Integer.class) {
      return number.intValue();
    }
    if (target == Double.class) {
      return number.doubleValue();
    }
    if (target == BigDecimal.class) {
      return decimal(number);
    }
    if (target == BigInteger.class) {
      return number instanceof BigDecimal d
          ? d.toBigInteger()
          : BigInteger.valueOf(number.longValue());
    }
    if (target == Float.class) {
      return number.floatValue();
    }
    if (target == Short.class) {
      return number.shortValue();
    }
    if (target == Byte.class) {
      return number.byteValue();
    }
    throw new NumberFormatException(number.toString());
  }

  private static BigDecimal decimal(Number number) {
    if (number instanceof BigInteger i) {
      return new BigDecimal(i);
    }
    // The specification asks for new BigDecimal(doubleValue()); for a long that would lose digits.
    return number instanceof Long l ? BigDecimal.valueOf(l) : new BigDecimal(number.doubleValue());
  }

  private static ExprException inconvertible(Object value, Class<?> target, Site site) {
    return site.failure(
        ExprError.NOT_CONVERTIBLE,
        Types.shown(value.getClass()) + " cannot become " + Types.shown(target),
        "Use a value of the right type, or convert it in the bean.");
  }
}
