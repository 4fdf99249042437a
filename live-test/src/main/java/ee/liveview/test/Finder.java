package ee.liveview.test;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Finds elements in HTML, and shows the HTML when it cannot. */
final class Finder {
  private final String html;
  private final Element body;

  Finder(String html) {
    this.html = html;
    var document = Jsoup.parseBodyFragment(html);
    document.outputSettings().prettyPrint(false);
    this.body = document.body();
  }

  Elements all(String css) {
    return body.select(css);
  }

  /** The only element that fits. */
  Element one(String css) {
    var found = all(css);
    if (found.isEmpty()) {
      throw new AssertionError("Nothing matches '" + css + "' in\n\n" + html);
    }
    if (found.size() > 1) {
      throw new AssertionError(
          found.size() + " elements match '" + css + "', but one is wanted, in\n\n" + html);
    }
    return found.get(0);
  }

  /**
   * The element that handles an event of the one that fits: itself or, as events bubble, one around
   * it.
   */
  Element handling(String css, String handlers) {
    var element = one(css);
    var handler = element.closest(handlers);
    if (handler == null) {
      throw new AssertionError(
          "'"
              + css
              + "' has no "
              + handlers.replaceAll("[a-z]*\\[([^]]+)]", "$1").replace(",", " or ")
              + ": "
              + element.outerHtml());
    }
    return handler;
  }
}
