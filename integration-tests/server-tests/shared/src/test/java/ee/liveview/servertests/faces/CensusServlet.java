package ee.liveview.servertests.faces;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says how many views are connected. */
@WebServlet("/census")
public class CensusServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Views.Census census;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.getWriter().print(census.connected());
  }
}
