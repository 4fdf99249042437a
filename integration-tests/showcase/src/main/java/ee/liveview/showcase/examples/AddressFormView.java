package ee.liveview.showcase.examples;

import ee.liveview.Form;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

@LiveView(value = "/examples/33", title = "Several fields")
class AddressFormView {
  public record Address(
      @NotBlank String street,
      @NotBlank String city,
      String state,
      @NotBlank
          @Size(min = 5, max = 10)
          @Pattern(regexp = "[0-9A-Za-z\\s-]+", message = "letters, digits and dashes only")
          String postalCode,
      @NotBlank String country) {}

  private Form<Address> form = Form.empty(Address.class);
  private Address saved = new Address("", "", "", "", "");

  @OnEvent
  void validate(Form<Address> changed) {
    form = changed;
  }

  @OnEvent
  void save(Form<Address> sent) {
    form = sent;
    if (form.valid()) {
      saved = form.value();
    }
  }
}
