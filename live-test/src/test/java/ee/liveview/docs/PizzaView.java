package ee.liveview.docs;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import ee.liveview.Params;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@LiveView("/pizza")
class PizzaView {
  public enum Size {
    SMALL,
    LARGE
  }

  public record Address(String street, int number) {}

  private Size size = Size.SMALL;
  private String order = "nothing yet";
  private String key = "";

  @OnEvent
  void size(@Param("to") Size to) {
    size = to;
  }

  @OnEvent
  void order(
      @Param("topping") List<String> toppings,
      @Param("address") Address address,
      @Param("note") Optional<String> note) {
    order = toppings + " to " + address.street() + " " + address.number() + note.orElse("");
  }

  @OnEvent
  void changed(Params all) {
    order = all.value("_target").orElseThrow() + " changed";
  }

  @OnEvent
  void pressed(@Param("key") String key) {
    this.key = key;
  }

  @OnEvent
  Map<String, Object> price(@Param("count") int count) {
    return Map.of("cents", count * (size == Size.LARGE ? 1200 : 900));
  }
}
