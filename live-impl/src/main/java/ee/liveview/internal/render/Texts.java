package ee.liveview.internal.render;

import ee.liveview.Html;
import java.lang.reflect.Array;
import java.util.Collection;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** How a value is written. This is the one place that escapes. */
final class Texts {
  private Texts() {}

  /** As text, by the rules of Jakarta Expression Language: null is empty, an enum is its name. */
  static String plain(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    if (value == null) {
      return "";
    }
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }

  /** Between tags. */
  static String html(Object value) {
    return value instanceof Html html ? html.markup() : Html.escape(plain(value));
  }

  /** The same straight into a page; neither a text nor digits need a string of their own. */
  static void html(Object value, StringBuilder out) {
    if (value instanceof String text) {
      Html.escape(text, out);
    } else if (value instanceof Integer || value instanceof Long) {
      out.append(((Number) value).longValue());
    } else {
      out.append(html(value));
    }
  }

  /** Between the double quotes of an attribute, which markup must not end. */
  static String quoted(Object value) {
    return value instanceof Html html
        ? html.markup().replace("\"", "&quot;")
        : Html.escape(plain(value));
  }

  /** The same straight into a page. */
  static void quoted(Object value, StringBuilder out) {
    if (value instanceof Html) {
      out.append(quoted(value));
    } else {
      html(value, out);
    }
  }

  /** The value of {@code class}: a collection or array is joined without what is null or blank. */
  static String classes(Object value) {
    if (!(value instanceof Collection<?>) && !value.getClass().isArray()) {
      return quoted(value);
    }
    var names = new StringJoiner(" ");
    addClasses(value, names);
    return names.toString();
  }

  private static void addClasses(@Nullable Object value, StringJoiner names) {
    if (value instanceof Collection<?> many) {
      for (var one : many) {
        addClasses(one, names);
      }
    } else if (value != null && value.getClass().isArray()) {
      for (int i = 0; i < Array.getLength(value); i++) {
        addClasses(Array.get(value, i), names);
      }
    } else if (value != null && !(value instanceof Boolean)) {
      var name = quoted(value);
      if (!name.isBlank()) {
        names.add(name);
      }
    }
  }
}
