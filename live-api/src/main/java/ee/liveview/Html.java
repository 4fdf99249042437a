package ee.liveview;

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
   * The text with {@code & < > " '} replaced by character references. Returns the same instance
   * when there is nothing to replace.
   */
  public static String escape(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (reference(text.charAt(i)) != null) {
        return escapeFrom(text, i);
      }
    }
    return text;
  }

  private static String escapeFrom(String text, int first) {
    var out = new StringBuilder(text.length() + 16).append(text, 0, first);
    for (int i = first; i < text.length(); i++) {
      var reference = reference(text.charAt(i));
      if (reference == null) {
        out.append(text.charAt(i));
      } else {
        out.append(reference);
      }
    }
    return out.toString();
  }

  private static @org.jspecify.annotations.Nullable String reference(char c) {
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
