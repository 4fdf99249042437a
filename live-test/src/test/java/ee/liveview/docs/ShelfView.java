package ee.liveview.docs;

import ee.liveview.LiveView;
import ee.liveview.OnInfo;
import ee.liveview.OnMount;
import ee.liveview.Template;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.util.List;

@LiveView("/shelf")
@Template("<i :for='book : books'>#{book}</i>")
class ShelfView {
  record HowMany() {}

  @Inject private Shelf shelf;
  private List<String> books = List.of();

  @OnMount
  void load() {
    books = shelf.books();
  }

  void changed(@Observes(during = TransactionPhase.AFTER_SUCCESS) Shelf.Changed event) {
    books = shelf.books();
  }

  @OnInfo
  int count(HowMany question) {
    return books.size();
  }
}
