package ee.liveview.servertests.facesworld;

import jakarta.faces.push.Push;
import jakarta.faces.push.PushContext;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Tells something to all who listen, the way of Faces and the way of OmniFaces. */
@WebServlet("/news")
public class NewsServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject
  @Push(channel = "faces")
  private transient PushContext faces;

  @Inject
  @org.omnifaces.cdi.Push(channel = "omnifaces")
  private transient org.omnifaces.cdi.PushContext omnifaces;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var what = request.getParameter("say");
    faces.send(what);
    omnifaces.send(what);
    response.getWriter().print("said");
  }
}
