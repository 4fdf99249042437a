package ee.liveview.showcase.examples;

import ee.liveview.Form;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;

@LiveView(value = "/examples/31", title = "Form basics")
class UserFormView {
  public record User(@NotBlank String name, @NotBlank @Email String email) {}

  private Form<User> form = Form.empty(User.class);
  private String saved = "nobody yet";

  @OnEvent
  void validate(Form<User> changed) {
    form = changed;
  }

  @OnEvent
  void save(Form<User> sent) {
    form = sent;
    if (form.valid()) {
      saved = form.value().name() + ", " + form.value().email();
      form = Form.empty(User.class);
    }
  }
}
