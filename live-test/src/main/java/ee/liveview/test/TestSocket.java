package ee.liveview.test;

import ee.liveview.internal.channel.Channels;
import ee.liveview.internal.channel.Connection;
import ee.liveview.internal.channel.Transport;
import ee.liveview.internal.json.Json;
import ee.liveview.internal.wire.FrameCodec;
import ee.liveview.internal.wire.Limits;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A socket without a network: frames are the very texts that a browser would send and get. */
final class TestSocket implements Transport {
  private final Json json;
  private final Consumer<Message> receiver;
  private final Connection connection;
  private final List<Message> received = new ArrayList<>();
  private int refs;
  private final List<Runnable> untaken = new ArrayList<>(0);
  private boolean closed;
  private boolean slow;

  /** A frame from the server. */
  record Message(
      @Nullable String joinRef,
      @Nullable String ref,
      String topic,
      String event,
      JsonObject payload,
      String text) {

    boolean isReplyTo(String asked) {
      return event.equals("phx_reply") && asked.equals(ref);
    }
  }

  TestSocket(
      Channels channels, FrameCodec codec, Limits limits, Json json, Consumer<Message> receiver) {
    this.json = json;
    this.receiver = receiver;
    this.connection = new Connection(this, channels, codec, limits);
  }

  /** Sends a frame and returns its ref. */
  String send(@Nullable String joinRef, String topic, String event, JsonObject payload) {
    var ref = nextRef();
    sendText(
        "["
            + (joinRef == null ? "null" : '"' + joinRef + '"')
            + ",\""
            + ref
            + "\","
            + quoted(topic)
            + ","
            + quoted(event)
            + ","
            + json.write(payload)
            + "]");
    return ref;
  }

  /** Sends the bytes of a binary frame and returns its ref. */
  String sendBinary(String joinRef, String topic, String event, byte[] data) {
    var ref = nextRef();
    var names = new byte[4][];
    int length = 5 + data.length;
    for (int i = 0; i < names.length; i++) {
      var name = List.of(joinRef, ref, topic, event).get(i);
      names[i] = name.getBytes(StandardCharsets.UTF_8);
      length += names[i].length;
    }
    var frame = ByteBuffer.allocate(length).put((byte) 0);
    for (var name : names) {
      frame.put((byte) name.length);
    }
    for (var name : names) {
      frame.put(name);
    }
    connection.binary(frame.put(data).flip());
    return ref;
  }

  /** Joins a topic; the ref of a join is its join ref. */
  String join(String topic, JsonObject payload) {
    return send(Integer.toString(refs + 1), topic, "phx_join", payload);
  }

  /** Sends a frame as it is. */
  void sendText(String text) {
    connection.text(text);
  }

  private String nextRef() {
    refs++;
    return Integer.toString(refs);
  }

  private String quoted(String text) {
    return json.write(json.toValue(text));
  }

  /** All frames so far, the oldest first. */
  List<Message> received() {
    return List.copyOf(received);
  }

  /** The payload of the reply to a message; null when there is none. */
  @Nullable JsonObject reply(String ref) {
    return received.stream()
        .filter(m -> m.isReplyTo(ref))
        .findFirst()
        .map(Message::payload)
        .orElse(null);
  }

  /** The network is gone. */
  void drop() {
    if (!closed) {
      closed = true;
      connection.closed();
    }
  }

  boolean closed() {
    return closed;
  }

  @Override
  public void send(String text, Runnable done) {
    var message = message((JsonArray) json.read(text), text);
    received.add(message);
    receiver.accept(message);
    if (slow) {
      untaken.add(done);
    } else {
      done.run();
    }
  }

  /** Takes the next frame, and then no more until {@link #fast}. */
  void slow() {
    slow = true;
  }

  /** Takes everything again. */
  void fast() {
    slow = false;
    var waiting = List.copyOf(untaken);
    untaken.clear();
    waiting.forEach(Runnable::run);
  }

  private static Message message(JsonArray frame, String text) {
    return new Message(
        ref(frame.get(0)),
        ref(frame.get(1)),
        frame.getString(2),
        frame.getString(3),
        frame.getJsonObject(4),
        text);
  }

  private static @Nullable String ref(JsonValue value) {
    return value instanceof JsonString text ? text.getString() : null;
  }

  @Override
  public void close(int code, String reason) {
    drop();
  }
}
