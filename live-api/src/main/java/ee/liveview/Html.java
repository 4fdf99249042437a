package ee.liveview;

import org.jspecify.annotations.Nullable;

/**
 * Text that is HTML already and is written into a page as it is: the only type that is not escaped.
 *
 * <pre>{@code
 * Html intro = Html.raw(markdown.toHtml(source));
 * }</pre>
 *
 * <p>Never make one from what a user typed. Instances are immutable.
 *
 * <p>In Phoenix: {@code Phoenix.HTML.raw/1}.
 *
 * <p>In Faces: {@code <h:outputText escape="false">}.
 *
 * @param markup the HTML
 */
public record Html(String markup) {

  /** HTML that is written unescaped; the caller vouches for it. */
  public static Html raw(String markup) {
    return new Html(markup);
  }

  /** The given text as HTML, with {@code & < > " '} escaped. */
  public static Html text(String text) {
    return new Html(escape(text));
  }

  /**
   * Any value as HTML: what is {@code Html} already stays as it is, {@code null} is empty, the
   * elements of an {@code Iterable} follow each other, of everything else the text is escaped.
   *
   * <p>In Phoenix: {@code Phoenix.HTML.html_escape/1}.
   */
  public static Html of(@Nullable Object value) {
    if (value instanceof Html html) {
      return html;
    }
    if (value instanceof Iterable<?> many) {
      var out = new StringBuilder();
      many.forEach(one -> out.append(of(one).markup()));
      return new Html(out.toString());
    }
    return value == null ? new Html("") : text(value.toString());
  }

  /**
   * The text as an identifier of CSS, by the rules of {@code CSS.escape}: what follows {@code #} or
   * {@code .} in a selector.
   *
   * <pre>{@code
   * JS.hide("#" + Html.cssIdentifier(order.id()))   // "-12" becomes "-\31 2"
   * }</pre>
   *
   * <p>In Phoenix: {@code Phoenix.HTML.css_escape/1}.
   */
  public static String cssIdentifier(String text) {
    return Escapes.cssIdentifier(text);
  }

  /**
   * The text as it may stand between the quotes, of any kind, of a string in a script.
   *
   * <p>In Phoenix: {@code Phoenix.HTML.javascript_escape/1}.
   */
  public static String scriptString(String text) {
    return Escapes.scriptString(text);
  }

  /**
   * The text with {@code & < > " '} replaced by character references. Returns the same instance
   * when there is nothing to replace.
   */
  public static String escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (reference(text.charAt(i)) != null) {
        var out = new StringBuilder(text.length() + 16);
        escape(text, out);
        return out.toString();
      }
    }
    return text;
  }

  /**
   * Appends the text as {@link #escape(String)} gives it, without making that string.
   *
   * @param out ends with the escaped text afterwards
   */
  public static void escape(String text, StringBuilder out) {
    int done = 0;
    for (int i = 0; i < text.length(); i++) {
      var reference = reference(text.charAt(i));
      if (reference != null) {
        out.append(text, done, i).append(reference);
        done = i + 1;
      }
    }
    if (done == 0) {
      out.append(text);
    } else {
      out.append(text, done, text.length());
    }
  }

  private static @Nullable String reference(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '>' -> "&gt;";
      case '"' -> "&quot;";
      case '\'' -> "&#39;";
      default -> null;
    };
  }

  /** The HTML itself. */
  @Override
  public String toString() {
    return markup;
  }
}
