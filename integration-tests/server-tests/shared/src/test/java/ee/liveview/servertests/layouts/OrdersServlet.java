package ee.liveview.servertests.layouts;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says which method reached it, and what a field says. */
@WebServlet("/orders/*")
public class OrdersServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response
        .getWriter()
        .printf(
            "<!DOCTYPE html><title>Orders</title><link rel=\"icon\" href=\"%s/logo.svg\"><p>%s %s</p>",
            request.getContextPath(), request.getMethod(), request.getParameter("note"));
  }
}
