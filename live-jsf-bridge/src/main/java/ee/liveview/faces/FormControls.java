package ee.liveview.faces;

import java.util.Locale;
import java.util.Set;

/**
 * HTML of a live view that stands in a form of the page. Its fields and buttons must neither be
 * sent with that form nor send it: they name another form, one that {@code bridge.js} makes.
 */
final class FormControls {
  private static final Set<String> CONTROLS =
      Set.of("button", "fieldset", "input", "object", "output", "select", "textarea");

  private final String html;
  private final String form;
  private final StringBuilder out;
  private boolean hasForm;
  private int at;

  private FormControls(String html, String form) {
    this.html = html;
    this.form = form;
    this.out = new StringBuilder(html.length() + 256);
  }

  /**
   * Reads the HTML.
   *
   * @param form the id of the other form, without characters that an attribute would have to escape
   */
  static FormControls read(String html, String form) {
    var controls = new FormControls(html, form);
    controls.read();
    return controls;
  }

  /** Whether there is a form in it, which HTML forbids inside of another one. */
  boolean hasForm() {
    return hasForm;
  }

  /** The HTML in which each control names a form. */
  String html() {
    return out.toString();
  }

  private void read() {
    int copied = 0;
    while (at < html.length()) {
      int open = html.indexOf('<', at);
      if (open < 0) {
        break;
      }
      at = open + 1;
      if (html.startsWith("!--", at)) {
        int end = html.indexOf("-->", at);
        at = end < 0 ? html.length() : end + 3;
        continue;
      }
      var name = name();
      int afterName = at;
      boolean names = attributes();
      hasForm |= name.equals("form");
      if (CONTROLS.contains(name) && !names) {
        out.append(html, copied, afterName).append(" form=\"").append(form).append('"');
        copied = afterName;
      }
      if (name.equals("script") || name.equals("style")) {
        int end = html.indexOf("</" + name, at);
        at = end < 0 ? html.length() : end;
      }
    }
    out.append(html, copied, html.length());
  }

  /** The name of a start tag, in lower case; empty for anything else. */
  private String name() {
    int start = at;
    while (at < html.length() && Character.isLetterOrDigit(html.charAt(at))) {
      at++;
    }
    return html.substring(start, at).toLowerCase(Locale.ROOT);
  }

  /** Goes to the end of the tag; says whether it has an attribute {@code form}. */
  private boolean attributes() {
    boolean names = false;
    while (at < html.length() && html.charAt(at) != '>') {
      char c = html.charAt(at);
      if (c == '"' || c == '\'') {
        int end = html.indexOf(c, at + 1);
        at = end < 0 ? html.length() : end + 1;
      } else {
        names |= isForm();
        at++;
      }
    }
    return names;
  }

  private boolean isForm() {
    int end = at + "form".length();
    return html.regionMatches(true, at, "form", 0, "form".length())
        && Character.isWhitespace(html.charAt(at - 1))
        && (end == html.length() || " =>/\t\n\r".indexOf(html.charAt(end)) >= 0);
  }
}
