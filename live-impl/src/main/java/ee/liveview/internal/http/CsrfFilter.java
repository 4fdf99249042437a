package ee.liveview.internal.http;

import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Protects the application's own servlets: a request that may change something must carry the token
 * of a page of its session. Also lets links and forms of HTML send the methods that HTML lacks.
 */
public final class CsrfFilter implements Filter {
  private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS", "TRACE");
  private static final Set<String> HIDDEN = Set.of("PUT", "PATCH", "DELETE");

  private final Supplier<@Nullable Pages> pages;

  /**
   * @param pages null until the application has started
   */
  public CsrfFilter(Supplier<@Nullable Pages> pages) {
    this.pages = pages;
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!(request instanceof HttpServletRequest http)
        || !(response instanceof HttpServletResponse answer)
        || SAFE.contains(http.getMethod())) {
      chain.doFilter(request, response);
      return;
    }
    if (http.getCharacterEncoding() == null) {
      http.setCharacterEncoding(StandardCharsets.UTF_8.name()); // what browsers send
    }
    var current = pages.get();
    if (current == null || current.sessions().verified(http, token(http)) == null) {
      answer.sendError(
          HttpServletResponse.SC_FORBIDDEN, "The CSRF token is missing or of another session.");
      return;
    }
    chain.doFilter(meant(http), response);
  }

  private static @Nullable String token(HttpServletRequest request) {
    var header = request.getHeader("x-csrf-token");
    return header == null ? request.getParameter("_csrf_token") : header;
  }

  /** Only a POST may stand for another method. */
  private static HttpServletRequest meant(HttpServletRequest request) {
    var hidden = "POST".equals(request.getMethod()) ? request.getParameter("_method") : null;
    var method = hidden == null ? "" : hidden.toUpperCase(Locale.ROOT);
    return HIDDEN.contains(method) ? new Meant(request, method) : request;
  }

  private static final class Meant extends HttpServletRequestWrapper {
    private final String method;

    Meant(HttpServletRequest request, String method) {
      super(request);
      this.method = method;
    }

    @Override
    public String getMethod() {
      return method;
    }
  }
}
