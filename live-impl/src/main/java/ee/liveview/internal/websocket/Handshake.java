package ee.liveview.internal.websocket;

import ee.liveview.internal.connect.Asking;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;

/** The checks of a request that wants a WebSocket. */
final class Handshake {
  static final String SUBPROTOCOL = "phoenix";

  private Handshake() {}

  /** The HTTP status that refuses the request; 0 when it may go on. */
  static int refusal(HttpServletRequest request, List<String> allowedOrigins) {
    if (!"websocket".equalsIgnoreCase(request.getHeader("Upgrade"))
        || request.getHeader("Sec-WebSocket-Key") == null
        || !"13".equals(request.getHeader("Sec-WebSocket-Version"))) {
      return 426;
    }
    return Asking.allowed(request, allowedOrigins) ? 0 : 403;
  }
}
