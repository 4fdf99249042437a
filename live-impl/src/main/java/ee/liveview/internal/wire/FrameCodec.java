package ee.liveview.internal.wire;

import ee.liveview.internal.json.Json;
import jakarta.json.JsonException;
import jakarta.json.JsonObject;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import java.nio.ByteBuffer;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Reads and writes frames of the Phoenix protocol, version 2: {@code [join_ref, ref, topic, event,
 * payload]}. An outgoing frame is written straight into its text; only the envelope is written by
 * hand.
 */
public final class FrameCodec {

  private static final int MAX_NAME = 1024;

  private final Json json;
  private final Limits limits;

  public FrameCodec(Json json, Limits limits) {
    this.json = json;
    this.limits = limits;
  }

  /** Reads a text frame. */
  public Frame text(String text) throws ProtocolException {
    requireFits(text);
    try (var parser = json.parser(text, limits.maxJsonDepth())) {
      return frame(parser);
    } catch (JsonException | IllegalStateException | NoSuchElementException unreadable) {
      throw new ProtocolException(ProtocolException.NOT_TEXT, "The frame is not JSON.", unreadable);
    }
  }

  /** Reads a binary frame; the buffer may be used again afterwards. */
  public Frame binary(ByteBuffer bytes) throws ProtocolException {
    if (bytes.remaining() > limits.maxFrameBytes()) {
      throw tooBig();
    }
    return BinaryFrame.read(bytes.duplicate());
  }

  /**
   * Writes the reply to one message; the response has to be an object, the client reads its keys.
   */
  public String reply(
      @Nullable String joinRef,
      @Nullable String ref,
      String topic,
      String status,
      JsonBody response) {
    var out = envelope(joinRef, ref, topic, "phx_reply").append("{\"status\":");
    JsonText.quote(out, status);
    out.append(",\"response\":");
    body(out, response);
    return out.append("}]").toString();
  }

  /** Writes a message that answers nothing. */
  public String push(
      @Nullable String joinRef,
      @Nullable String ref,
      String topic,
      String event,
      JsonBody payload) {
    var out = envelope(joinRef, ref, topic, event);
    body(out, payload);
    return out.append(']').toString();
  }

  private void requireFits(String text) throws ProtocolException {
    // A char is one to three bytes of UTF-8 (a pair of surrogates four), so most frames need no
    // counting.
    if (text.length() > limits.maxFrameBytes()
        || (text.length() > limits.maxFrameBytes() / 3
            && JsonText.utf8Length(text) > limits.maxFrameBytes())) {
      throw tooBig();
    }
  }

  /** What is wrong with a frame over the limit. */
  public ProtocolException tooBig() {
    return new ProtocolException(
        ProtocolException.TOO_BIG,
        "The frame is longer than " + limits.maxFrameBytes() + " bytes.");
  }

  private static Frame frame(JsonParser parser) throws ProtocolException {
    expect(parser, Event.START_ARRAY);
    var joinRef = ref(parser);
    var ref = ref(parser);
    var topic = name(parser);
    var event = name(parser);
    var payload = payload(parser);
    expect(parser, Event.END_ARRAY);
    if (parser.hasNext()) {
      throw malformed();
    }
    return new Frame(joinRef, ref, topic, event, new Payload.Json(payload));
  }

  private static void expect(JsonParser parser, Event expected) throws ProtocolException {
    if (parser.next() != expected) {
      throw malformed();
    }
  }

  private static @Nullable String ref(JsonParser parser) throws ProtocolException {
    var event = parser.next();
    if (event == Event.VALUE_NULL) {
      return null;
    }
    return name(event, parser);
  }

  private static String name(JsonParser parser) throws ProtocolException {
    return name(parser.next(), parser);
  }

  private static String name(Event event, JsonParser parser) throws ProtocolException {
    if (event != Event.VALUE_STRING) {
      throw malformed();
    }
    var name = parser.getString();
    if (name.length() > MAX_NAME) {
      throw new ProtocolException(
          ProtocolException.REFUSED,
          "A name in the frame is longer than " + MAX_NAME + " characters.");
    }
    return name;
  }

  private static JsonObject payload(JsonParser parser) throws ProtocolException {
    expect(parser, Event.START_OBJECT);
    return parser.getObject();
  }

  private static ProtocolException malformed() {
    return new ProtocolException(
        ProtocolException.MALFORMED, "A frame is [join_ref, ref, topic, event, payload].");
  }

  private static StringBuilder envelope(
      @Nullable String joinRef, @Nullable String ref, String topic, String event) {
    var out = new StringBuilder(256).append('[');
    JsonText.quote(out, joinRef);
    JsonText.quote(out.append(','), ref);
    JsonText.quote(out.append(','), topic);
    JsonText.quote(out.append(','), event);
    return out.append(',');
  }

  private void body(StringBuilder out, JsonBody body) {
    if (body == JsonBody.EMPTY) {
      out.append("{}");
      return;
    }
    var start = out.length();
    try (var generator = json.generator(new JsonText(out))) {
      body.write(generator);
    }
    if (out.length() == start || out.charAt(start) != '{') {
      throw new IllegalStateException("The payload of a frame must be a JSON object.");
    }
  }
}
