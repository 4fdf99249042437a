package ee.liveview.servertests;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What the browser's library reads out of a page.
 *
 * @param url where it was loaded from
 * @param statics null when the attribute is empty
 */
record WirePage(
    String url, String html, String id, String session, @Nullable String statics, String csrf) {
  private static final Pattern CONTAINER =
      Pattern.compile(
          "<div id=\"([^\"]+)\" data-phx-main data-phx-session=\"([^\"]+)\" data-phx-static=\"([^\"]+)\">");
  private static final Pattern CSRF =
      Pattern.compile("<meta name=\"csrf-token\" content=\"([^\"]+)\">");

  static WirePage of(String url, String html) {
    var container = CONTAINER.matcher(html);
    var csrf = CSRF.matcher(html);
    if (!container.find() || !csrf.find()) {
      throw new AssertionError("no live page at " + url + ":\n" + html);
    }
    return new WirePage(
        url, html, container.group(1), container.group(2), container.group(3), csrf.group(1));
  }

  String topic() {
    return "lv:" + id;
  }

  /** The page as if its address were another. */
  WirePage at(String otherUrl) {
    return new WirePage(otherUrl, html, id, session, statics, csrf);
  }

  WirePage withId(String other) {
    return new WirePage(url, html, other, session, statics, csrf);
  }

  WirePage withSession(String other) {
    return new WirePage(url, html, id, other, statics, csrf);
  }

  WirePage withStatics(@Nullable String other) {
    return new WirePage(url, html, id, session, other, csrf);
  }

  WirePage withCsrf(String other) {
    return new WirePage(url, html, id, session, statics, other);
  }
}
