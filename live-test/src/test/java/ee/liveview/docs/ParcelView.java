package ee.liveview.docs;

import ee.liveview.Imports;
import ee.liveview.LiveView;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@LiveView("/parcel")
@Imports({DayOfWeek.class, Money.class})
class ParcelView {
  enum State {
    PACKED,
    SENT
  }

  public record Box(String name, int weight) {}

  private State state = State.SENT;
  private DayOfWeek day = DayOfWeek.MONDAY;
  private List<Box> boxes = List.of(new Box("Books", 12), new Box("Cups", 3));
  private Map<String, Integer> prices = Map.of("Books", 1250);
  private Optional<String> note = Optional.of("Fragile");
  private Box lost;

  private String list(String separator, Object... parts) {
    return parts.length + " parts, first " + parts[0];
  }
}
