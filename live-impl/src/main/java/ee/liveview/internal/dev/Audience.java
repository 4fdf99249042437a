package ee.liveview.internal.dev;

import ee.liveview.internal.channel.Channel;
import ee.liveview.internal.channel.Connection;
import ee.liveview.internal.channel.End;
import ee.liveview.internal.channel.Line;
import ee.liveview.internal.channel.Request;
import ee.liveview.internal.view.LiveChannels;
import ee.liveview.internal.wire.JsonBody;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The open pages: each has joined one topic on which it hears of changes. Thread-safe. */
final class Audience {
  private final Set<Line> lines = ConcurrentHashMap.newKeySet();
  private final Supplier<JsonBody> greeting;

  /**
   * @param greeting what a page is told when it comes
   */
  Audience(Supplier<JsonBody> greeting) {
    this.greeting = greeting;
  }

  /** The channel of one more page. */
  Channel seat() {
    return new Seat();
  }

  void tell(String event, JsonBody body) {
    lines.forEach(line -> line.push(event, body));
  }

  /** Tells the pages of one connection. */
  void tell(Connection connection, String event, JsonBody body) {
    lines.stream()
        .filter(line -> line.connection().equals(connection))
        .forEach(line -> line.push(event, body));
  }

  /** Lets every view of every page render once more. */
  void renderAgain() {
    lines.forEach(Audience::renderAgain);
  }

  private static void renderAgain(Line line) {
    line.connection().channels().forEach(LiveChannels::renderAgain);
  }

  private final class Seat implements Channel {
    private volatile @Nullable Line taken;

    @Override
    public void join(Request request, Line line) {
      line.joined();
      taken = line;
      lines.add(line);
      line.ok(request.ref(), greeting.get());
      // A template may have been exchanged between the first rendering and now.
      renderAgain(line);
    }

    @Override
    public void handle(Request request) {
      // It only listens.
    }

    @Override
    public void end(End reason) {
      var line = taken;
      if (line != null) {
        lines.remove(line);
      }
    }
  }
}
