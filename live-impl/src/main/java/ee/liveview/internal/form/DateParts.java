package ee.liveview.internal.form;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Dates and times whose parts are sent by themselves, as {@code born[year]} and so on. */
final class DateParts {
  private static final Set<Class<?>> TYPES =
      Set.of(LocalDate.class, LocalTime.class, LocalDateTime.class);

  private DateParts() {}

  /** Whether a value of a type may come in parts. */
  static boolean has(Class<?> type) {
    return TYPES.contains(type);
  }

  /**
   * The text that one input would send; what is missing is missing in it, too, so that it is no
   * date. Empty when all is missing.
   */
  static String text(Class<?> type, Map<?, ?> sent) {
    var date = joined(sent, "-", "year", "month", "day");
    var time =
        sent.containsKey("second")
            ? joined(sent, ":", "hour", "minute", "second")
            : joined(sent, ":", "hour", "minute");
    var text = type == LocalDate.class ? date : type == LocalTime.class ? time : date + "T" + time;
    return text.chars().allMatch(c -> "-:T".indexOf(c) >= 0) ? "" : text;
  }

  private static String joined(Map<?, ?> sent, String between, String... names) {
    return Arrays.stream(names)
        .map(name -> padded(Objects.toString(sent.get(name), ""), name.equals("year") ? 4 : 2))
        .collect(Collectors.joining(between));
  }

  private static String padded(String number, int length) {
    return number.isEmpty() ? "" : "0".repeat(Math.max(0, length - number.length())) + number;
  }
}
