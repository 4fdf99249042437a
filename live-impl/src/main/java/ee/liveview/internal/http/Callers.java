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
  private static final String NO_HOST = "unknown.invalid";
  private static final String BEARER = "base64url.bearer.phx.";

  private static final Set<String> TRACING = Set.of("traceparent", "tracestate", "baggage");

  private Callers() {}

  /**
   * @param transport how it talks to us: {@code http}, {@code websocket} or {@code longpoll}
   * @param context carries the caller's identity to other threads
   * @param roles that views ask for, as far as the caller has them
   */
  public static Caller of(
      HttpServletRequest request,
      String transport,
      Executor context,
      @Nullable WebSession session,
      Roles roles) {
    var info = info(request, transport);
    return new Caller(
        context,
        request.getUserPrincipal(),
        roles,
        session,
        origin(request),
        request.getContextPath(),
        request.getLocale(),
        authToken(request),
        info,
        info.requestId().orElse(null));
  }

  /**
   * What is known of a request.
   *
   * @param transport as in {@link #of}
   */
  public static ConnectInfo info(HttpServletRequest request, String transport) {
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
        transport,
        URI.create(origin(request)),
        request.getRemoteAddr(),
        agent == null ? "" : agent,
        headers);
  }

  /** Offered as a subprotocol, the only header that a browser lets a page set on a WebSocket. */
  private static @Nullable String authToken(HttpServletRequest request) {
    var offered = request.getHeader("Sec-WebSocket-Protocol");
    if (offered == null) {
      return request.getHeader("X-Phoenix-AuthToken");
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
    var header = request.getHeader("Host");
    var host = header == null ? request.getServerName() + ":" + request.getServerPort() : header;
    return request.getScheme() + "://" + (isHost(host) ? host : NO_HOST);
  }

  /** Anybody may send a header that names none. */
  private static boolean isHost(String text) {
    try {
      return new URI("http://" + text).getHost() != null;
    } catch (URISyntaxException e) {
      return false;
    }
  }
}
