package ee.liveview.internal.template.expr;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** The arithmetic operators: Jakarta Expression Language 5, section 1.7. */
enum Arithmetic {
  ADD {
    @Override
    long of(long a, long b) {
      return a + b;
    }

    @Override
    double of(double a, double b) {
      return a + b;
    }

    @Override
    Number of(BigInteger a, BigInteger b) {
      return a.add(b);
    }

    @Override
    Number of(BigDecimal a, BigDecimal b) {
      return a.add(b);
    }
  },
  SUBTRACT {
    @Override
    long of(long a, long b) {
      return a - b;
    }

    @Override
    double of(double a, double b) {
      return a - b;
    }

    @Override
    Number of(BigInteger a, BigInteger b) {
      return a.subtract(b);
    }

    @Override
    Number of(BigDecimal a, BigDecimal b) {
      return a.subtract(b);
    }
  },
  MULTIPLY {
    @Override
    long of(long a, long b) {
      return a * b;
    }

    @Override
    double of(double a, double b) {
      return a * b;
    }

    @Override
    Number of(BigInteger a, BigInteger b) {
      return a.multiply(b);
    }

    @Override
    Number of(BigDecimal a, BigDecimal b) {
      return a.multiply(b);
    }
  },
  DIVIDE {
    @Override
    long of(long a, long b) {
      throw new AssertionError("longs are divided as doubles");
    }

    @Override
    double of(double a, double b) {
      return a / b;
    }

    @Override
    Number of(BigInteger a, BigInteger b) {
      return of(new BigDecimal(a), new BigDecimal(b));
    }

    @Override
    Number of(BigDecimal a, BigDecimal b) {
      return a.divide(b, RoundingMode.HALF_UP);
    }
  },
  REMAINDER {
    @Override
    long of(long a, long b) {
      return a % b;
    }

    @Override
    double of(double a, double b) {
      return a % b;
    }

    @Override
    Number of(BigInteger a, BigInteger b) {
      return a.mod(b);
    }

    @Override
    Number of(BigDecimal a, BigDecimal b) {
      return a.doubleValue() % b.doubleValue();
    }
  };

  abstract long of(long a, long b);

  abstract double of(double a, double b);

  abstract Number of(BigInteger a, BigInteger b);

  abstract Number of(BigDecimal a, BigDecimal b);

  /** The operator on any two values. */
  Number of(@Nullable Object left, @Nullable Object right, Site site) {
    Object a = Coerce.unwrap(left);
    Object b = Coerce.unwrap(right);
    if (a == null && b == null) {
      return 0L;
    }
    if (a instanceof BigDecimal || b instanceof BigDecimal) {
      return ofDecimals(a, b, site);
    }
    boolean big = a instanceof BigInteger || b instanceof BigInteger;
    boolean floating = floating(a) || floating(b);
    if (big && (floating && this != REMAINDER || this == DIVIDE)) {
      return ofDecimals(a, b, site);
    }
    if (floating || this == DIVIDE) {
      return of(doubleOf(a, site), doubleOf(b, site));
    }
    if (big) {
      return of(
          (BigInteger) Coerce.number(a, BigInteger.class, site),
          (BigInteger) Coerce.number(b, BigInteger.class, site));
    }
    return of(
        Coerce.number(a, Long.class, site).longValue(),
        Coerce.number(b, Long.class, site).longValue());
  }

  private Number ofDecimals(@Nullable Object a, @Nullable Object b, Site site) {
    return of(
        (BigDecimal) Coerce.number(a, BigDecimal.class, site),
        (BigDecimal) Coerce.number(b, BigDecimal.class, site));
  }

  private static double doubleOf(@Nullable Object value, Site site) {
    return Coerce.number(value, Double.class, site).doubleValue();
  }

  private static boolean floating(@Nullable Object value) {
    return value instanceof Double
        || value instanceof Float
        || value instanceof String s && looksFloating(s);
  }

  private static boolean looksFloating(String text) {
    return text.length() > 1 && text.chars().anyMatch(c -> c == '.' || c == 'e' || c == 'E');
  }

  /** The unary minus. */
  static Number negate(@Nullable Object given, Site site) {
    Object value = Coerce.unwrap(given);
    if (value instanceof BigDecimal d) {
      return d.negate();
    }
    if (value instanceof BigInteger i) {
      return i.negate();
    }
    if (value instanceof Integer i) {
      return -i;
    }
    if (value instanceof Double d) {
      return -d;
    }
    if (value instanceof Float f) {
      return -f;
    }
    if (value instanceof Short s) {
      return (short) -s;
    }
    if (value instanceof Byte b) {
      return (byte) -b;
    }
    if (value instanceof String s && looksFloating(s)) {
      return -doubleOf(s, site);
    }
    return -Coerce.number(value, Long.class, site).longValue();
  }
}
