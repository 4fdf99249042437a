package ee.liveview.internal.connect;

import jakarta.servlet.http.HttpServletRequest;

/** Wants to know who asks for a connection. */
@FunctionalInterface
public interface Arrivals {

  /**
   * Somebody has asked.
   *
   * @param transport how messages will travel: {@code "websocket"} or {@code "longpoll"}
   * @param began {@link System#nanoTime()} at which the request came
   */
  void asked(boolean accepted, HttpServletRequest request, String transport, long began);
}
