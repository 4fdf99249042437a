package ee.liveview.internal.i18n;

import ee.liveview.Messages;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of an application, by locale; thread-safe. */
public final class Bundles {
  /** Browsers may ask for any locale; more than these are read anew each time. */
  private static final int KEPT = 200;

  private final String name;
  private final ClassLoader loader;
  private final Map<Locale, Messages> known = new ConcurrentHashMap<>();

  /**
   * @param name of the bundle, such as {@code messages} or {@code org.example.texts}
   * @param loader of the application
   */
  public Bundles(String name, ClassLoader loader) {
    this.name = name;
    this.loader = loader;
  }

  /** The texts for a locale. */
  public Messages of(Locale locale) {
    var messages = known.get(locale);
    if (messages == null) {
      messages = new BundleMessages(locale, read(locale));
      if (known.size() < KEPT) {
        known.put(locale, messages);
      }
    }
    return messages;
  }

  /** Without the server's own locale as a way out: a page must not depend on where it runs. */
  private Map<String, String> read(Locale locale) {
    var texts = new ConcurrentHashMap<String, String>();
    try {
      var bundle =
          ResourceBundle.getBundle(
              name, locale, loader, Control.getNoFallbackControl(Control.FORMAT_DEFAULT));
      for (var key : bundle.keySet()) {
        if (bundle.getObject(key) instanceof String text) {
          texts.put(key, text);
        }
      }
    } catch (MissingResourceException none) {
      // An application without texts shows the keys of those that it asks for.
      return Map.of();
    }
    return Map.copyOf(texts);
  }
}
