package ee.liveview.internal.i18n;

import ee.liveview.Messages;
import java.text.MessageFormat;
import java.util.AbstractMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The texts of one locale. */
final class BundleMessages extends AbstractMap<String, String> implements Messages {
  private final Locale locale;
  private final Map<String, String> texts;

  /** Parsed once; a format is used by one thread at a time, hence the clones. */
  private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

  BundleMessages(Locale locale, Map<String, String> texts) {
    this.locale = locale;
    this.texts = texts;
  }

  @Override
  public Locale locale() {
    return locale;
  }

  @Override
  public String get(Object key) {
    var text = texts.get(key.toString());
    return text == null ? "???" + key + "???" : text;
  }

  @Override
  public String getOrDefault(Object key, String otherwise) {
    return texts.getOrDefault(key.toString(), otherwise);
  }

  @Override
  public boolean containsKey(Object key) {
    return texts.containsKey(key.toString());
  }

  @Override
  public Set<Map.Entry<String, String>> entrySet() {
    return texts.entrySet();
  }

  @Override
  public String text(String key, Object... values) {
    return texts.containsKey(key) ? format(key, values) : get(key);
  }

  @Override
  public String count(String key, long count, Object... more) {
    var values = new Object[more.length + 1];
    values[0] = count;
    System.arraycopy(more, 0, values, 1, more.length);
    var exact = key + "." + count;
    if (texts.containsKey(exact)) {
      return format(exact, values);
    }
    var form = key + "." + Plural.form(locale.getLanguage(), count);
    return text(texts.containsKey(form) ? form : key + ".other", values);
  }

  private String format(String key, Object[] values) {
    var format = formats.computeIfAbsent(key, k -> new MessageFormat(get(k), locale));
    return ((MessageFormat) format.clone()).format(values);
  }
}
