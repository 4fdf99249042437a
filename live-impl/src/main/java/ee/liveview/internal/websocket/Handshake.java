package ee.liveview.internal.websocket;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The checks of a request that wants a socket, and what it says in its query. */
final class Handshake {
  static final String SUBPROTOCOL = "phoenix";
  private static final String VERSION = "2.0.0";

  private Handshake() {}

  /** The HTTP status that refuses the request; 0 when it may go on. */
  static int refusal(HttpServletRequest request, List<String> allowedOrigins) {
    if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
        || request.getHeader("Sec-WebSocket-Key") == null
        || !"13".equals(request.getHeader("Sec-WebSocket-Version"))) {
      return 426;
    }
    if (!originAllowed(request, allowedOrigins)) {
      return 403;
    }
    return parameter(request, "vsn").filter(VERSION::equals).isPresent() ? 0 : 403;
  }

  /** Browsers always send an origin, and cannot forge it; other clients send none. */
  private static boolean originAllowed(HttpServletRequest request, List<String> allowed) {
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
  static Optional<String> parameter(HttpServletRequest request, String name) {
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
}
