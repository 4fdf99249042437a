package ee.liveview.showcase;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

/** The backing bean of {@code legacy.xhtml}, an ordinary Faces page beside the live views. */
@Named("legacy")
@RequestScoped
public class LegacyBean {
  private String name = "";
  private String greeting = "";

  /** What was typed. */
  public String getName() {
    return name;
  }

  /** Set from the form. */
  public void setName(String name) {
    this.name = name;
  }

  /** Empty until the form was sent. */
  public String getGreeting() {
    return greeting;
  }

  /** The action of the form's button. */
  public void greet() {
    greeting = "Hello, " + name + "!";
  }
}
