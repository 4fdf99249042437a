package ee.liveview.servertests.nesting;

import ee.liveview.LiveViews;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** A page of the old kind, with two live views in it. */
@WebServlet("/servlet")
public class PageServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient LiveViews liveViews;
  @Inject private transient Views.Census census;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    if (request.getParameter("census") != null) {
      response.getWriter().print(census.counters());
      return;
    }
    response
        .getWriter()
        .print(
            "<!DOCTYPE html><html lang='en'><head><title>Old</title><link rel='icon' href='data:,'>"
                + liveViews.head()
                + "</head><body><h1>Old page</h1>"
                + liveViews.show(Views.CounterView.class, Map.of("name", "<one>"))
                + liveViews.show(Views.CounterView.class, Map.of("name", "two"))
                + liveViews.show(Views.DeepView.class)
                + "</body></html>");
  }
}
