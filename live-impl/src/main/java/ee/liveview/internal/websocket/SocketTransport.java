package ee.liveview.internal.websocket;

import ee.liveview.internal.channel.Transport;
import ee.liveview.internal.container.Handover;
import jakarta.websocket.CloseReason;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.System.Logger.Level;

/** Sends through a Jakarta WebSocket session. */
final class SocketTransport implements Transport {
  private static final System.Logger LOG = System.getLogger("ee.liveview");

  private final Session session;
  private final RemoteEndpoint.Async remote;

  SocketTransport(Session session) {
    this.session = session;
    this.remote = session.getAsyncRemote();
  }

  @Override
  public void send(String text, Runnable done) {
    try {
      Handover.run(() -> remote.sendText(text, result -> done.run()));
    } catch (RuntimeException e) {
      LOG.log(Level.DEBUG, "a frame could not be sent; the socket has closed", e);
      done.run();
    }
  }

  @Override
  public void close(int code, String reason) {
    try {
      session.close(new CloseReason(CloseReason.CloseCodes.getCloseCode(code), reason));
    } catch (IOException | IllegalStateException e) {
      LOG.log(Level.DEBUG, "the socket had closed already", e);
    }
  }
}
