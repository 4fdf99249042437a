package ee.liveview.internal.websocket;

import ee.liveview.LiveConfig;
import ee.liveview.internal.channel.Connection;
import ee.liveview.internal.http.Callers;
import ee.liveview.internal.http.HttpSessions;
import ee.liveview.internal.view.LiveChannels;
import ee.liveview.internal.view.Services;
import ee.liveview.internal.view.WebSession;
import ee.liveview.internal.wire.FrameCodec;
import ee.liveview.internal.wire.Limits;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens sockets: refuses what must be refused with a status of ours, and upgrades the rest. */
public final class LiveSocketServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String LIVE_SOCKET_ID = "live_socket_id";

  private final transient Supplier<@Nullable Parts> parts;

  /** What a socket is made of. */
  public record Parts(
      LiveConfig config,
      Limits limits,
      FrameCodec codec,
      Services services,
      HttpSessions sessions,
      Sockets sockets,
      LiveSockets upgrades,
      Supplier<Executor> callerContext) {}

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
      if (refusal == 426) {
        response.setHeader("Upgrade", "websocket");
      }
      return;
    }
    current.upgrades().upgrade(request, response, endpoint(current, request));
  }

  private static LiveEndpoint endpoint(Parts current, HttpServletRequest request) {
    var session =
        current
            .sessions()
            .verified(request, Handshake.parameter(request, "_csrf_token").orElse(null));
    var caller = Callers.of(request, current.callerContext().get(), session);
    var channels = new LiveChannels(caller, current.services());
    var settings =
        new LiveEndpoint.Settings(
            current.config().maxFrameBytes(), current.config().idleTimeout().toMillis());
    var atEnd = new AtEnd(current.sockets(), session);
    var endpoint =
        new LiveEndpoint(
            settings,
            session,
            transport -> new Connection(transport, channels, current.codec(), current.limits()),
            atEnd::gone);
    current.sockets().add(endpoint, liveSocketId(request));
    atEnd.watch(endpoint);
    return endpoint;
  }

  /** Closes the socket with its HTTP session, and forgets both. */
  private static final class AtEnd {
    private final Sockets sockets;
    private final @Nullable WebSession session;
    private Runnable forget = () -> {};

    AtEnd(Sockets sockets, @Nullable WebSession session) {
      this.sockets = sockets;
      this.session = session;
    }

    void watch(LiveEndpoint endpoint) {
      if (session != null) {
        forget = HttpSessions.atEnd(session, () -> sockets.disconnect(endpoint));
      }
    }

    void gone(LiveEndpoint endpoint) {
      sockets.remove(endpoint);
      forget.run();
    }
  }

  private static @Nullable String liveSocketId(HttpServletRequest request) {
    var session = request.getSession(false);
    return session != null && session.getAttribute(LIVE_SOCKET_ID) instanceof String id ? id : null;
  }
}
