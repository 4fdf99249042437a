package ee.liveview.starter.accounts;

import ee.liveview.Form;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import jakarta.inject.Inject;

/** Makes an account, and then logs in as {@link LoginView} does, whose names its fields have. */
@LiveView(value = "/register", title = "Sign up")
class RegisterView {
  @Inject private Accounts accounts;

  private Form<Registration> form = Form.empty(Registration.class).named("login");
  private boolean made;

  @OnEvent
  void validate(Form<Registration> changed) {
    form = changed;
  }

  @OnEvent
  void register(Form<Registration> sent) {
    form = sent;
    if (form.valid()) {
      made = accounts.register(form.value().email(), form.value().password());
      if (!made) {
        form = form.withError("email", "has an account already");
      }
    }
  }
}
