package ee.liveview.internal.wire;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The layout of a binary push from the browser: kind 0, four lengths of one byte each, the four
 * names, and the data up to the end.
 */
final class BinaryFrame {

  private static final int HEADER = 5;
  private static final byte PUSH = 0;

  private BinaryFrame() {}

  static Frame read(ByteBuffer bytes) throws ProtocolException {
    if (bytes.remaining() < HEADER || bytes.get() != PUSH) {
      throw malformed();
    }
    var joinRefLength = Byte.toUnsignedInt(bytes.get());
    var refLength = Byte.toUnsignedInt(bytes.get());
    var topicLength = Byte.toUnsignedInt(bytes.get());
    var eventLength = Byte.toUnsignedInt(bytes.get());
    if (bytes.remaining() < joinRefLength + refLength + topicLength + eventLength) {
      throw malformed();
    }
    var joinRef = orNull(name(bytes, joinRefLength));
    var ref = orNull(name(bytes, refLength));
    var topic = name(bytes, topicLength);
    var event = name(bytes, eventLength);
    return new Frame(joinRef, ref, topic, event, new Payload.Binary(copyOf(bytes)));
  }

  private static String name(ByteBuffer bytes, int length) throws ProtocolException {
    var name = bytes.slice(bytes.position(), length);
    bytes.position(bytes.position() + length);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(name).toString();
    } catch (CharacterCodingException notText) {
      throw new ProtocolException(ProtocolException.NOT_TEXT, "A name is not UTF-8.", notText);
    }
  }

  /** The browser has no other way to write null here. */
  private static @Nullable String orNull(String ref) {
    return ref.isEmpty() ? null : ref;
  }

  /** Transports use their buffers again, and a channel reads the data later. */
  private static ByteBuffer copyOf(ByteBuffer bytes) {
    var data = new byte[bytes.remaining()];
    bytes.get(data);
    return ByteBuffer.wrap(data);
  }

  private static ProtocolException malformed() {
    return new ProtocolException(
        ProtocolException.MALFORMED, "The binary frame is cut off or of no known kind.");
  }
}
