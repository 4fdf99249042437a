package ee.liveview.internal.form;

import ee.liveview.FormError;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.function.Supplier;

/**
 * What is said of a field: an application's own words come from its bundle {@code
 * ValidationMessages}, where Jakarta Validation looks too.
 */
final class Messages {
  private static final String OURS = "ee.liveview.internal.form.Messages";
  private static final String THEIRS = "ValidationMessages";
  private static final String PREFIX = "ee.liveview.form.";

  /** A page must not depend on the language of the machine on which it runs. */
  private static final Control NO_FALLBACK = Control.getNoFallbackControl(Control.FORMAT_DEFAULT);

  private final Supplier<Locale> locale;

  Messages(Supplier<Locale> locale) {
    this.locale = locale;
  }

  /** Text as it is. */
  FormError plain(String text) {
    return new FormError(text, text, Map.of());
  }

  /** A message of ours, unless the application says it in its own words. */
  FormError own(String key) {
    var template = "{" + PREFIX + key + "}";
    var theirs = text(template);
    var text =
        theirs.equals(template)
            ? ResourceBundle.getBundle(
                    OURS, locale.get(), Messages.class.getClassLoader(), NO_FALLBACK)
                .getString(key)
            : theirs;
    return new FormError(text, template, Map.of());
  }

  /** A message of the application: text, or a key in braces. */
  FormError of(String template, Object... arguments) {
    var named = new HashMap<String, Object>();
    var text = text(template);
    for (int i = 0; i < arguments.length; i++) {
      named.put(String.valueOf(i), arguments[i]);
      text = text.replace("{" + i + "}", String.valueOf(arguments[i]));
    }
    return new FormError(text, template, named);
  }

  private String text(String template) {
    if (!template.startsWith("{") || !template.endsWith("}") || template.length() < 3) {
      return template;
    }
    try {
      var loader = Thread.currentThread().getContextClassLoader();
      return ResourceBundle.getBundle(THEIRS, locale.get(), loader)
          .getString(template.substring(1, template.length() - 1));
    } catch (MissingResourceException none) {
      return template;
    }
  }
}
