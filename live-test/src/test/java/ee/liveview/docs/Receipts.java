package ee.liveview.docs;

import ee.liveview.ComponentLibrary;
import ee.liveview.Html;
import ee.liveview.Slot;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Map;

/** Java code that renders components, of docs/components.md. */
@Dependent
class Receipts {
  @Inject ComponentLibrary components;

  String receipt(int cents) {
    var card = new Card("Receipt", "plain", Map.of(), Slot.none(), Slot.of(price(cents)));
    return components.render(card).markup();
  }

  private Html price(int cents) {
    return components.render("shop:price", Map.of("cents", cents, "title", "without tax"));
  }
}
