package ee.liveview.servertests.messages;

import ee.liveview.PubSub;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Another part of the application: {@code /tell?do=sell&what=tea}. */
@WebServlet("/tell")
public class TellServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @EJB private transient Stock stock;
  @Inject private transient PubSub pubsub;
  @Inject private transient Views.Doors doors;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var what = request.getParameter("what");
    switch (request.getParameter("do")) {
      case "sell" -> stock.sell(what);
      case "regret" -> stock.sellAndRegret(what);
      case "say" -> pubsub.broadcast(request.getParameter("topic"), new Views.Said(what));
      case "inside" -> what = "" + doors.inside();
      default -> throw new IllegalArgumentException(request.getQueryString());
    }
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().print(what);
  }
}
