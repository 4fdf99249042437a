package ee.liveview.servertests.client;

import ee.liveview.Broadcast;
import ee.liveview.ConnectInfo;
import ee.liveview.PubSub;
import ee.liveview.spi.ChannelLine;
import ee.liveview.spi.ChannelProcess;
import ee.liveview.spi.SocketHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Channels beside the views, on the same connection. */
@ApplicationScoped
public class ScoreSocket implements SocketHandler {
  private final AtomicInteger points = new AtomicInteger();
  @Inject PubSub pubsub;

  @Override
  public Optional<ChannelProcess> open(String topic, ConnectInfo connection) {
    return topic.startsWith("score:") ? Optional.of(new ScoreChannel()) : Optional.empty();
  }

  /** What one browser has joined. */
  final class ScoreChannel implements ChannelProcess {
    private @Nullable ChannelLine line;

    @Override
    public void join(Message request, ChannelLine line) {
      if (request.params().text("as").isEmpty()) {
        request.error(Map.of("reason", "say who you are"));
        return;
      }
      this.line = line;
      pubsub.subscribe(line.topic(), line);
      request.ok(Map.of("points", points.get()));
    }

    @Override
    public void handle(Message message) {
      int now = points.addAndGet(message.params().text("by").map(Integer::valueOf).orElse(1));
      pubsub.broadcast(line.topic(), new Broadcast("scored", Map.of("points", now)));
      message.ok(Map.of("points", now));
    }
  }
}
