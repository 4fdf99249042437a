package ee.liveview.spi;

import ee.liveview.Broadcast;
import ee.liveview.PubSub;

/**
 * What a {@link ChannelProcess} has of its browser: the topic on one connection. Any thread may
 * call it; after the end of the topic nothing is sent any more, and nobody is told.
 *
 * <pre>{@code
 * line.push("scored", Map.of("points", 3));
 * }</pre>
 *
 * <p>It is a subscriber of its own, whose subscriptions end with the topic. What is broadcast then
 * goes straight to the browsers, without a turn of their processes and written only once for all of
 * them:
 *
 * <pre>{@code
 * pubsub.subscribe(line.topic(), line);
 * pubsub.broadcastFrom(line, line.topic(), new Broadcast("scored", Map.of("points", 3)));
 * }</pre>
 *
 * <p>In Phoenix: the socket of a channel.
 *
 * <p>In Faces: no counterpart.
 */
public interface ChannelLine extends PubSub.Subscriber {

  /** The topic that the browser has joined. */
  String topic();

  /** Whether the topic has not ended. */
  boolean open();

  /**
   * Sends a message that answers nothing.
   *
   * @param payload written with JSON-B; must become a JSON object, for example a {@code Map} or a
   *     record
   * @throws IllegalStateException before the join was answered
   * @throws IllegalArgumentException when the payload becomes something else
   */
  void push(String event, Object payload);

  /**
   * Sends a {@link Broadcast} of a {@link PubSub}; before the join was answered the browser does
   * not get it.
   *
   * @throws IllegalArgumentException when it is none, or its payload becomes no JSON object
   */
  @Override
  void send(Object broadcast);

  /**
   * Ends the topic for good: the browser forgets it, and {@link ChannelProcess#end} is not called.
   */
  void close();
}
