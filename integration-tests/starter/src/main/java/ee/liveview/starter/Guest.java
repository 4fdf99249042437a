package ee.liveview.starter;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.util.UUID;

/** Somebody who comes: a row of the database. */
@Entity
public class Guest {
  @Id private String id = UUID.randomUUID().toString();
  private String host = "";
  private String name = "";
  private String email = "";

  @Enumerated(EnumType.STRING)
  private Invitation.Meal meal = Invitation.Meal.VEGETABLES;

  private String note = "";
  private boolean company;

  /** For Jakarta Persistence. */
  protected Guest() {}

  Guest(String host, Invitation invitation) {
    this.host = host;
    change(invitation);
  }

  /** Takes over what the form says. */
  void change(Invitation invitation) {
    name = invitation.name();
    email = invitation.email();
    meal = invitation.meal();
    note = invitation.note() == null ? "" : invitation.note();
    company = invitation.company();
  }

  /** What the form begins with. */
  Invitation invitation() {
    return new Invitation(name, email, meal, note, company);
  }

  /** The primary key. */
  public String getId() {
    return id;
  }

  /** Whose guest this is: the name of the account. */
  public String getHost() {
    return host;
  }

  /** What they are called. */
  public String getName() {
    return name;
  }

  /** Where they are told of the party. */
  public String getEmail() {
    return email;
  }

  /** What they eat. */
  public Invitation.Meal getMeal() {
    return meal;
  }

  /** What there is to know, perhaps nothing. */
  public String getNote() {
    return note;
  }

  /** Whether they bring somebody along. */
  public boolean isCompany() {
    return company;
  }
}
