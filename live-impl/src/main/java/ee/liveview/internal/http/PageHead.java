package ee.liveview.internal.http;

import ee.liveview.Html;
import jakarta.servlet.http.HttpServletRequest;

/** What the head of a page with live views needs. */
final class PageHead {
  private PageHead() {}

  /**
   * @param ofView what a view adds
   */
  static Html of(Pages pages, HttpServletRequest request, String csrfToken, Html ofView) {
    var context = request.getContextPath();
    return Html.raw(
        meta("csrf-token", csrfToken)
            + meta("live-socket-path", context + pages.config().socketPath())
            + meta(
                "live-long-poll-fallback",
                Long.toString(pages.config().longPollFallback().toMillis()))
            + (pages.config().debug() ? meta("live-debug", "true") : "")
            + (pages.development() != null
                ? script(context + pages.assets().developmentPath())
                : "")
            + script(context + pages.assets().scriptPath())
            + ofView.markup());
  }

  private static String script(String url) {
    return "<script defer src=\"" + Html.escape(url) + "\"></script>";
  }

  private static String meta(String name, String content) {
    return "<meta name=\"" + name + "\" content=\"" + Html.escape(content) + "\">";
  }
}
