package ee.liveview.internal.http;

import ee.liveview.Html;
import ee.liveview.LiveViews;
import ee.liveview.internal.token.Csrf;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.function.Supplier;

/** Live views in pages that are none. */
public final class EmbeddedViews implements LiveViews {
  private final Pages pages;
  private final Supplier<HttpServletRequest> request;

  /**
   * @param request the one of the calling thread
   */
  public EmbeddedViews(Pages pages, Supplier<HttpServletRequest> request) {
    this.pages = pages;
    this.request = request;
  }

  @Override
  public Html head() {
    var current = request.get();
    var session = pages.sessions().open(current);
    return PageHead.of(pages, current, Csrf.mask(session.csrfSecret()), Html.raw(""));
  }

  @Override
  public Html show(Class<?> view, Map<String, ?> values) {
    return showNamed(view.getName(), values);
  }

  @Override
  public Html showNamed(String view, Map<String, ?> values) {
    var current = request.get();
    var caller = pages.caller(current, pages.sessions().open(current));
    return pages.render().embed(view, values, address(current), caller);
  }

  /** As the browser knows it: a page may be written by something that was forwarded to. */
  private static String address(HttpServletRequest request) {
    var forwarded = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    var path =
        forwarded instanceof String first ? PageFilter.path(first) : PageFilter.pathOf(request);
    var query =
        forwarded == null
            ? request.getQueryString()
            : request.getAttribute(RequestDispatcher.FORWARD_QUERY_STRING);
    return query == null ? path : path + "?" + query;
  }
}
