package ee.liveview.docs;

import ee.liveview.LiveViewRef;
import ee.liveview.PubSub;
import ee.liveview.PubSubName;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;

@ApplicationScoped
class Shelf {
  record Changed(String book) {}

  private final List<String> books = new CopyOnWriteArrayList<>();
  @Inject private Event<Changed> changed;

  @Inject
  @PubSubName("audit")
  private PubSub audit;

  void add(String book) {
    books.add(book);
    changed.fire(new Changed(book));
  }

  List<String> books() {
    return new ArrayList<>(books);
  }

  void watch(List<Object> into) {
    audit.subscribe("shelf", into::add);
  }

  CompletionStage<Integer> shownBy(LiveViewRef view) {
    return view.ask(new ShelfView.HowMany(), Integer.class);
  }
}
