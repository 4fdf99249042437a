package ee.liveview.internal.websocket;

import ee.liveview.LiveConfig;
import ee.liveview.internal.connect.Arrivals;
import ee.liveview.internal.connect.Asking;
import ee.liveview.internal.connect.Guests;
import ee.liveview.internal.connect.Registration;
import ee.liveview.internal.connect.Sockets;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Opens sockets: refuses what must be refused with a status of ours, and upgrades the rest. */
public final class LiveSocketServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String TRANSPORT = "websocket";

  private final transient Supplier<@Nullable Parts> parts;

  /**
   * What sockets are made of.
   *
   * @param arrivals is told who has asked
   * @param guests who is at the other end of a request
   */
  public record Parts(
      LiveConfig config, Arrivals arrivals, Guests guests, Sockets sockets, LiveSockets upgrades) {}

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
    long began = System.nanoTime();
    int refusal = Handshake.refusal(request, current.config().allowedOrigins());
    if (refusal != 0) {
      current.arrivals().asked(false, request, TRANSPORT, began);
      response.setStatus(refusal);
      response.setContentLength(0);
      if (refusal == 426) {
        response.setHeader("Upgrade", "websocket");
        // Payara would keep the connection open for 30 s, waiting for another protocol on it.
        response.setHeader("Connection", "close");
      }
      return;
    }
    var endpoint = endpoint(current, request);
    current
        .arrivals()
        .asked(true, request, TRANSPORT, began); // what comes after it belongs to the socket
    current.upgrades().upgrade(request, response, endpoint);
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
    var guest = current.guests().of(request, TRANSPORT);
    var settings = new LiveEndpoint.Settings(current.config().maxFrameBytes());
    return new LiveEndpoint(
        settings,
        guest.connect(),
        new Registration(current.sockets(), guest.session(), Asking.liveSocketId(request)));
  }
}
