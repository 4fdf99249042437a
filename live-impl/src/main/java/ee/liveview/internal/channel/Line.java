package ee.liveview.internal.channel;

import ee.liveview.internal.wire.JsonBody;
import java.util.concurrent.atomic.AtomicReferenceFieldUpdater;
import org.jspecify.annotations.Nullable;

/**
 * A channel's own end of its topic on one connection. Thread-safe; after the end of the topic
 * everything that is sent is dropped silently. Every message carries the join reference of this
 * join, so that a late one cannot reach a later view on the same topic.
 */
public final class Line {

  private enum State {
    /** In the join table; the channel has not heard of it. */
    NEW,
    JOINING,
    JOINED,
    ENDED
  }

  private static final JsonBody CRASH = JsonBody.reason("channel_crash");

  private static final AtomicReferenceFieldUpdater<Line, State> STATE =
      AtomicReferenceFieldUpdater.newUpdater(Line.class, State.class, "state");

  private final Connection connection;
  private final String topic;
  private final String joinRef;
  private final Channel channel;
  private volatile State state = State.NEW;

  Line(Connection connection, String topic, String joinRef, Channel channel) {
    this.connection = connection;
    this.topic = topic;
    this.joinRef = joinRef;
    this.channel = channel;
  }

  public String topic() {
    return topic;
  }

  public Connection connection() {
    return connection;
  }

  Channel channel() {
    return channel;
  }

  /** Whether the topic has not ended: it is being joined, or is joined. */
  public boolean open() {
    return state != State.ENDED;
  }

  /** The channel accepted the join; to be called before the reply to it. */
  public void joined() {
    STATE.compareAndSet(this, State.JOINING, State.JOINED);
  }

  /** The channel refused the join, after it replied so: the topic is free again. */
  public void refused() {
    if (finish()) {
      connection.forget(this);
    }
  }

  /** Replies that a message was handled; does nothing when the browser waits for no reply. */
  public void ok(@Nullable String ref, JsonBody response) {
    reply(ref, "ok", response);
  }

  /**
   * Replies that a message could not be handled; does nothing when the browser waits for no reply.
   */
  public void error(@Nullable String ref, JsonBody response) {
    reply(ref, "error", response);
  }

  /**
   * Sends a message that answers nothing. A browser cannot understand a push ahead of the reply to
   * its join: before {@link #joined()} this throws {@link IllegalStateException}.
   */
  public void push(String event, JsonBody payload) {
    var now = state;
    if (now == State.JOINED) {
      connection.push(joinRef, null, topic, event, payload);
    } else if (now != State.ENDED) {
      throw new IllegalStateException(
          "Pushed " + event + " to " + topic + ", which is not joined yet.");
    }
  }

  /** The frame of a message to all who have joined this topic; the same for each of them. */
  public String frame(String event, JsonBody payload) {
    return connection.frame(null, null, topic, event, payload);
  }

  /** Sends such a frame; a browser that has not joined yet does not get it. */
  public void broadcast(String frame) {
    if (state == State.JOINED) {
      connection.send(frame);
    }
  }

  /**
   * Asks to be told, on any thread, when the browser has taken all that was sent to it; what is
   * pushed before only makes a slow browser later still.
   *
   * @return false when it has taken all; then nobody is told
   */
  public boolean later(Runnable drained) {
    return connection.later(drained);
  }

  /** Ends the topic for good: the browser forgets it and does not join again. */
  public void close() {
    if (finish()) {
      sendClose();
      connection.forget(this);
    }
  }

  /** Ends the topic by a failure: the browser joins again. */
  public void crash() {
    if (finish()) {
      connection.push(joinRef, joinRef, topic, "phx_error", CRASH);
      connection.forget(this);
    }
  }

  /** Whether a message belongs to this join and not to an earlier one on the same topic. */
  boolean isMeantBy(@Nullable String messageJoinRef) {
    return messageJoinRef == null || messageJoinRef.equals(joinRef);
  }

  void join(Request request) {
    if (STATE.compareAndSet(this, State.NEW, State.JOINING)) {
      channel.join(request, this);
    }
  }

  void handle(Request request) {
    if (open()) {
      channel.handle(request);
    }
  }

  /**
   * The browser leaves: the reply to that first, as plain channels do it; LiveView's client minds
   * no order.
   */
  void leave(@Nullable String ref) {
    var before = STATE.getAndSet(this, State.ENDED);
    connection.reply(joinRef, ref, topic, "ok", JsonBody.EMPTY);
    if (before != State.ENDED) {
      sendClose();
      tellChannel(before, End.LEFT);
    }
  }

  /** The browser joins the topic again. */
  void replace() {
    var before = STATE.getAndSet(this, State.ENDED);
    if (before != State.ENDED) {
      sendClose();
      tellChannel(before, End.REPLACED);
    }
  }

  /** The connection ends; there is nobody to be told but the channel. */
  void end(End reason) {
    tellChannel(STATE.getAndSet(this, State.ENDED), reason);
  }

  private void tellChannel(State before, End reason) {
    if (before != State.JOINING && before != State.JOINED) {
      return;
    }
    try {
      channel.end(reason);
    } catch (RuntimeException thrown) {
      Connection.log(this, thrown);
    }
  }

  private void sendClose() {
    connection.push(joinRef, joinRef, topic, "phx_close", JsonBody.EMPTY);
  }

  private void reply(@Nullable String ref, String status, JsonBody response) {
    if (ref != null && open()) {
      connection.reply(joinRef, ref, topic, status, response);
    }
  }

  private boolean finish() {
    return STATE.getAndSet(this, State.ENDED) != State.ENDED;
  }
}
