package ee.liveview.servertests.security;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Who may come in, and as what; everybody's password is secret. */
@ApplicationScoped
@BasicAuthenticationMechanismDefinition(realmName = "security")
public class Door implements IdentityStore {
  private final Map<String, Set<String>> groups =
      new ConcurrentHashMap<>(
          Map.of(
              "ada", Set.of("staff"),
              "eve", Set.of("staff", "admin"),
              "cyd", Set.of("staff"),
              "bob", Set.of("guest")));

  /** The method that the default one of the interface looks for. */
  public CredentialValidationResult validate(UsernamePasswordCredential given) {
    var name = given.getCaller();
    return groups.containsKey(name) && given.compareTo(name, "secret")
        ? new CredentialValidationResult(name, groups.get(name))
        : CredentialValidationResult.INVALID_RESULT;
  }

  /** From the next login on somebody is a guest. */
  public void demote(String name) {
    groups.put(name, Set.of("guest"));
  }
}
