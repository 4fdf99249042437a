package ee.liveview.internal.websocket;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.websocket.DeploymentException;
import jakarta.websocket.HandshakeResponse;
import jakarta.websocket.server.HandshakeRequest;
import jakarta.websocket.server.ServerContainer;
import jakarta.websocket.server.ServerEndpointConfig;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Upgrades requests to sockets with an endpoint made beforehand. An endpoint is added to the
 * container under an internal path, as one server upgrades only to such; it refuses whoever asks
 * for that path directly.
 */
public final class LiveSockets {
  private final ServerContainer container;
  private final ServerEndpointConfig config;
  private final Prepared prepared;
  private final boolean tyrus;

  private LiveSockets(ServerContainer container, ServerEndpointConfig config, Prepared prepared) {
    this.container = container;
    this.config = config;
    this.prepared = prepared;
    this.tyrus = container.getClass().getName().startsWith("org.glassfish.tyrus.");
  }

  /** Adds the endpoint; called while the application starts. */
  public static LiveSockets add(ServerContainer container, String path) {
    var prepared = new Prepared();
    var config =
        ServerEndpointConfig.Builder.create(Delegate.class, path)
            .subprotocols(List.of(Handshake.SUBPROTOCOL))
            .configurator(prepared)
            .build();
    try {
      container.addEndpoint(config);
    } catch (DeploymentException e) {
      throw new IllegalStateException("the live socket cannot be added at " + path, e);
    }
    return new LiveSockets(container, config, prepared);
  }

  void upgrade(HttpServletRequest request, HttpServletResponse response, LiveEndpoint endpoint)
      throws ServletException, IOException {
    var asked = tyrus ? OrderlyUpgrade.of(request) : request;
    prepared.current.set(endpoint);
    try {
      container.upgradeHttpToWebSocket(asked, response, config, Map.of());
    } catch (DeploymentException e) {
      throw new ServletException(e);
    } finally {
      prepared.current.remove();
    }
  }

  /** Knows the endpoint of the handshake that runs on this thread. */
  private static final class Prepared extends ServerEndpointConfig.Configurator {
    private final ThreadLocal<@Nullable LiveEndpoint> current = new ThreadLocal<>();

    @Override
    public boolean checkOrigin(String origin) {
      return current.get() != null;
    }

    @Override
    public void modifyHandshake(
        ServerEndpointConfig config, HandshakeRequest request, HandshakeResponse response) {
      var endpoint = current.get();
      if (endpoint == null) {
        throw new IllegalStateException("this path is not open to requests");
      }
      config.getUserProperties().put(Delegate.TARGET, endpoint);
    }

    @Override
    public <T> T getEndpointInstance(Class<T> type) {
      return type.cast(new Delegate());
    }
  }
}
