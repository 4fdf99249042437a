package ee.liveview.servertests;

import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A message of the wire. Reading one refuses whatever is not of the agreed form. */
record Frame(
    @Nullable String joinRef,
    @Nullable String ref,
    String topic,
    String event,
    JsonObject payload) {

  static Frame read(String text) {
    var parts = Wire.array(text);
    if (parts.size() != 5) {
      throw new AssertionError("a frame has five elements, not " + text);
    }
    var frame =
        new Frame(
            text(parts.get(0)),
            text(parts.get(1)),
            parts.getString(2),
            parts.getString(3),
            parts.getJsonObject(4));
    if (frame.event.equals("phx_reply") && !isReply(frame.payload)) {
      throw new AssertionError("a reply has a status and an object as response: " + text);
    }
    return frame;
  }

  private static boolean isReply(JsonObject payload) {
    return payload.keySet().equals(Set.of("status", "response"))
        && Set.of("ok", "error").contains(payload.getString("status"))
        && payload.get("response") instanceof JsonObject;
  }

  private static @Nullable String text(JsonValue value) {
    return value == JsonValue.NULL ? null : ((JsonString) value).getString();
  }
}
