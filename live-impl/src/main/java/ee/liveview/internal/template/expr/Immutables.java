package ee.liveview.internal.template.expr;

import ee.liveview.Html;
import ee.liveview.JS;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Set;
import java.util.UUID;

/** Which values look the same as long as they are equal, so that remembering them is enough. */
public final class Immutables {
  private static final Set<Class<?>> CLASSES =
      Set.of(
          Byte.class,
          Short.class,
          Integer.class,
          Long.class,
          Float.class,
          Double.class,
          BigInteger.class,
          BigDecimal.class,
          Boolean.class,
          Character.class,
          Html.class,
          JS.class,
          UUID.class,
          LocalDate.class,
          LocalTime.class,
          LocalDateTime.class,
          Instant.class,
          ZonedDateTime.class,
          OffsetDateTime.class,
          OffsetTime.class,
          Year.class,
          YearMonth.class,
          MonthDay.class,
          Duration.class,
          Period.class);

  private Immutables() {}

  /** Whether this is such a value. */
  public static boolean contains(Object value) {
    return value instanceof String
        || value instanceof Integer
        || value instanceof Enum<?>
        || CLASSES.contains(value.getClass());
  }

  /** Whether all values of a type, but for null, are such. */
  static boolean all(Class<?> type) {
    return type.isPrimitive() || type == String.class || type.isEnum() || CLASSES.contains(type);
  }
}
