package ee.liveview.showcase;

import ee.liveview.Form;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import java.util.Set;

/** A form as most applications need one: checked while one types, and once more when it is sent. */
@LiveView(value = "/register", title = "Sign up")
class RegisterView {

  /** Which of the plans somebody wants. */
  public enum Plan {
    HOBBY,
    TEAM,
    COMPANY
  }

  /** What a new user tells. */
  public record Registration(
      @NotBlank @Size(max = 40) String name,
      @NotBlank @Email String email,
      @NotBlank @Size(min = 8, message = "has at least 8 characters") String password,
      @Min(value = 18, message = "is 18 or more") Integer age,
      @NotNull(message = "choose one") Plan plan,
      boolean news,
      @AssertTrue(message = "has to be accepted") boolean terms) {}

  private static final Set<String> TAKEN = Set.of("ada@example.org", "grace@example.org");

  private Form<Registration> form = Form.empty(Registration.class);
  private Optional<String> welcome = Optional.empty();

  @Inject private LiveSocket live;

  @OnEvent
  void validate(Form<Registration> changed) {
    form = checked(changed);
  }

  @OnEvent
  void save(Form<Registration> sent) {
    form = checked(sent);
    if (form.valid()) {
      welcome = Optional.of(form.value().name());
      form = Form.empty(Registration.class);
      live.flash().info("Signed up.");
    }
  }

  @OnEvent
  void clear() {
    form = form.reset();
  }

  @OnEvent
  void again() {
    welcome = Optional.empty();
  }

  private static Form<Registration> checked(Form<Registration> form) {
    return TAKEN.contains(form.field("email").text())
        ? form.withError("email", "is somebody else's already")
        : form;
  }
}
