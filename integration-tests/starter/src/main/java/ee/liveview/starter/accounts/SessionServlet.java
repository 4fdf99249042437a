package ee.liveview.starter.accounts;

import jakarta.annotation.security.DeclareRoles;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Logs somebody in by {@code POST} and out by {@code DELETE}. Both need the CSRF token of a page,
 * see {@code META-INF/microprofile-config.properties}. It checks the password for itself, since
 * anybody can send a request.
 */
@WebServlet("/session")
@DeclareRoles(Accounts.ROLE)
public class SessionServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Accounts accounts;
  @Inject private transient SecurityContext security;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var email = text(request, "login[email]");
    var password = text(request, "login[password]");
    if (!accounts.knows(email, password)) {
      response.sendRedirect(request.getContextPath() + "/login?wrong");
      return;
    }
    request.changeSessionId(); // whoever knows the one from before the login shall not share it
    var given = new UsernamePasswordCredential(email, password);
    var status =
        security.authenticate(
            request, response, AuthenticationParameters.withParams().credential(given));
    if (status == AuthenticationStatus.SUCCESS) {
      response.sendRedirect(request.getContextPath() + "/guests");
    } // else the browser has been sent back to the page that asked for the login
  }

  /** The server ends the login, and with it all open pages of the browser ask for a new one. */
  @Override
  protected void doDelete(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    request.logout();
    response.sendRedirect(request.getContextPath() + "/login");
  }

  private static String text(HttpServletRequest request, String name) {
    var value = request.getParameter(name);
    return value == null ? "" : value;
  }
}
