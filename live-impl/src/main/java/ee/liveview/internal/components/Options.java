package ee.liveview.internal.components;

import ee.liveview.FormField;
import ee.liveview.FormOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The choices of an input, however they were given. */
final class Options {
  private Options() {}

  static List<FormOption> of(
      @Nullable Object given, @Nullable FormField field, @Nullable String prompt, String type) {
    var options = new ArrayList<FormOption>();
    if (prompt != null && !prompt.isEmpty()) {
      options.add(FormOption.of(prompt, ""));
    }
    if (given != null) {
      options.addAll(all(given));
    } else if (field != null && field.type().isEnum() && !type.equals("hidden")) {
      options.addAll(all(Arrays.asList(field.type().getEnumConstants())));
    }
    return options;
  }

  /** A map gives labels with values; a value that holds several is a group. */
  private static List<FormOption> all(Object given) {
    if (given instanceof Map<?, ?> map) {
      return map.entrySet().stream()
          .map(entry -> labelled(String.valueOf(entry.getKey()), entry.getValue()))
          .toList();
    }
    if (given instanceof Collection<?> many) {
      return many.stream().map(Options::one).toList();
    }
    return given instanceof Object[] array ? all(Arrays.asList(array)) : List.of(one(given));
  }

  private static FormOption labelled(String label, Object value) {
    return value instanceof Map || value instanceof Collection
        ? FormOption.group(label, all(value).toArray(FormOption[]::new))
        : FormOption.of(label, value);
  }

  private static FormOption one(Object given) {
    if (given instanceof FormOption option) {
      return option;
    }
    if (given instanceof Map.Entry<?, ?> entry) {
      return labelled(String.valueOf(entry.getKey()), entry.getValue());
    }
    return FormOption.of(
        given instanceof Enum<?> constant ? title(constant) : String.valueOf(given), given);
  }

  /** {@code VERY_LARGE} is "Very large", unless the constant says itself what it is called. */
  private static String title(Enum<?> constant) {
    var text = constant.toString();
    if (!text.equals(constant.name())) {
      return text;
    }
    var words = text.toLowerCase(Locale.ROOT).replace('_', ' ');
    return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
  }
}
