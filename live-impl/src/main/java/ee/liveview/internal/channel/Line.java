package ee.liveview.internal.channel;

import ee.liveview.internal.wire.JsonBody;
import org.jspecify.annotations.Nullable;

/**
 * A channel's own end of its topic on one connection. Thread-safe; after the end of the topic everything that is sent is
 * dropped silently.
 */
public final class Line {

  Line() {}

  public String topic() {
    throw new UnsupportedOperationException();
  }

  public Connection connection() {
    throw new UnsupportedOperationException();
  }

  /** Whether the topic has not ended: it is being joined, or is joined. */
  public boolean open() {
    throw new UnsupportedOperationException();
  }

  /** The channel accepted the join; to be called before the reply to it. */
  public void joined() {
    throw new UnsupportedOperationException();
  }

  /** The channel refused the join, after it replied so: the topic is free again. */
  public void refused() {
    throw new UnsupportedOperationException();
  }

  /** Replies that a message was handled; does nothing when the browser waits for no reply. */
  public void ok(@Nullable String ref, JsonBody response) {
    throw new UnsupportedOperationException();
  }

  /** Replies that a message could not be handled; does nothing when the browser waits for no reply. */
  public void error(@Nullable String ref, JsonBody response) {
    throw new UnsupportedOperationException();
  }

  /** Sends a message that answers nothing. */
  public void push(String event, JsonBody payload) {
    throw new UnsupportedOperationException();
  }

  /** Ends the topic for good: the browser forgets it and does not join again. */
  public void close() {
    throw new UnsupportedOperationException();
  }

  /** Ends the topic by a failure: the browser joins again. */
  public void crash() {
    throw new UnsupportedOperationException();
  }
}
