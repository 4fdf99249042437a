package ee.liveview.docs;

import ee.liveview.Attr;
import ee.liveview.LiveComponent;
import ee.liveview.OnUpdate;
import ee.liveview.Template;
import jakarta.inject.Inject;
import java.util.List;

@LiveComponent("shop:dish")
@Template("<p>#{name}</p>")
class DishCard {
  @Attr(required = true)
  private int id;

  private String name = "";
  @Inject private Dishes dishes;

  @OnUpdate
  static void load(List<DishCard> cards) {
    var names = cards.get(0).dishes.names(cards.stream().map(card -> card.id).toList());
    cards.forEach(card -> card.name = names.get(card.id));
  }
}
