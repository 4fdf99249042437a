package ee.liveview.servertests.navigation;

import ee.liveview.LiveViews;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A page that is no live view and holds none, though the client is there. */
@WebServlet("/plain")
public class PlainServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient LiveViews liveViews;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response
        .getWriter()
        .print(
            "<!DOCTYPE html><html lang='en'><head><title>Plain</title><link rel='icon' href='data:,'>"
                + liveViews.head()
                + "<script>window.LiveView = { hooks: { Note: { mounted() { this.el.textContent = 'noted'; } } } };</script>"
                + "</head><body><h1>Plain</h1><p id='hook' phx-hook='Note'></p><a id='items' href='"
                + request.getContextPath()
                + "/items' data-phx-link='redirect' data-phx-link-state='push'>Items</a></body></html>");
  }
}
