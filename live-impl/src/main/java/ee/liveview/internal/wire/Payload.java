package ee.liveview.internal.wire;

import jakarta.json.JsonObject;
import java.nio.ByteBuffer;

/** What a frame carries: a JSON object, or the bytes of a binary frame. */
public sealed interface Payload {

  /** The payload of a text frame. */
  record Json(JsonObject value) implements Payload {}

  /** The payload of a binary frame: bytes of its own, never the buffer of a transport. */
  record Binary(ByteBuffer data) implements Payload {

    public Binary {
      data = data.asReadOnlyBuffer();
    }

    /** The bytes, read-only, with a position of the caller's own. */
    @Override
    public ByteBuffer data() {
      return data.duplicate();
    }
  }
}
