package ee.liveview.internal.connect;

import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;

/** Knows who is at the other end of a request. */
@FunctionalInterface
public interface Guests {

  /**
   * Who sends a request that wants a connection.
   *
   * @param csrfToken of its query; null for none
   * @param transport how messages will travel: {@code "websocket"} or {@code "longpoll"}
   */
  Guest of(HttpServletRequest request, @Nullable String csrfToken, String transport);

  /** Who sends a request that wants a connection, which says so in its query. */
  default Guest of(HttpServletRequest request, String transport) {
    return of(request, Asking.parameter(request, "_csrf_token").orElse(null), transport);
  }
}
