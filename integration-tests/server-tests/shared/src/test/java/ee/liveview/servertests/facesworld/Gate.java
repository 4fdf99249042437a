package ee.liveview.servertests.facesworld;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.AutoApplySession;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.CallerOnlyCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Believes everybody, and remembers them for the session. */
@AutoApplySession
@ApplicationScoped
public class Gate implements HttpAuthenticationMechanism {

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext message) {
    return message.getAuthParameters().getCredential() instanceof CallerOnlyCredential known
        ? message.notifyContainerAboutLogin(known.getCaller(), Set.of("staff"))
        : message.doNothing();
  }
}
