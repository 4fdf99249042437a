package ee.liveview.servertests.facesworld;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Ends the login, or with {@code ?session} the session. */
@WebServlet("/door")
public class DoorServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    if (request.getParameter("session") == null) {
      request.logout();
    } else {
      request.getSession().invalidate();
    }
    response.setContentType("text/html");
    response.getWriter().print("<!DOCTYPE html><title>Bye</title><link rel='icon' href='data:,'>");
  }
}
