package ee.liveview.showcase.examples;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Map;

/**
 * Gives uploaded files to whoever knows their UUID: pictures to be shown, all others to be saved.
 */
@WebServlet("/shelf/*")
public class ShelfServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final Map<String, String> PICTURES =
      Map.of("png", "image/png", "jpg", "image/jpeg", "jpeg", "image/jpeg", "gif", "image/gif");

  @Inject private Shelf shelf;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var path = request.getPathInfo();
    var found = shelf.find(path == null ? "" : path.substring(1));
    if (found.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    var name = found.get().name().toLowerCase(Locale.ROOT);
    var picture = PICTURES.get(name.substring(name.lastIndexOf('.') + 1));
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Content-Security-Policy", "default-src 'none'");
    response.setContentType(picture == null ? "application/octet-stream" : picture);
    Files.copy(found.get().file(), response.getOutputStream());
  }
}
