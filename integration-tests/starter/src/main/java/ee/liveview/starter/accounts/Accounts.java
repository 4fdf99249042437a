package ee.liveview.starter.accounts;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.security.enterprise.authentication.mechanism.http.CustomFormAuthenticationMechanismDefinition;
import jakarta.security.enterprise.authentication.mechanism.http.LoginToContinue;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import jakarta.transaction.Transactional;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The accounts in the database, which the server asks who somebody is. Whoever it does not know is
 * sent to the page {@code /login}, and back afterwards.
 */
@ApplicationScoped
@CustomFormAuthenticationMechanismDefinition(
    loginToContinue =
        @LoginToContinue(loginPage = "/login", useForwardToLogin = false, errorPage = ""))
public class Accounts implements IdentityStore {
  /** What every account may be; once there are several kinds, keep this in a column. */
  static final String ROLE = "host";

  @PersistenceContext private EntityManager em;
  @Inject private Pbkdf2PasswordHash passwords;

  /** The more iterations, the longer takes a guess, and a login too. */
  @PostConstruct
  void configure() {
    passwords.initialize(
        Map.of(
            "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
            "Pbkdf2PasswordHash.Iterations", "210000"));
  }

  /** Makes an account, or returns false when there is one already. */
  @Transactional
  boolean register(String email, String password) {
    if (find(email).isPresent()) {
      return false;
    }
    add(new Account(key(email), passwords.generate(password.toCharArray())));
    return true;
  }

  /** The method that the default one of the interface looks for. */
  public CredentialValidationResult validate(UsernamePasswordCredential given) {
    return find(given.getCaller())
        .filter(
            account -> passwords.verify(given.getPassword().getValue(), account.getPasswordHash()))
        .map(account -> new CredentialValidationResult(account.getEmail(), Set.of(ROLE)))
        .orElse(CredentialValidationResult.INVALID_RESULT);
  }

  boolean knows(String email, String password) {
    var given = new UsernamePasswordCredential(email, password);
    return validate(given).getStatus() == CredentialValidationResult.Status.VALID;
  }

  Optional<Account> find(String email) {
    return Optional.ofNullable(em.find(Account.class, key(email)));
  }

  void add(Account account) {
    em.persist(account);
  }

  private static String key(String email) {
    return email.strip().toLowerCase(Locale.ROOT);
  }
}
