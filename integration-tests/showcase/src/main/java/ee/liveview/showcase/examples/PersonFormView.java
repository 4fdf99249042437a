package ee.liveview.showcase.examples;

import ee.liveview.Form;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;

@LiveView(value = "/examples/34", title = "A record in a record")
class PersonFormView {
  public record Place(
      @NotBlank String street, @NotBlank String city, @NotBlank String postalCode) {}

  public record Person(@NotBlank String name, @NotBlank String email, @Valid Place address) {}

  private Form<Person> form = Form.empty(Person.class);
  private String moved = "nowhere";

  @OnEvent
  void validate(Form<Person> changed) {
    form = changed;
    if (form.valid()) {
      moved = form.value().address().city();
    }
  }
}
