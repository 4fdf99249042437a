package ee.liveview.internal.connect;

import ee.liveview.internal.view.WebSession;
import org.jspecify.annotations.Nullable;

/**
 * Keeps an open connection known, and closes it with its HTTP session. Not from the handshake on: a
 * container may fail that without a word, and the connection would be kept for ever.
 */
public final class Registration {
  private final Sockets sockets;
  private final @Nullable WebSession session;
  private final @Nullable String liveSocketId;
  private volatile Runnable forget = () -> {};

  /**
   * @param liveSocketId what the application calls the user or device; null for nothing
   */
  public Registration(
      Sockets sockets, @Nullable WebSession session, @Nullable String liveSocketId) {
    this.sockets = sockets;
    this.session = session;
    this.liveSocketId = liveSocketId;
  }

  /** It is open; may close it at once. */
  public void opened(OpenSocket socket) {
    if (session != null) {
      forget = session.atEnd(() -> sockets.disconnect(socket));
    }
    sockets.add(socket, this);
    if (session != null && !session.valid()) {
      sockets.disconnect(socket);
    }
  }

  /** Whether the application calls its user or device so. */
  boolean isOf(String id) {
    return id.equals(liveSocketId);
  }

  /** Whether its HTTP session, whose page was used then, is no more. */
  boolean sessionOver(long used) {
    return session != null && session.over(used);
  }

  /** It is no more. */
  public void gone(OpenSocket socket) {
    sockets.remove(socket);
    forget.run();
  }
}
