package ee.liveview.servertests.contexts;

import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise bean, which has an idea of its caller. One server wants it in a file of its own.
 */
@Stateless
public class Teller {
  @Resource private @Nullable SessionContext context;

  /** Whom the server thinks to be calling. */
  @PermitAll
  public String caller() {
    return context.getCallerPrincipal().getName();
  }

  /** Not for everybody. */
  @RolesAllowed("staff")
  public String staffOnly() {
    return "staff";
  }
}
