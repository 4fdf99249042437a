package ee.liveview.servertests.contexts;

import ee.liveview.servertests.contexts.Beans.Cart;
import ee.liveview.servertests.contexts.Beans.Ledger;
import ee.liveview.servertests.contexts.Beans.Wishes;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** The neighbour: an ordinary servlet that uses the same beans. */
@WebServlet("/plain")
public class PlainServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Cart cart;
  @Inject private transient Wishes wishes;
  @Inject private transient Ledger ledger;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setContentType("text/plain;charset=UTF-8");
    response.getWriter().print(answer(request));
  }

  private String answer(HttpServletRequest request) {
    return switch (request.getParameter("do")) {
      case "cart" -> cart.show();
      case "add" -> {
        cart.add();
        yield cart.show();
      }
      case "wishes" -> wishes.show();
      case "count" -> "" + ledger.count(request.getParameter("what"));
      case "user" -> "" + request.getRemoteUser();
      case "logout" -> {
        request.getSession().invalidate();
        yield "done";
      }
      case "timeout" -> {
        request.getSession().setMaxInactiveInterval(Integer.parseInt(request.getParameter("s")));
        yield request.getSession().getId();
      }
      case "session" -> {
        var session = request.getSession(false);
        yield session == null ? "none" : session.getId();
      }
      default -> throw new IllegalArgumentException(request.getQueryString());
    };
  }
}
