package ee.liveview.servertests.forms;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/** Says which fields reached it, and how; where the filter asks for the token, and where not. */
@WebServlet({"/guarded/echo", "/open/echo"})
public class EchoServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var fields = new TreeMap<String, String>();
    request.getParameterMap().forEach((name, values) -> fields.put(name, String.join(",", values)));
    fields.keySet().removeIf(name -> name.startsWith("_"));
    response.setContentType("text/html;charset=UTF-8");
    response.getWriter().print(page(request.getMethod(), fields));
  }

  static String page(String method, Map<String, String> fields) {
    return "<!DOCTYPE html><title>Echo</title><link rel='icon' href='data:,'><p id='echo'>"
        + method
        + " "
        + fields.toString().replace("<", "&lt;")
        + "</p>";
  }
}
