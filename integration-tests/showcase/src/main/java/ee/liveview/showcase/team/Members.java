package ee.liveview.showcase.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Map;
import java.util.Set;

/** The people of the team. A real application asks a database or a directory. */
@ApplicationScoped
@CustomFormAuthenticationMechanismDefinition(
    loginToContinue =
        @LoginToContinue(loginPage = "/login", useForwardToLogin = false, errorPage = ""))
public class Members implements IdentityStore {
  private static final String PASSWORD = "tea for two";
  private static final Map<String, Set<String>> ROLES =
      Map.of("ada", Set.of("member", "lead"), "ben", Set.of("member"));

  /** The method that the default one of the interface looks for. */
  public CredentialValidationResult validate(UsernamePasswordCredential given) {
    var name = given.getCaller();
    return ROLES.containsKey(name) && given.compareTo(name, PASSWORD)
        ? new CredentialValidationResult(name, ROLES.get(name))
        : CredentialValidationResult.INVALID_RESULT;
  }
}
