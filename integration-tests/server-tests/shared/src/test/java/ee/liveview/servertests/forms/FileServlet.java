package ee.liveview.servertests.forms;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Takes a file over HTTP. */
@WebServlet("/guarded/file")
@MultipartConfig
public class FileServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    var file = request.getPart("file");
    response.setContentType("text/html;charset=UTF-8");
    response
        .getWriter()
        .print(
            EchoServlet.page(
                request.getParameter("visitor[name]"),
                Map.of(file.getSubmittedFileName(), String.valueOf(file.getSize()))));
  }
}
