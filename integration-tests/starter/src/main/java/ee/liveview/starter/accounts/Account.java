package ee.liveview.starter.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;

/** Somebody who can log in: a row of the database. */
@Entity
public class Account {
  @Id private String email = "";
  private String passwordHash = "";

  /** For Jakarta Persistence. */
  protected Account() {}

  Account(String email, String passwordHash) {
    this.email = email;
    this.passwordHash = passwordHash;
  }

  /** The name they log in with, in small letters. */
  public String getEmail() {
    return email;
  }

  /** What is kept of the password, from which nobody can tell it. */
  public String getPasswordHash() {
    return passwordHash;
  }
}
