package ee.liveview.internal.form;

import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoField;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;
import java.util.function.Function;

/** Values as the inputs of HTML want them. */
final class HtmlText {
  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final DateTimeFormatter MILLIS =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS", Locale.ROOT);

  private HtmlText() {}

  static Function<Object, String> of(Class<?> type) {
    if (type == BigDecimal.class) {
      return value -> ((BigDecimal) value).toPlainString();
    }
    if (type.isEnum()) {
      return value -> ((Enum<?>) value).name();
    }
    if (type == LocalTime.class) {
      return value -> time((LocalTime) value);
    }
    if (type == LocalDateTime.class) {
      return value ->
          ((LocalDateTime) value).toLocalDate() + "T" + time(((LocalDateTime) value).toLocalTime());
    }
    return String::valueOf;
  }

  /** Seconds and below only where there are any, as inputs show a field for each. */
  private static String time(LocalTime time) {
    return precision(time).format(time);
  }

  private static DateTimeFormatter precision(TemporalAccessor time) {
    if (time.get(ChronoField.MILLI_OF_SECOND) != 0) {
      return MILLIS;
    }
    return time.get(ChronoField.SECOND_OF_MINUTE) != 0 ? SECONDS : MINUTES;
  }
}
