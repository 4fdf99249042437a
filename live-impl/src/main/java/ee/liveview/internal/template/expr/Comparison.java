package ee.liveview.internal.template.expr;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;

/** Equality and order: Jakarta Expression Language 5, sections 1.8 and 1.9. */
final class Comparison {
  private Comparison() {}

  static boolean equal(@Nullable Object left, @Nullable Object right, Site site) {
    Object a = Coerce.unwrap(left);
    Object b = Coerce.unwrap(right);
    if (a == b) {
      return true;
    }
    if (a == null || b == null) {
      return false;
    }
    Class<?> kind = numeric(a, b);
    if (kind != null) {
      return Coerce.number(a, kind, site).equals(Coerce.number(b, kind, site));
    }
    if (a instanceof Boolean || b instanceof Boolean) {
      return Coerce.truth(a, site) == Coerce.truth(b, site);
    }
    if (a instanceof Enum<?> e) {
      return equalToConstant(e, b, site);
    }
    if (b instanceof Enum<?> e) {
      return equalToConstant(e, a, site);
    }
    if (a instanceof String || b instanceof String) {
      return Coerce.string(a).equals(Coerce.string(b));
    }
    return a.equals(b);
  }

  private static boolean equalToConstant(Enum<?> constant, Object other, Site site) {
    if (other instanceof Enum<?> || "".equals(other)) {
      return constant.equals(other);
    }
    return constant.equals(Coerce.constant(other.toString(), constant.getDeclaringClass(), site));
  }

  static int order(Object left, Object right, Site site) {
    if (equal(left, right, site)) {
      return 0;
    }
    Class<?> kind = numeric(left, right);
    if (kind != null) {
      return ordered(Coerce.number(left, kind, site), Coerce.number(right, kind, site), site);
    }
    if (left instanceof String || right instanceof String) {
      return Coerce.string(left).compareTo(Coerce.string(right));
    }
    return left instanceof Comparable
        ? ordered(left, right, site)
        : Integer.signum(-ordered(right, left, site));
  }

  private static int ordered(Object left, Object right, Site site) {
    if (!(left instanceof Comparable)) {
      throw incomparable(left, right, site);
    }
    @SuppressWarnings("unchecked") // a Comparable that does not take the other value says so itself
    var comparable = (Comparable<Object>) left;
    try {
      return comparable.compareTo(right);
    } catch (ClassCastException otherClass) {
      throw incomparable(left, right, site);
    }
  }

  private static ExprException incomparable(Object left, Object right, Site site) {
    return site.failure(
        ExprError.NOT_COMPARABLE,
        Types.shown(left.getClass()) + " cannot be compared with " + Types.shown(right.getClass()),
        "Compare numbers, texts, or values of one Comparable class.");
  }

  /** The class both are converted to when one of them is a number; null when none is. */
  private static @Nullable Class<?> numeric(Object a, Object b) {
    if (a instanceof BigDecimal || b instanceof BigDecimal) {
      return BigDecimal.class;
    }
    if (a instanceof Double || b instanceof Double || a instanceof Float || b instanceof Float) {
      return Double.class;
    }
    if (a instanceof BigInteger || b instanceof BigInteger) {
      return BigInteger.class;
    }
    return integral(a) || integral(b) ? Long.class : null;
  }

  private static boolean integral(Object value) {
    return value instanceof Long
        || value instanceof Integer
        || value instanceof Character
        || value instanceof Short
        || value instanceof Byte;
  }
}
