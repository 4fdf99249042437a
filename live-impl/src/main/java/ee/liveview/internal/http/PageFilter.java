package ee.liveview.internal.http;

import ee.liveview.Html;
import ee.liveview.HttpStatusException;
import ee.liveview.RouteInfo;
import ee.liveview.internal.dev.Development;
import ee.liveview.internal.token.Csrf;
import ee.liveview.internal.view.AssetUrls;
import ee.liveview.internal.view.DeadRender;
import ee.liveview.internal.view.RootLayout;
import ee.liveview.internal.view.WebSession;
import ee.liveview.spi.HostedViews;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Answers requests for live views; everything else goes on to the application's own servlets. */
public final class PageFilter implements Filter {
  private static final String ASSETS = "/_live/";
  private static final String FLASH = HostedViews.FLASH_COOKIE;
  private static final String RELOAD = "__phoenix_reload_status__";

  private final Supplier<@Nullable Pages> pages;

  /**
   * @param pages null until the application has started
   */
  public PageFilter(Supplier<@Nullable Pages> pages) {
    this.pages = pages;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var current = pages.get();
    if (current == null
        || !(request instanceof HttpServletRequest http)
        || !(response instanceof HttpServletResponse answer)) {
      chain.doFilter(request, response);
      return;
    }
    if (isRead(http) && isImmutable(current, http)) {
      answer.setHeader("Cache-Control", "public, max-age=31536000, immutable");
    } else {
      current.sessions().requested(http, isPoll(current, http));
      if (isRead(http) && answered(current, http, answer)) {
        return;
      }
    }
    goOn(current, http, answer, chain);
  }

  private static boolean isPoll(Pages pages, HttpServletRequest request) {
    return pathOf(request)
        .equals(request.getContextPath() + pages.config().socketPath() + "/longpoll");
  }

  private static boolean answered(
      Pages pages, HttpServletRequest request, HttpServletResponse response) throws IOException {
    var at = pages.find(request);
    if (at.isPresent()) {
      request.setAttribute(RouteInfo.ATTRIBUTE, at.get().route());
      return told(pages, request, response);
    }
    return pages.development() != null && serveSource(pages.development(), request, response);
  }

  /** The application's own servlets may log somebody out, whose open pages must know. */
  private static void goOn(
      Pages pages, HttpServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    var user = request.getUserPrincipal();
    try {
      chain.doFilter(request, response);
    } finally {
      if (Logins.changed(user, request)) {
        pages.sessions().loggedOut(request);
      }
    }
  }

  /** The address changes with the content, so that nobody needs to ask again. */
  private static boolean isImmutable(Pages pages, HttpServletRequest request) {
    var path = pathOf(request).substring(request.getContextPath().length());
    return path.startsWith(ASSETS)
        // There a source may be newer than the file that was deployed.
        || (pages.development() == null && pages.files().immutable(path, request.getQueryString()));
  }

  private static boolean isRead(HttpServletRequest request) {
    return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
  }

  private static boolean told(Pages pages, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var ended =
        pages
            .requests()
            .request(
                request.getMethod(),
                pathOf(request),
                () -> Callers.info(request, "http").requestId(),
                response::getStatus);
    try {
      return serve(pages, request, response);
    } finally {
      ended.run();
    }
  }

  private static boolean serve(
      Pages pages, HttpServletRequest request, HttpServletResponse response) throws IOException {
    var reload = takeCookie(request, response, RELOAD).flatMap(pages.tokens()::readReload);
    if (reload.isPresent()
        && (reload.get() != HttpServletResponse.SC_UNAUTHORIZED
            || request.getUserPrincipal() != null)) {
      sendError(pages, response, reload.get(), null, null);
      return true;
    }
    var flash =
        takeCookie(request, response, FLASH).map(pages.tokens()::readFlash).orElse(Map.of());
    return serve(pages, request, response, flash);
  }

  private static boolean serve(
      Pages pages,
      HttpServletRequest request,
      HttpServletResponse response,
      Map<String, Object> flash)
      throws IOException {
    var session = pages.sessions().open(request);
    try {
      var result =
          pages
              .render()
              .render(
                  address(request), pages.caller(request, session), flash, request::getAttribute);
      if (result.isEmpty()) {
        return false;
      }
      answer(pages, request, response, result.get());
    } catch (HttpStatusException e) {
      if (e.status() != HttpServletResponse.SC_UNAUTHORIZED || request.getUserPrincipal() != null) {
        sendError(pages, response, e.status(), e.getMessage(), e);
        return true;
      }
      return !Logins.ask(request, response) || serve(pages, request, response, flash);
    } catch (Throwable e) {
      if (response.isCommitted()) {
        throw e; // the browser has gone, or holds half a page
      }
      fail(pages, request, response, session, e);
    }
    return true;
  }

