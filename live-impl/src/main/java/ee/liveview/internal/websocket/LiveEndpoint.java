package ee.liveview.internal.websocket;

import ee.liveview.internal.channel.Connection;
import ee.liveview.internal.channel.Transport;
import ee.liveview.internal.connect.OpenSocket;
import ee.liveview.internal.connect.Registration;
import jakarta.websocket.Session;
import java.lang.System.Logger.Level;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One socket; made when it is upgraded. Containers call it from one thread at a time. */
final class LiveEndpoint implements OpenSocket {
  private static final System.Logger LOG = System.getLogger("ee.liveview");

  private final Settings settings;
  private final Function<Transport, Connection> connect;
  private final Registration registration;
  private volatile @Nullable Connection connection;
  private volatile long heard = System.nanoTime();

  /** Limits of a socket. */
  record Settings(int maxFrameBytes) {}

  LiveEndpoint(
      Settings settings, Function<Transport, Connection> connect, Registration registration) {
    this.settings = settings;
    this.connect = connect;
    this.registration = registration;
  }

  void onOpen(Session session) {
    session.setMaxIdleTimeout(0); // ours is Sockets#look
    session.setMaxTextMessageBufferSize(settings.maxFrameBytes());
    session.setMaxBinaryMessageBufferSize(settings.maxFrameBytes());
    var opened = connect.apply(new SocketTransport(session));
    connection = opened;
    session.addMessageHandler(new TextPieces(opened, this::heard, settings.maxFrameBytes()));
    session.addMessageHandler(new BinaryPieces(opened, this::heard, settings.maxFrameBytes()));
    registration.opened(this);
  }

  /** The client sends something every 30 s at the latest. */
  private void heard() {
    heard = System.nanoTime();
  }

  @Override
  public boolean silentFor(long nanos) {
    return System.nanoTime() - heard > nanos;
  }

  @Override
  public long used() {
    var current = connection;
    return current == null ? heard : current.used();
  }

  void onClose() {
    var current = connection;
    if (current != null) {
      current.closed();
    }
    registration.gone(this);
  }

  static void onError(Throwable problem) {
    LOG.log(Level.DEBUG, "a socket failed", problem);
  }

  @Override
  public void close(int code, String reason) {
    var current = connection;
    if (current != null) {
      current.shutdown(code, reason);
    }
  }
}
