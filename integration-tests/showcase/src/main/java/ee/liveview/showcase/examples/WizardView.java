package ee.liveview.showcase.examples;

import ee.liveview.Form;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import java.util.List;

@LiveView(value = "/examples/40", title = "A form in steps")
class WizardView {
  interface Who {}

  interface Where {}

  interface Review {}

  public record Registration(
      @NotBlank(groups = Who.class) String name,
      @NotBlank(groups = Who.class) @Email(groups = Who.class) String email,
      @NotBlank(groups = Where.class) String street,
      @NotBlank(groups = Where.class) String city) {}

  private static final List<Class<?>> STEPS = List.of(Who.class, Where.class, Review.class);

  private Form<Registration> form = Form.empty(Registration.class).withGroups(Who.class);
  private int step = 1;
  private boolean done;

  @OnEvent
  void validate(Form<Registration> changed) {
    form = changed;
  }

  @OnEvent
  void next(Form<Registration> sent) {
    form = sent;
    if (!form.valid()) {
      return;
    }
    if (step == STEPS.size()) {
      done = true;
    } else {
      go(step + 1);
    }
  }

  @OnEvent
  void back() {
    go(Math.max(1, step - 1));
  }

  private void go(int to) {
    step = to;
    form = form.step(STEPS.get(to - 1));
  }

  int steps() {
    return STEPS.size();
  }

  int percent() {
    return 100 * step / STEPS.size();
  }
}
