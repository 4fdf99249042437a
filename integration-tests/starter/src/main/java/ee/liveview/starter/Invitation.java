package ee.liveview.starter;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What the form asks for, and what is allowed. */
public record Invitation(
    @NotBlank @Size(max = 60) String name,
    @NotBlank @Email @Size(max = 160) String email,
    @NotNull(message = "choose one") Meal meal,
    @Size(max = 200) String note,
    boolean company) {

  /** What there is to eat. */
  public enum Meal {
    FISH("Fish"),
    MEAT("Meat"),
    VEGETABLES("Vegetables");

    private final String label;

    Meal(String label) {
      this.label = label;
    }

    /** What people read. */
    public String label() {
      return label;
    }
  }
}
