package ee.liveview.showcase.examples;

import ee.liveview.Form;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

@LiveView(value = "/examples/32", title = "Errors while you type")
class ProductFormView {
  public record Product(
      @NotBlank String name,
      @NotNull @DecimalMin(value = "0", inclusive = false) BigDecimal price,
      @NotNull @Min(0) Integer quantity) {}

  private Form<Product> form = Form.empty(Product.class);

  @OnEvent
  void validate(Form<Product> changed) {
    form = changed;
  }
}
