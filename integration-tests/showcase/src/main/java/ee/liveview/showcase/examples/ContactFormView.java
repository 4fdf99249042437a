package ee.liveview.showcase.examples;

import ee.liveview.Form;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

@LiveView(value = "/examples/36", title = "A submit without reload")
class ContactFormView {
  public record Letter(
      @NotBlank String name,
      @NotBlank @Email String email,
      @NotBlank @Size(min = 10, message = "has at least 10 characters") String message) {}

  private Form<Letter> form = Form.empty(Letter.class);
  private String thanked = "";

  @OnEvent
  void validate(Form<Letter> changed) {
    form = changed;
    thanked = "";
  }

  @OnEvent
  void send(Form<Letter> sent) {
    form = sent;
    if (form.valid()) {
      thanked = form.value().name();
      form = Form.empty(Letter.class);
    }
  }
}
