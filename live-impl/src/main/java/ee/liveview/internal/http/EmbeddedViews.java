package ee.liveview.internal.http;

import ee.liveview.Html;
import ee.liveview.LiveViews;
import ee.liveview.internal.token.Csrf;
import ee.liveview.internal.view.Caller;
import ee.liveview.spi.HostedViews;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Live views in pages that are none. */
public final class EmbeddedViews implements LiveViews, HostedViews {
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
    return pages.render().embed(view, values, address(current), caller(current));
  }

  @Override
  public Html show(Spot spot) {
    var current = request.get();
    return pages.render().host(spot, address(current), caller(current));
  }

  @Override
  public Html place(Spot spot) {
    var current = request.get();
    return pages.render().place(spot, address(current), caller(current));
  }

  @Override
  public boolean isLive(String address) {
    var current = request.get();
    var path = PageFilter.path(address).replaceFirst("[?#].*", "");
    return path.startsWith(current.getContextPath() + "/") && pages.find(current, path).isPresent();
  }

  @Override
  public Map<String, String> readFlash(String cookie) {
    var texts = new LinkedHashMap<String, String>();
    pages.tokens().readFlash(cookie).forEach((kind, value) -> texts.put(kind, value.toString()));
    return texts;
  }

  @Override
  public String writeFlash(Map<String, String> messages) {
    return pages.tokens().flash(Map.copyOf(messages));
  }

  private Caller caller(HttpServletRequest current) {
    return pages.caller(current, pages.sessions().open(current));
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