  /**
   * A failure is logged, and the browser gets a status without a word about it: passed on to the
   * container it would end up on the error page of some, with its stack.
   */
  private static void fail(
      Pages pages,
      HttpServletRequest request,
      HttpServletResponse response,
      WebSession session,
      Throwable thrown)
      throws IOException {
    var view = pages.find(request).orElseThrow().view();
    var asked = request.getMethod() + " " + pathOf(request);
    pages.render().failed(view, asked, thrown);
    var development = pages.development();
    if (development == null) {
      sendError(pages, response, HttpServletResponse.SC_INTERNAL_SERVER_ERROR, null, thrown);
      return;
    }
    long began = System.nanoTime();
    response.reset();
    response.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    write(
        response,
        development.failurePage(
            view,
            asked,
            thrown,
            PageHead.of(pages, request, Csrf.mask(session.csrfSecret()), Html.raw("")).toString()));
    pages.requests().errorRendered(HttpServletResponse.SC_INTERNAL_SERVER_ERROR, thrown, began);
  }

  private static void sendError(
      Pages pages,
      HttpServletResponse response,
      int status,
      @Nullable String message,
      @Nullable Throwable reason)
      throws IOException {
    long began = System.nanoTime();
    if (message == null) {
      response.sendError(status);
    } else {
      response.sendError(status, message);
    }
    pages.requests().errorRendered(status, reason, began);
  }

  /** A file of the developer's, when it is there. */
  private static boolean serveSource(
      Development development, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = pathOf(request).substring(request.getContextPath().length());
    var file =
        path.startsWith("/")
            ? development.source(
                URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8))
            : Optional.<Path>empty();
    var type = request.getServletContext().getMimeType(path);
    if (file.isEmpty() || type == null) {
      return false;
    }
    response.setContentType(type.startsWith("text/") ? type + ";charset=UTF-8" : type);
    response.setHeader("Cache-Control", "no-cache");
    response.getOutputStream().write(Files.readAllBytes(file.get()));
    return true;
  }

  private static void answer(
      Pages pages,
      HttpServletRequest request,
      HttpServletResponse response,
      DeadRender.Result result)
      throws IOException {
    if (result instanceof DeadRender.Result.Left left) {
      var token = pages.tokens().flash(left.flash());
      if (!token.isEmpty()) {
        setCookie(request, response, FLASH, token, 60);
      }
      response.setStatus(left.status());
      response.setHeader("Location", left.location());
      return;
    }
    var shown = (DeadRender.Result.Shown) result;
    var html =
        pages
            .layouts()
            .of(shown.session())
            .html(
                new RootLayout.Page(
                    shown.title(),
                    PageHead.of(pages, request, shown.csrfToken(), shown.head()),
                    shown.content(),
                    request.getContextPath(),
                    shown.csrfToken(),
                    new AssetUrls(pages.files(), request.getContextPath())));
    write(response, html);
  }

  private static void write(HttpServletResponse response, String html) throws IOException {
    var bytes = html.getBytes(StandardCharsets.UTF_8);
    response.setContentType("text/html;charset=UTF-8");
    response.setHeader("Cache-Control", "max-age=0, private, must-revalidate");
    response.setContentLength(bytes.length);
    response.getOutputStream().write(bytes);
  }

  /** Path and query as sent, without the session id that a container may have put there. */
  static String address(HttpServletRequest request) {
    var query = request.getQueryString();
    return query == null ? pathOf(request) : pathOf(request) + "?" + query;
  }

  static String pathOf(HttpServletRequest request) {
    return path(request.getRequestURI());
  }

  /** A path without the session id that a container may have put there. */
  static String path(String path) {
    int semicolon = path.indexOf(';');
    return semicolon < 0 ? path : path.substring(0, semicolon);
  }

  /** A cookie that is read once. */
  private static Optional<String> takeCookie(
      HttpServletRequest request, HttpServletResponse response, String name) {
    var cookies = request.getCookies();
    if (cookies == null) {
      return Optional.empty();
    }
    for (var cookie : cookies) {
      if (name.equals(cookie.getName())) {
        setCookie(request, response, name, "", 0);
        return Optional.of(URLDecoder.decode(cookie.getValue(), StandardCharsets.UTF_8));
      }
    }
    return Optional.empty();
  }

  private static void setCookie(
      HttpServletRequest request,
      HttpServletResponse response,
      String name,
      String value,
      int maxAge) {
    var cookie = new Cookie(name, value);
    cookie.setPath("/");
    cookie.setMaxAge(maxAge);
    cookie.setSecure(request.isSecure());
    response.addCookie(cookie);
  }
}
