package ee.liveview.internal.longpoll;

import ee.liveview.LiveConfig;
import ee.liveview.internal.connect.Arrivals;
import ee.liveview.internal.connect.Asking;
import ee.liveview.internal.connect.Guests;
import ee.liveview.internal.connect.Registration;
import ee.liveview.internal.connect.Sockets;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Takes frames by POST, and hands out those for the browser to a GET that waits for them. */
public final class LongPollServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String TRANSPORT = "longpoll";
  private static final long WINDOW_MS = 10_000;

  private final transient Supplier<@Nullable Parts> parts;

  /**
   * What connections are made of.
   *
   * @param arrivals is told who has asked
   */
  public record Parts(
      LiveConfig config, Arrivals arrivals, Guests guests, Sockets sockets, PolledSockets polled) {}

  /**
   * @param parts null until the application has started
   */
  public LongPollServlet(Supplier<@Nullable Parts> parts) {
    this.parts = parts;
  }

  /** Every request is checked alike before anything else. */
  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var current = parts.get();
    if (current == null || current.sockets().closed()) {
      response.setHeader("Retry-After", "1");
      response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
      return;
    }
    var origin = request.getHeader("Origin");
    boolean allowed = Asking.originAllowed(request, current.config().allowedOrigins());
    if (allowed && origin != null) {
      response.setHeader("Access-Control-Allow-Origin", origin);
      response.setHeader("Vary", "Origin");
    }
    response.setHeader("Cache-Control", "no-store");
    switch (request.getMethod()) {
      case "OPTIONS" -> preflight(request, response, allowed);
      case "GET", "POST" -> {
        if (Asking.allowed(request, current.config().allowedOrigins())) {
          serve(current, request, response);
        } else {
          current.arrivals().asked(false, request, TRANSPORT, System.nanoTime());
          Answer.of(Answer.FORBIDDEN).write(response);
        }
      }
      default -> response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
    }
  }

  /** A browser asks whether a page of another origin may send what it wants to. */
  private static void preflight(
      HttpServletRequest request, HttpServletResponse response, boolean allowed) {
    var headers = request.getHeader("Access-Control-Request-Headers");
    if (allowed && headers != null) {
      response.setHeader("Access-Control-Allow-Headers", headers);
      response.setHeader("Access-Control-Allow-Methods", "GET, POST, OPTIONS");
      response.setHeader("Access-Control-Max-Age", "3600");
    }
    response.setContentLength(0);
  }

  private static void serve(Parts current, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var token = Asking.parameter(request, "token").filter(text -> !text.isEmpty());
    var socket = token.flatMap(text -> current.polled().find(text, httpSession(request)));
    if (socket.isPresent()) {
      if (request.getMethod().equals("GET")) {
        poll(socket.get(), request, response);
      } else {
        Answer.of(takeLines(current, socket.get(), request) ? Answer.OK : Answer.GONE)
            .write(response);
      }
    } else if (token.isEmpty() && request.getMethod().equals("GET")) {
      new Answer(Answer.GONE, open(current, request), List.of()).write(response);
    } else {
      Answer.of(Answer.GONE).write(response);
    }
  }

  private static String open(Parts current, HttpServletRequest request) {
    long began = System.nanoTime();
    var guest = current.guests().of(request, TRANSPORT);
    var registration =
        new Registration(current.sockets(), guest.session(), Asking.liveSocketId(request));
    var token = current.polled().open(guest, registration, httpSession(request));
    current.arrivals().asked(true, request, TRANSPORT, began);
    return token;
  }

  private static @Nullable String httpSession(HttpServletRequest request) {
    return Optional.ofNullable(request.getSession(false)).map(s -> s.getId()).orElse(null);
  }

  private static void poll(
      PolledSocket socket, HttpServletRequest request, HttpServletResponse response) {
    var poll = new Poll[1];
    poll[0] =
        new Poll(request.startAsync(request, response), WINDOW_MS, () -> socket.expire(poll[0]));
    socket.poll(poll[0]);
  }

  /** False when what has come may not come, and the connection has been closed for it. */
  private static boolean takeLines(Parts current, PolledSocket socket, HttpServletRequest request)
      throws IOException {
    // A frame of bytes is a third longer in base64.
    var lines = new Lines(request.getInputStream(), current.config().maxFrameBytes() / 3 * 4 + 4);
    for (var line = lines.next(); line != null; line = lines.next()) {
      socket.line(line);
    }
    if (lines.tooMuch()) {
      socket.tooLong();
    }
    return !lines.tooMuch();
  }
}
