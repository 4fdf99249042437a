package ee.liveview.internal.template;

import java.util.Locale;
import java.util.Set;

/** What HTML says about its elements, as far as a template must know. Names are in lower case. */
final class HtmlNames {

  /** Elements that have no end tag. */
  static final Set<String> VOID =
      Set.of(
          "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
          "source", "track", "wbr");

  /** Elements whose content is neither markup nor interpolated. */
  static final Set<String> RAW = Set.of("script", "style");

  /** Elements whose content is text only, with expressions. */
  static final Set<String> TEXT_ONLY = Set.of("textarea", "title");

  /** Elements before which a browser closes an open {@code p}. */
  static final Set<String> CLOSES_PARAGRAPH =
      Set.of(
          "address",
          "article",
          "aside",
          "blockquote",
          "center",
          "details",
          "dialog",
          "dir",
          "div",
          "dl",
          "fieldset",
          "figcaption",
          "figure",
          "footer",
          "form",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "h6",
          "header",
          "hgroup",
          "hr",
          "main",
          "menu",
          "nav",
          "ol",
          "p",
          "pre",
          "search",
          "section",
          "summary",
          "table",
          "ul");

  private HtmlNames() {}

  static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }

  /**
   * {@code live:form}, {@code slot:header}: not HTML, what becomes of its content is not known
   * here.
   */
  static boolean isComponent(String name) {
    return name.indexOf(':') >= 0 || name.indexOf('.') >= 0;
  }

  /** A name as it is shown in a message; a runaway name must not fill the log. */
  static String shown(String name) {
    return name.length() <= 40 ? name : name.substring(0, 40) + "...";
  }
}
