package ee.liveview.showcase.team;

import jakarta.annotation.security.DeclareRoles;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult.Status;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/**
 * Logs somebody in by {@code POST} and out by {@code DELETE}. Both need the CSRF token of a page,
 * see {@code META-INF/microprofile-config.properties}.
 */
@WebServlet("/session")
@DeclareRoles({"member", "lead"})
public class SessionServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient SecurityContext security;
  @Inject private transient IdentityStoreHandler people;

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var credential =
        new UsernamePasswordCredential(
            text(request, "login[name]"), text(request, "login[password]"));
    if (people.validate(credential).getStatus() != Status.VALID) {
      response.sendRedirect(request.getContextPath() + "/login?wrong");
      return;
    }
    request.changeSessionId(); // whoever knows the one from before the login shall not share it
    var status =
        security.authenticate(
            request, response, AuthenticationParameters.withParams().credential(credential));
    if (status == AuthenticationStatus.SUCCESS) {
      response.sendRedirect(request.getContextPath() + "/team");
    } // else the browser has been sent back to the page that asked for the login
  }

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
