package ee.liveview.internal.wire;

import ee.liveview.internal.json.Json;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Reads and writes frames of the Phoenix protocol, version 2. */
public final class FrameCodec {

  public FrameCodec(Json json, Limits limits) {}

  /** Reads a text frame. */
  public Frame text(String text) throws ProtocolException {
    throw new UnsupportedOperationException();
  }

  /** Reads a binary frame; the buffer may be used again afterwards. */
  public Frame binary(ByteBuffer bytes) throws ProtocolException {
    throw new UnsupportedOperationException();
  }

  /** Writes the reply to one message. */
  public String reply(
      @Nullable String joinRef, @Nullable String ref, String topic, String status, JsonBody response) {
    throw new UnsupportedOperationException();
  }

  /** Writes a message that answers nothing. */
  public String push(
      @Nullable String joinRef, @Nullable String ref, String topic, String event, JsonBody payload) {
    throw new UnsupportedOperationException();
  }
}
