package ee.liveview.showcase;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An ordinary servlet beside the live views: it counts its visits in the same HTTP session. */
@WebServlet("/plain")
public class PlainServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String VISITS = "plain.visits";

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    show(request, response, visits(request));
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var visits = visits(request) + 1;
    request.getSession().setAttribute(VISITS, visits);
    show(request, response, visits);
  }

  private static int visits(HttpServletRequest request) {
    return request.getSession().getAttribute(VISITS) instanceof Integer visits ? visits : 0;
  }

  private static void show(HttpServletRequest request, HttpServletResponse response, int visits)
      throws IOException {
    response.setContentType("text/html;charset=UTF-8");
    response
        .getWriter()
        .write(
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <title>A plain servlet</title>
              <link rel="icon" href="%1$s/icon.svg">
              <link rel="stylesheet" href="%1$s/showcase.css">
            </head>
            <body>
              <main class="page">
                <h1>A plain servlet</h1>
                <p class="lead">No live view here: each click is a request and a new page.</p>
                <form method="post" class="panel">
                  <p>Clicked <output>%2$d</output> times.</p>
                  <button class="primary">Click me</button>
                </form>
                <p><a href="%1$s/">Back to the live pages</a></p>
              </main>
            </body>
            </html>
            """
                .formatted(request.getContextPath(), visits));
  }
}
