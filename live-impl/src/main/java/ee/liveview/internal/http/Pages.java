package ee.liveview.internal.http;

import ee.liveview.LiveConfig;
import ee.liveview.internal.router.Router;
import ee.liveview.internal.view.DeadRender;
import ee.liveview.internal.view.PageTokens;
import ee.liveview.internal.view.ViewType;
import jakarta.servlet.http.HttpServletRequest;

/** What answering a page request takes. */
public record Pages(
    LiveConfig config,
    Router<ViewType> router,
    DeadRender render,
    RootLayout layout,
    ClientAssets assets,
    PageTokens tokens,
    HttpSessions sessions) {

  /** Whether a live view is at the address of a request. */
  boolean handles(HttpServletRequest request) {
    var path = PageFilter.pathOf(request).substring(request.getContextPath().length());
    return router.find(path.isEmpty() ? "/" : path).isPresent();
  }
}
