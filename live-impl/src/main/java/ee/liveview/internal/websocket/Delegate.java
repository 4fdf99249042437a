package ee.liveview.internal.websocket;

import jakarta.websocket.CloseReason;
import jakarta.websocket.Endpoint;
import jakarta.websocket.EndpointConfig;
import jakarta.websocket.Session;
import org.jspecify.annotations.Nullable;

/**
 * What the container makes for a socket: it hands over to the endpoint prepared in the handshake.
 */
public final class Delegate extends Endpoint {
  static final String TARGET = "ee.liveview.endpoint";

  private volatile @Nullable LiveEndpoint target;

  @Override
  public void onOpen(Session session, EndpointConfig config) {
    if (config.getUserProperties().remove(TARGET) instanceof LiveEndpoint endpoint) {
      target = endpoint;
      endpoint.onOpen(session);
    }
  }

  @Override
  public void onClose(Session session, CloseReason reason) {
    var endpoint = target;
    if (endpoint != null) {
      endpoint.onClose();
    }
  }

  @Override
  public void onError(Session session, Throwable problem) {
    LiveEndpoint.onError(problem);
  }
}
