package ee.liveview.servertests.telemetry;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Says line by line what has happened since it was last asked. */
@WebServlet("/told")
public class ToldServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Recorder recorder;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().print(String.join("\n", recorder.told()));
    recorder.forget();
  }
}
