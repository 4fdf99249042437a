package ee.liveview.servertests.longpoll;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Makes a session that ends when nobody uses it for two seconds. */
@WebServlet("/hasty")
public class HastyServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    request.getSession().setMaxInactiveInterval(2);
  }
}
