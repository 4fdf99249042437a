package ee.liveview.internal.http;

import ee.liveview.ConnectInfo;
import ee.liveview.internal.view.Caller;
import ee.liveview.internal.view.Roles;
import ee.liveview.internal.view.WebSession;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HashMap;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** Makes the caller of a request. */
public final class Callers {
  private static final String BEARER = "base64url.bearer.phx.";

  private static final Set<String> TRACING = Set.of("traceparent", "tracestate", "baggage");

  private Callers() {}

  /**
   * @param context carries the caller's identity to other threads
   * @param roles that views ask for, as far as the caller has them
   */
  public static Caller of(
      HttpServletRequest request, Executor context, @Nullable WebSession session, Roles roles) {
    return new Caller(
        context,
        request.getUserPrincipal(),
        roles,
        session,
        origin(request),
        request.getContextPath(),
        request.getLocale(),
        authToken(request),
        info(request));
  }

  private static ConnectInfo info(HttpServletRequest request) {
    var headers = new HashMap<String, String>();
    for (var names = request.getHeaderNames(); names.hasMoreElements(); ) {
      var name = names.nextElement();
      var lower = name.toLowerCase(Locale.ROOT);
      if (lower.startsWith("x-") || TRACING.contains(lower)) {
        headers.put(lower, request.getHeader(name));
      }
    }
    var agent = request.getHeader("User-Agent");
    return new ConnectInfo(
        request.getHeader("Sec-WebSocket-Key") == null ? "http" : "websocket",
        host(origin(request)),
        request.getRemoteAddr(),
        agent == null ? "" : agent,
        headers);
  }

  /** Anybody may send a header that names no host at all. */
  private static URI host(String origin) {
    try {
      return new URI(origin);
    } catch (URISyntaxException e) {
      return URI.create("");
    }
  }

  /** Offered as a subprotocol, the only header that a browser lets a page set. */
  private static @Nullable String authToken(HttpServletRequest request) {
    var offered = request.getHeader("Sec-WebSocket-Protocol");
    if (offered == null) {
      return null;
    }
    for (var protocol : offered.split(",")) {
      var name = protocol.strip();
      if (name.startsWith(BEARER)) {
        return decoded(name.substring(BEARER.length()));
      }
    }
    return null;
  }

  private static @Nullable String decoded(String base64) {
    try {
      return new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** Scheme, host and port as the browser writes them. */
  static String origin(HttpServletRequest request) {
    var host = request.getHeader("Host");
    return request.getScheme()
        + "://"
        + (host == null ? request.getServerName() + ":" + request.getServerPort() : host);
  }
}
