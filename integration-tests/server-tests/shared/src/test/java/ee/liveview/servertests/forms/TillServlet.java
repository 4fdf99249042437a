package ee.liveview.servertests.forms;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Closes and opens the till. */
@WebServlet("/till/*")
public class TillServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response) {
    if ("/close".equals(request.getPathInfo())) {
      Views.Till.close();
    } else {
      Views.Till.open();
    }
    response.setStatus(HttpServletResponse.SC_NO_CONTENT);
  }
}
