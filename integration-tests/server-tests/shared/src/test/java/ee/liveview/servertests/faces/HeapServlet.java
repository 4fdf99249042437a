package ee.liveview.servertests.faces;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.management.ManagementFactory;

/** Says how many bytes of the heap are needed. */
@WebServlet("/heap")
public class HeapServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var memory = ManagementFactory.getMemoryMXBean();
    memory.gc();
    response.getWriter().print(memory.getHeapMemoryUsage().getUsed());
  }
}
