package ee.liveview;

import java.util.Objects;

/**
 * A message for browsers: what is broadcast to channels of the application's own. It is written
 * once, however many browsers get it.
 *
 * <pre>{@code
 * pubsub.broadcast("score:7", new Broadcast("scored", Map.of("points", 3)));
 * }</pre>
 *
 * <p>A browser gets it whose channel has subscribed its {@link ee.liveview.spi.ChannelLine}. A live
 * view may subscribe to the topic too; it gets the object.
 *
 * <p>In Phoenix: {@code Phoenix.Socket.Broadcast}, on the fastlane.
 *
 * <p>In Faces: what a {@code PushContext} sends.
 *
 * @param event what the browser calls it; not empty
 * @param payload written with JSON-B; must become a JSON object, for example a {@code Map} or a
 *     record. It must not change afterwards
 */
public record Broadcast(String event, Object payload) {

  /** Throws {@link IllegalArgumentException} when the event has no name. */
  public Broadcast {
    Objects.requireNonNull(payload);
    if (event.isEmpty()) {
      throw new IllegalArgumentException("a broadcast needs the name of an event");
    }
  }
}
