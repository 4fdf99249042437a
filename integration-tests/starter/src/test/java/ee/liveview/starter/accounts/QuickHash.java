package ee.liveview.starter.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;

/** Stands for what a server brings, and takes no time. */
@ApplicationScoped
public class QuickHash implements Pbkdf2PasswordHash {
  @Override
  public String generate(char[] password) {
    return "hash of " + String.valueOf(password);
  }

  @Override
  public boolean verify(char[] password, String hash) {
    return hash.equals(generate(password));
  }
}
