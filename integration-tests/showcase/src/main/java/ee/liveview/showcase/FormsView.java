package ee.liveview.showcase;

import ee.liveview.Form;
import ee.liveview.FormOption;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Every kind of input that comes along, at work. */
@LiveView(value = "/forms", title = "Forms")
class FormsView {
  private static final Map<String, String> SOURCES = Sources.of(FormsView.class);

  /** Text of all kinds. */
  public record Texts(
      @NotBlank @Size(min = 2, max = 20) String text,
      @Email String email,
      String website,
      String phone,
      String search,
      @Size(min = 8) String password,
      @Size(max = 200) String notes) {}

  /** Numbers and times. */
  public record Numbers(
      @Min(1) Integer amount,
      @DecimalMin("0") BigDecimal price,
      int volume,
      LocalDate date,
      LocalTime time,
      LocalDateTime at,
      YearMonth month,
      LocalDate week) {}

  /** Dates and times that are chosen part by part. */
  public record Dates(@NotNull LocalDate birthday, LocalTime alarm, LocalDateTime meeting) {}

  /** A size of a shirt. */
  public enum Shirt {
    SMALL,
    MEDIUM,
    LARGE
  }

  /** What can be chosen. */
  public record Choice(
      @NotNull Shirt shirt,
      String city,
      List<String> toppings,
      List<Shirt> sizes,
      Shirt one,
      boolean agreed,
      boolean dark,
      String color) {}

  /** One line of an order. */
  public record Line(@NotBlank String item, @Min(1) int amount) {}

  /** Lines in an order that can be changed. */
  public record Order(@NotBlank String customer, @Valid @Size(min = 1) List<Line> lines) {}

  private final Map<String, String> source = SOURCES;
  private final Map<String, Object> cities = new LinkedHashMap<>();
  private final List<FormOption> toppings =
      List.of(
          FormOption.of("Cheese", "cheese"),
          FormOption.of("Mushrooms", "mushrooms"),
          FormOption.of("Pineapple", "pineapple").disable());
  private Form<Texts> texts = Form.empty(Texts.class);
  private Form<Numbers> numbers = Form.empty(Numbers.class);
  private Form<Dates> dates = Form.empty(Dates.class);
  private Form<Choice> choice = Form.empty(Choice.class);
  private Form<Order> order =
      Form.of(new Order("Ada", List.of(new Line("Tea", 2), new Line("Milk", 1))));
  private String saved = "nothing yet";

  FormsView() {
    cities.put("Berlin", "BER");
    cities.put("United States", Map.of("New York", "NYC"));
  }

  @OnEvent
  void text(Form<Texts> changed) {
    texts = changed;
  }

  @OnEvent
  void number(Form<Numbers> changed) {
    numbers = changed;
  }

  @OnEvent
  void date(Form<Dates> changed) {
    dates = changed;
  }

  @OnEvent
  void choose(Form<Choice> changed) {
    choice = changed;
  }

  @OnEvent
  void arrange(Form<Order> changed) {
    order = changed;
  }

  @OnEvent
  void buy(Form<Order> sent) {
    order = sent;
    if (order.valid()) {
      saved = order.value().lines().size() + " lines for " + order.value().customer();
    }
  }
}
