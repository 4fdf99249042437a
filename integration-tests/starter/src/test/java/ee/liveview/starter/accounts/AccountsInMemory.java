package ee.liveview.starter.accounts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Specializes;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** The accounts without a database. */
@ApplicationScoped
@Specializes
public class AccountsInMemory extends Accounts {
  private final Map<String, Account> rows = new HashMap<>();

  @Override
  Optional<Account> find(String email) {
    return Optional.ofNullable(rows.get(email.toLowerCase(Locale.ROOT)));
  }

  @Override
  void add(Account account) {
    rows.put(account.getEmail(), account);
  }
}
