package ee.liveview.servertests.probe;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Says which warnings and errors of live views the log of the server has had since last asked. */
@WebServlet("/log")
public class LogServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  private final transient Logger log = Logger.getLogger("ee.liveview");
  private final transient Recorder recorder = new Recorder();

  /** Keeps lines. */
  private static final class Recorder extends Handler {
    private final List<String> lines = new CopyOnWriteArrayList<>();

    Recorder() {
      setLevel(Level.WARNING);
    }

    @Override
    public void publish(LogRecord line) {
      if (isLoggable(line)) {
        lines.add(line.getLevel() + " " + line.getMessage());
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @Override
  public void init() {
    log.addHandler(recorder);
  }

  @Override
  public void destroy() {
    log.removeHandler(recorder);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().print(String.join("\n", recorder.lines));
    recorder.lines.clear();
  }
}
