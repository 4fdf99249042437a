package ee.liveview.servertests.wire;

import ee.liveview.LiveConnections;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Lets the test pull strings from outside: {@code /control?do=raise&name=gate}. */
@WebServlet("/control")
public class ControlServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Signals signals;
  @Inject private transient LiveConnections connections;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().print(answer(request));
  }

  private String answer(HttpServletRequest request) {
    var name = request.getParameter("name");
    switch (request.getParameter("do")) {
      case "raise" -> signals.raise(name);
      case "count" -> {
        return "" + signals.count(name);
      }
      case "socket-id" -> request.getSession().setAttribute("live_socket_id", name);
      case "disconnect" -> connections.disconnect(name);
      default -> throw new IllegalArgumentException(request.getQueryString());
    }
    return "done";
  }
}
