package ee.liveview.docs;

import ee.liveview.Attr;
import ee.liveview.LiveComponent;
import ee.liveview.OnEvent;
import ee.liveview.OnUpdate;
import ee.liveview.Param;
import ee.liveview.Slot;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;

@LiveComponent("shop:rating")
class Rating {
  public record Rated(String id, int stars) {}

  @Attr(required = true)
  private String id;

  @Attr private int value;
  private Slot inner;
  private String mood = "";
  @Inject private Event<Rated> rated;

  @OnUpdate
  void choose() {
    mood = value > 3 ? "good" : "so so";
  }

  @OnEvent
  void rate(@Param("stars") int stars) {
    value = stars;
    choose();
    rated.fire(new Rated(id, stars));
  }
}
