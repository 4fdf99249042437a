package ee.liveview.docs;

import ee.liveview.LiveViewRef;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

@ApplicationScoped
class News {
  public record Headline(String text) {}

  private final Set<LiveViewRef> readers = ConcurrentHashMap.newKeySet();

  void follow(LiveViewRef reader) {
    readers.removeIf(known -> !known.alive());
    readers.add(reader);
  }

  void publish(String text) {
    readers.forEach(reader -> reader.send(new Headline(text)));
  }
}
