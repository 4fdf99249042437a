package ee.liveview.internal.components;

import ee.liveview.FormField;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the types of inputs are for, and how they want their values. */
final class InputTypes {
  private static final Map<Class<?>, String> BY_TYPE =
      Map.of(
          LocalDate.class, "date",
          LocalTime.class, "time",
          LocalDateTime.class, "datetime-local",
          YearMonth.class, "month",
          Boolean.class, "checkbox",
          boolean.class, "checkbox");
  private static final Set<String> BY_NAME = Set.of("email", "password", "search", "url");

  private static final Set<String> TEXTS =
      Set.of("text", "email", "url", "tel", "search", "password", "textarea");
  private static final Set<String> RANGES =
      Set.of("number", "range", "date", "time", "datetime-local", "month", "week");

  private InputTypes() {}

  /** What a field is best typed into. */
  static String of(@Nullable FormField field, @Nullable Object options) {
    if (field == null) {
      return options == null ? "text" : "select";
    }
    var type = field.type();
    if (options != null || type.isEnum()) {
      return "select";
    }
    var known = BY_TYPE.get(type);
    if (known != null) {
      return known;
    }
    if (Number.class.isAssignableFrom(type) || (type.isPrimitive() && type != char.class)) {
      return "number";
    }
    return byName(field.field().toLowerCase(Locale.ROOT));
  }

  private static String byName(String name) {
    return BY_NAME.stream().filter(name::contains).findFirst().orElse("text");
  }

  /** Whether an input of a type has an attribute of HTML. */
  static boolean allows(String type, String attribute) {
    return switch (attribute) {
      case "minlength", "maxlength" -> TEXTS.contains(type);
      case "pattern" -> TEXTS.contains(type) && !type.equals("textarea");
      case "min", "max", "step" -> RANGES.contains(type);
      case "required" -> !Set.of("hidden", "range", "color", "checkboxes", "switch").contains(type);
      default -> true;
    };
  }

  /**
   * A value as the input wants it.
   *
   * @param explicit whether the call has given it: a password that was typed is never written back
   */
  static String text(String type, Object value, @Nullable String precision, boolean explicit) {
    if (type.equals("file") || (type.equals("password") && !explicit)) {
      return "";
    }
    var text = plain(value);
    return switch (type) {
      case "datetime-local", "time" -> time(text, precision);
      case "week" -> week(text);
      default -> text;
    };
  }

  static String plain(Object value) {
    if (value instanceof Collection<?> many) {
      return many.isEmpty() ? "" : plain(many.iterator().next());
    }
    return value instanceof Enum<?> constant ? constant.name() : String.valueOf(value);
  }

  /** {@code 09:30:00} is shown as {@code 09:30} unless more is wanted. */
  private static String time(String text, @Nullable String precision) {
    var exact = precision == null ? "minute" : precision;
    int colon = text.indexOf(':');
    if (colon < 0 || (precision == null && !text.endsWith(":00"))) {
      return text;
    }
    int minutes = colon + 3;
    if (exact.equals("minute")) {
      return text.length() > minutes ? text.substring(0, minutes) : text;
    }
    var seconds = text.length() == minutes ? text + ":00" : text;
    if (exact.equals("second")) {
      return seconds.substring(0, Math.min(seconds.length(), minutes + 3));
    }
    var millis = seconds.indexOf('.') < 0 ? seconds + ".000" : seconds + "00";
    return millis.substring(0, Math.min(millis.length(), minutes + 7));
  }

  static String step(String precision) {
    return switch (precision) {
      case "second" -> "1";
      case "millisecond" -> "0.001";
      default -> "60";
    };
  }

  /** A day stands for its week. */
  private static String week(String text) {
    try {
      var day = LocalDate.parse(text);
      return String.format(
          Locale.ROOT,
          "%04d-W%02d",
          day.get(IsoFields.WEEK_BASED_YEAR),
          day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    } catch (DateTimeParseException aWeekAlready) {
      return text;
    }
  }
}
