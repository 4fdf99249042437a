package ee.liveview.internal.connect;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The open connections of an application. Thread-safe. */
public final class Sockets {
  /** "Service restart": the client connects again at once. */
  private static final int RESTART = 1012;

  /** "Going away": the client connects again and finds its session gone. */
  private static final int GOING_AWAY = 1001;

  private final Set<OpenSocket> open = ConcurrentHashMap.newKeySet();
  private final ConcurrentHashMap<OpenSocket, String> ids = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** Whether sockets are taken no more. */
  public boolean closed() {
    return closed;
  }

  void add(OpenSocket socket, @Nullable String liveSocketId) {
    open.add(socket);
    if (liveSocketId != null) {
      ids.put(socket, liveSocketId);
    }
    if (closed) {
      // The end of the application may have looked through the table just before.
      socket.close(RESTART, "restart");
    }
  }

  void remove(OpenSocket socket) {
    open.remove(socket);
    ids.remove(socket);
  }

  /** Closes a connection, whose browser connects again and finds its session gone. */
  public void disconnect(OpenSocket socket) {
    socket.close(GOING_AWAY, "disconnect");
  }

  /** Closes every socket of one user, device or whatever the id stands for. */
  public void disconnect(String liveSocketId) {
    ids.forEach(
        (socket, id) -> {
          if (id.equals(liveSocketId)) {
            disconnect(socket);
          }
        });
  }

  /**
   * Closes the sockets whose browser has said nothing for so long. Containers would do it, but one
   * with a code after which the page loads anew, and what we send would count as a sign of life.
   */
  public void closeSilent(Duration idle) {
    long nanos = idle.toNanos();
    open.forEach(
        socket -> {
          if (socket.silentFor(nanos)) {
            socket.close(GOING_AWAY, "idle");
          }
        });
  }

  /** Closes all sockets; the application stops. */
  public void close() {
    closed = true;
    open.forEach(socket -> socket.close(RESTART, "restart"));
  }
}
