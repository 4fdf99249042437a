package ee.liveview.internal.websocket;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The open sockets of an application. Thread-safe. */
public final class Sockets {
  /** "Service restart": the client connects again at once. */
  private static final int RESTART = 1012;

  /** "Going away": the client connects again and finds its session gone. */
  private static final int GOING_AWAY = 1001;

  private final Set<LiveEndpoint> open = ConcurrentHashMap.newKeySet();
  private final ConcurrentHashMap<LiveEndpoint, String> ids = new ConcurrentHashMap<>();
  private volatile boolean closed;

  /** Whether sockets are taken no more. */
  boolean closed() {
    return closed;
  }

  void add(LiveEndpoint endpoint, @Nullable String liveSocketId) {
    open.add(endpoint);
    if (liveSocketId != null) {
      ids.put(endpoint, liveSocketId);
    }
    if (closed) {
      // The end of the application may have looked through the table just before.
      endpoint.close(RESTART, "restart");
    }
  }

  void remove(LiveEndpoint endpoint) {
    open.remove(endpoint);
    ids.remove(endpoint);
  }

  void disconnect(LiveEndpoint endpoint) {
    endpoint.close(GOING_AWAY, "disconnect");
  }

  /** Closes every socket of one user, device or whatever the id stands for. */
  public void disconnect(String liveSocketId) {
    ids.forEach(
        (endpoint, id) -> {
          if (id.equals(liveSocketId)) {
            disconnect(endpoint);
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
        endpoint -> {
          if (endpoint.silentFor(nanos)) {
            endpoint.close(GOING_AWAY, "idle");
          }
        });
  }

  /** Closes all sockets; the application stops. */
  public void close() {
    closed = true;
    open.forEach(endpoint -> endpoint.close(RESTART, "restart"));
  }
}
