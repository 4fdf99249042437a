package ee.liveview.servertests.metered;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says how often something was timed. */
@WebServlet("/meters")
public class MetersServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient MeterRegistry registry;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    for (var timer : registry.find(request.getParameter("name")).timers()) {
      var view = timer.getId().getTag("view");
      if (view != null && view.equals(request.getParameter("view"))) {
        response.getWriter().println(timer.getId().getTag("outcome") + " " + timer.count());
      }
    }
  }
}
