package ee.liveview.internal.connect;

import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;

/** The open connections of an application. Thread-safe. */
public final class Sockets {
  /** "Service restart": the client connects again at once. */
  private static final int RESTART = 1012;

  /** "Going away": the client connects again and finds its session gone. */
  private static final int GOING_AWAY = 1001;

  private final ConcurrentHashMap<OpenSocket, Registration> open = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** Whether sockets are taken no more. */
  public boolean closed() {
    return closed;
  }

  void add(OpenSocket socket, Registration registration) {
    open.put(socket, registration);
    if (closed) {
      // The end of the application may have looked through the table just before.
      socket.close(RESTART, "restart");
    }
  }

  void remove(OpenSocket socket) {
    open.remove(socket);
  }

  /** Closes a connection, whose browser connects again and finds its session gone. */
  public void disconnect(OpenSocket socket) {
    socket.close(GOING_AWAY, "disconnect");
  }

  /** Closes every socket of one user, device or whatever the id stands for. */
  public void disconnect(String liveSocketId) {
    open.forEach(
        (socket, registration) -> {
          if (registration.isOf(liveSocketId)) {
            disconnect(socket);
          }
        });
  }

  /**
   * Closes the sockets whose browser has said nothing for so long, and those whose HTTP session is
   * over. Containers would do the one with a code after which the page loads anew, and count what
   * we send as a sign of life; the other they do late, or not at all.
   *
   * @param keepSessions whether a session is used as long as a page of it is open
   */
  public void look(Duration idle, boolean keepSessions) {
    long silence = idle.toNanos();
    long now = System.nanoTime();
    open.forEach(
        (socket, registration) -> {
          if (socket.silentFor(silence)) {
            socket.close(GOING_AWAY, "idle");
          } else if (registration.sessionOver(keepSessions ? now : socket.used())) {
            disconnect(socket);
          }
        });
  }

  /** Closes all sockets; the application stops. */
  public void close() {
    closed = true;
    open.keySet().forEach(socket -> socket.close(RESTART, "restart"));
  }
}
