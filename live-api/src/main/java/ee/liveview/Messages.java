package ee.liveview;

import java.util.Locale;
import java.util.Map;

/**
 * The texts of an application in the language of a page: {@code msg} in templates, {@link
 * LiveSocket#messages()} in Java.
 *
 * <pre>{@code
 * <h1>#{msg.title}</h1>
 * <p>#{msg.text('welcome', user.name)}</p>
 * <p>#{msg.count('items', basket.size())}</p>
 * }</pre>
 *
 * <p>They come from the resource bundle {@code messages} of the application, or from the one that
 * {@code live.messages} names, chosen by {@link LiveSocket#locale()}. As a map it gives a text as
 * it stands in the file; a key that is not there gives {@code ???key???}. Used within a turn.
 *
 * <p>In Phoenix: {@code Gettext}.
 *
 * <p>In Faces: {@code resource-bundle} and {@code h:outputFormat}.
 */
public interface Messages extends Map<String, String> {

  /**
   * A text with values in it, by the rules of {@code java.text.MessageFormat}: {@code Hello {0}!}
   *
   * @param values for {@code {0}}, {@code {1}} and so on
   */
  String text(String key, Object... values);

  /**
   * A text for a number of things: {@code key.0} (or another number) when there is one for just
   * that many, else that of the plural form of the language ({@code key.one}, {@code key.few},
   * {@code key.many} …), else {@code key.other}.
   *
   * @param count is {@code {0}} in the text
   * @param more for {@code {1}} and so on
   */
  String count(String key, long count, Object... more);

  /** The language. */
  Locale locale();
}
