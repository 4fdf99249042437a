package ee.liveview.servertests.security;

import ee.liveview.LiveConnections;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** What other parts of an application do with their users: {@code /door?do=logout}. */
@WebServlet("/door")
public class DoorServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Door door;
  @Inject private transient LiveConnections connections;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    var name = request.getParameter("name");
    switch (request.getParameter("do")) {
      case "logout" -> request.logout();
      case "end" -> request.getSession().invalidate();
      case "expire" -> request.getSession().setMaxInactiveInterval(2);
      case "mark" -> request.getSession().setAttribute("live_socket_id", "user:" + name);
      case "demote" -> {
        door.demote(name);
        connections.disconnect("user:" + name);
      }
      default -> throw new IllegalArgumentException(request.getQueryString());
    }
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().print("done");
  }
}
