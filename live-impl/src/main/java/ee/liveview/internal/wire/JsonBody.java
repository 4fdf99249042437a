package ee.liveview.internal.wire;

import jakarta.json.JsonObject;
import jakarta.json.stream.JsonGenerator;

/** Writes the payload of an outgoing frame: exactly one JSON object, without a tree in between. */
@FunctionalInterface
public interface JsonBody {

  /** The empty object. */
  JsonBody EMPTY = out -> out.writeStartObject().writeEnd();

  void write(JsonGenerator out);

  /** The body that is this object. */
  static JsonBody of(JsonObject object) {
    return out -> out.write(object);
  }

  /**
   * The body {@code {"reason": reason}}, the usual answer of the protocol to what cannot be done.
   */
  static JsonBody reason(String reason) {
    return out -> out.writeStartObject().write("reason", reason).writeEnd();
  }
}
