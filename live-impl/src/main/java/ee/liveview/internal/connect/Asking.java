package ee.liveview.internal.connect;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The checks of a request that wants a connection, and what it says of itself. */
public final class Asking {
  private static final String VERSION = "2.0.0";
  private static final String LIVE_SOCKET_ID = "live_socket_id";

  private Asking() {}

  /** Whether a page of its origin may connect, and speaks our version of the protocol. */
  public static boolean allowed(HttpServletRequest request, List<String> allowedOrigins) {
    return originAllowed(request, allowedOrigins)
        && parameter(request, "vsn").filter(VERSION::equals).isPresent();
  }

  /** Browsers always send an origin, and cannot forge it; other clients send none. */
  public static boolean originAllowed(HttpServletRequest request, List<String> allowed) {
    var origin = request.getHeader("Origin");
    if (origin == null || allowed.contains("*") || allowed.contains(origin)) {
      return true;
    }
    var host = request.getHeader("Host");
    int scheme = origin.indexOf("://");
    return host != null
        && scheme > 0
        && origin
            .substring(scheme + 3)
            .toLowerCase(Locale.ROOT)
            .equals(host.toLowerCase(Locale.ROOT));
  }

  /**
   * A query parameter, read from the raw query: one server decodes parameters with the wrong
   * charset.
   */
  public static Optional<String> parameter(HttpServletRequest request, String name) {
    var query = request.getQueryString();
    if (query == null) {
      return Optional.empty();
    }
    for (var pair : query.split("&", -1)) {
      if (pair.startsWith(name + "=")) {
        return decoded(pair.substring(name.length() + 1));
      }
    }
    return Optional.empty();
  }

  private static Optional<String> decoded(String text) {
    try {
      return Optional.of(URLDecoder.decode(text, StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** What the application calls the user or device behind a request; null for nothing. */
  public static @Nullable String liveSocketId(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(LIVE_SOCKET_ID) instanceof String id ? id : null;
  }
}
