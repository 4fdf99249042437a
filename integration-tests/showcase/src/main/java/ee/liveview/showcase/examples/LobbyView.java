package ee.liveview.showcase.examples;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import ee.liveview.PubSub;
import ee.liveview.Subscribe;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;

@LiveView(value = "/examples/51", title = "A chat")
class LobbyView {
  private static final String TOPIC = "tutorial:lobby";
  private static final int KEPT = 20;

  public record Said(String name, String text) {}

  @Inject private LiveSocket live;
  @Inject private PubSub pubsub;
  private final String name = "Guest " + ThreadLocalRandom.current().nextInt(1000);
  private final List<Said> said = new ArrayList<>();

  /** Nothing is shown yet: what one says comes back like what the others say. */
  @OnEvent
  void say(@Param("text") String text) {
    if (!text.isBlank()) {
      pubsub.broadcast(TOPIC, new Said(name, text.strip()));
      live.pushEvent("showcase:clear", Map.of("id", "text"));
    }
  }

  @Subscribe(TOPIC)
  void heard(Said message) {
    said.add(message);
    if (said.size() > KEPT) {
      said.remove(0);
    }
  }
}
