package ee.liveview.servertests.client;

import ee.liveview.ConnectInfo;
import ee.liveview.spi.ChannelLine;
import ee.liveview.spi.ChannelProcess;
import ee.liveview.spi.SocketHandler;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Channels beside the views, on the same connection. */
@ApplicationScoped
public class ScoreSocket implements SocketHandler {
  private final AtomicInteger points = new AtomicInteger();

  @Override
  public Optional<ChannelProcess> open(String topic, ConnectInfo connection) {
    return topic.startsWith("score:") ? Optional.of(new ScoreChannel(points)) : Optional.empty();
  }

  /** What one browser has joined. */
  static final class ScoreChannel implements ChannelProcess {
    private final AtomicInteger points;
    private @Nullable ChannelLine line;

    ScoreChannel(AtomicInteger points) {
      this.points = points;
    }

    @Override
    public void join(Message request, ChannelLine line) {
      if (request.params().text("as").isEmpty()) {
        request.error(Map.of("reason", "say who you are"));
        return;
      }
      this.line = line;
      request.ok(Map.of("points", points.get()));
    }

    @Override
    public void handle(Message message) {
      int now = points.addAndGet(message.params().text("by").map(Integer::valueOf).orElse(1));
      line.push("scored", Map.of("points", now));
      message.ok(Map.of("points", now));
    }
  }
}
