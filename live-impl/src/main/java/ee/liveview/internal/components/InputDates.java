package ee.liveview.internal.components;

import ee.liveview.Attr;
import ee.liveview.FormInput;
import ee.liveview.FormOption;
import ee.liveview.FunctionComponent;
import java.time.Month;
import java.time.Year;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What {@code live:input} looks like for its kind; an application may have its own. */
@FunctionComponent(
    value = "live:input-dates",
    doc = "Lists of choices for the parts of a date, a time, or both.")
record InputDates(
    @Attr(required = true) FormInput input,
    @Attr(doc = "the parts in their order") @Nullable String order,
    @Attr(doc = "the first year to choose") @Nullable Integer fromYear,
    @Attr(doc = "the last year to choose") @Nullable Integer toYear,
    @Nullable String precision) {
  private static final int YEARS_AROUND = 5;
  private static final String NAMES = "ee.liveview.internal.components.DateParts";

  /** The language of the server is nobody's. */
  private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_DEFAULT);

  private static final Map<String, ChronoField> PARTS =
      Map.of(
          "year", ChronoField.YEAR,
          "month", ChronoField.MONTH_OF_YEAR,
          "day", ChronoField.DAY_OF_MONTH,
          "hour", ChronoField.HOUR_OF_DAY,
          "minute", ChronoField.MINUTE_OF_HOUR,
          "second", ChronoField.SECOND_OF_MINUTE);

  /** Any part may be missing. */
  private static final Pattern DATE =
      Pattern.compile("(?<year>\\d*)-(?<month>\\d*)-(?<day>\\d*)(T.*)?");

  private static final Pattern TIME =
      Pattern.compile("(.*T)?(?<hour>\\d*):(?<minute>\\d*)(:(?<second>\\d*)(\\.\\d*)?)?");

  /**
   * One list.
   *
   * @param label for screen readers
   * @param chosen the value of the choice; empty for none
   */
  record Part(String name, String label, String chosen, List<FormOption> options) {}

  String classes() {
    return Classes.of("live-field", "live-dates", input.css());
  }

  /** The label of the choice that stands for none. */
  String blank() {
    return input.options().isEmpty() ? "" : input.options().get(0).label();
  }

  /** What all of the lists have; the ids and the names are their own. */
  Map<String, Object> common() {
    var common = new LinkedHashMap<>(input.attributes());
    common.keySet().removeAll(List.of("id", "name", "step"));
    return common;
  }

  List<Part> parts(Locale locale) {
    return names().stream().map(name -> part(name, locale)).toList();
  }

  private List<String> names() {
    if (order != null && !order.isBlank()) {
      return Arrays.asList(order.strip().split("[\\s,]+"));
    }
    var names = new ArrayList<String>();
    if (!input.type().equals("time-select")) {
      names.addAll(List.of("year", "month", "day"));
    }
    if (!input.type().equals("date-select")) {
      names.addAll(List.of("hour", "minute"));
      if ("second".equals(precision)) {
        names.add("second");
      }
    }
    return names;
  }

  private Part part(String name, Locale locale) {
    var field = PARTS.get(name);
    if (field == null) {
      throw new IllegalArgumentException(
          name + " is no part of a date or time; those are year, month, day, hour, minute, second");
    }
    var chosen = chosen(name);
    return new Part(name, label(field, locale), chosen, options(field, chosen, locale));
  }

  /** The JDK knows no name of a day in a month: it would be called DayOfMonth in any language. */
  private static String label(ChronoField field, Locale locale) {
    return field == ChronoField.DAY_OF_MONTH
        ? ResourceBundle.getBundle(NAMES, locale, InputDates.class.getClassLoader(), NO_FALLBACK)
            .getString("day")
        : field.getDisplayName(locale);
  }

  private String chosen(String name) {
    for (var pattern : List.of(DATE, TIME)) {
      var matcher = pattern.matcher(input.value());
      if (pattern.pattern().contains("<" + name + ">") && matcher.matches()) {
        return group(matcher, name);
      }
    }
    return "";
  }

  private static String group(Matcher matcher, String name) {
    var found = matcher.group(name);
    return found == null ? "" : found;
  }

  private List<FormOption> options(ChronoField field, String chosen, Locale locale) {
    if (field == ChronoField.YEAR) {
      return years(chosen);
    }
    var range = field.range();
    return IntStream.rangeClosed((int) range.getMinimum(), (int) range.getMaximum())
        .mapToObj(
            number -> {
              var value = String.format(Locale.ROOT, "%02d", number);
              return FormOption.of(
                  field == ChronoField.MONTH_OF_YEAR
                      ? Month.of(number).getDisplayName(TextStyle.FULL_STANDALONE, locale)
                      : value,
                  value);
            })
        .toList();
  }

  /** A year that is chosen already is never lost. */
  private List<FormOption> years(String chosen) {
    int now = Year.now(ZoneId.systemDefault()).getValue();
    var years =
        new ArrayList<>(
            IntStream.rangeClosed(
                    fromYear == null ? now - YEARS_AROUND : fromYear,
                    toYear == null ? now + YEARS_AROUND : toYear)
                .mapToObj(year -> String.format(Locale.ROOT, "%04d", year))
                .toList());
    if (!chosen.isEmpty() && !years.contains(chosen)) {
      years.add(chosen);
      years.sort(null);
    }
    return years.stream().map(year -> FormOption.of(year, year)).toList();
  }
}
