package ee.liveview.internal.websocket;

import ee.liveview.LiveConfig;
import ee.liveview.internal.channel.Connection;
import ee.liveview.internal.channel.Transport;
import ee.liveview.internal.view.WebSession;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens sockets: refuses what must be refused with a status of ours, and upgrades the rest. */
public final class LiveSocketServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String LIVE_SOCKET_ID = "live_socket_id";

  private final transient Supplier<@Nullable Parts> parts;

  /**
   * What sockets are made of.
   *
   * @param guests who is at the other end of a request; is given the CSRF token of its query
   */
  public record Parts(
      LiveConfig config,
      BiFunction<HttpServletRequest, @Nullable String, Guest> guests,
      Sockets sockets,
      LiveSockets upgrades) {}

  /**
   * Who gets a socket.
   *
   * @param session the HTTP session; null when there is none or the CSRF token is not of it
   * @param connect makes the connection once the socket is open
   */
  public record Guest(@Nullable WebSession session, Function<Transport, Connection> connect) {}

  /**
   * @param parts null until the application has started
   */
  public LiveSocketServlet(Supplier<@Nullable Parts> parts) {
    this.parts = parts;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    var current = parts.get();
    if (current == null || current.sockets().closed()) {
      response.setHeader("Retry-After", "1");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    int refusal = Handshake.refusal(request, current.config().allowedOrigins());
    if (refusal != 0) {
      response.setStatus(refusal);
      response.setContentLength(0);
      if (refusal == 426) {
        response.setHeader("Upgrade", "websocket");
        // Payara would keep the connection open for 30 s, waiting for another protocol on it.
        response.setHeader("Connection", "close");
      }
      return;
    }
    current.upgrades().upgrade(request, response, endpoint(current, request));
  }

  /** Before the container closes the sockets by itself, with a code of its own. */
  @Override
  public void destroy() {
    var current = parts.get();
    if (current != null) {
      current.sockets().close();
    }
  }

  private static LiveEndpoint endpoint(Parts current, HttpServletRequest request) {
    var token = Handshake.parameter(request, "_csrf_token").orElse(null);
    var guest = current.guests().apply(request, token);
    var settings = new LiveEndpoint.Settings(current.config().maxFrameBytes());
    return new LiveEndpoint(
        settings,
        guest.session(),
        guest.connect(),
        new Registered(current.sockets(), guest.session(), liveSocketId(request)));
  }

  /**
   * Keeps an open socket known, and closes it with its HTTP session. Not from the handshake on: a
   * container may fail it without a word, and the socket would be kept for ever.
   */
  private static final class Registered implements LiveEndpoint.Life {
    private final Sockets sockets;
    private final @Nullable WebSession session;
    private final @Nullable String id;
    private volatile Runnable forget = () -> {};

    Registered(Sockets sockets, @Nullable WebSession session, @Nullable String id) {
      this.sockets = sockets;
      this.session = session;
      this.id = id;
    }

    @Override
    public void opened(LiveEndpoint endpoint) {
      if (session != null) {
        forget = session.atEnd(() -> sockets.disconnect(endpoint));
      }
      sockets.add(endpoint, id);
      if (session != null && !session.valid()) {
        sockets.disconnect(endpoint);
      }
    }

    @Override
    public void gone(LiveEndpoint endpoint) {
      sockets.remove(endpoint);
      forget.run();
    }
  }

  private static @Nullable String liveSocketId(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(LIVE_SOCKET_ID) instanceof String id ? id : null;
  }
}
