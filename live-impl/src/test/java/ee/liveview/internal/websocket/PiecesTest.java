package ee.liveview.internal.websocket;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.internal.channel.Connection;
import ee.liveview.internal.channel.Transport;
import ee.liveview.internal.json.Json;
import ee.liveview.internal.wire.FrameCodec;
import ee.liveview.internal.wire.Limits;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Messages that come in pieces. */
class PiecesTest {
  /** Bytes: a message may come in 40 pieces. */
  private static final int HEARTBEAT_LIMIT = 10_240;

  private static final String HEARTBEAT = "[null,\"7\",\"phoenix\",\"heartbeat\",{}]";

  private final List<String> sent = new ArrayList<>();
  private final List<Integer> closed = new ArrayList<>();
  private int heard;

  private final Connection connection =
      new Connection(
          new Transport() {
            @Override
            public void send(String text, Runnable done) {
              sent.add(text);
              done.run();
            }

            @Override
            public void close(int code, String reason) {
              closed.add(code);
            }
          },
          topic -> null,
          new FrameCodec(new Json(), Limits.defaults()),
          Limits.defaults());

  private final TextPieces texts = new TextPieces(connection, () -> heard++, HEARTBEAT_LIMIT);
  private final BinaryPieces binaries =
      new BinaryPieces(connection, () -> heard++, HEARTBEAT_LIMIT);

  @Test
  void are_one_message_when_the_last_has_come() {
    for (int i = 0; i < HEARTBEAT.length(); i++) {
      assertThat(heard).isZero();
      texts.onMessage(HEARTBEAT.substring(i, i + 1), i == HEARTBEAT.length() - 1);
    }
    texts.onMessage(HEARTBEAT, true);
    assertThat(sent).hasSize(2);
    assertThat(heard).isEqualTo(2);
  }

  @Test
  void are_refused_when_they_are_too_much_and_what_follows_is_dropped() {
    for (int i = 0; i < 1000; i++) {
      texts.onMessage("x".repeat(6_000), false);
    }
    assertThat(closed).containsExactly(1009);
    texts.onMessage(HEARTBEAT, true);
    assertThat(sent).isEmpty();
  }

  @Test
  void of_bytes_are_one_message_too() {
    var frame = "\0\0\1\7\11" + "7" + "phoenix" + "heartbeat";
    var bytes = frame.getBytes(US_ASCII);
    binaries.onMessage(ByteBuffer.wrap(bytes, 0, 6), false);
    binaries.onMessage(ByteBuffer.wrap(bytes, 6, 5), false);
    assertThat(heard).isZero();
    binaries.onMessage(ByteBuffer.wrap(bytes, 11, bytes.length - 11), true);
    assertThat(heard).isEqualTo(1);
    assertThat(sent).hasSize(1);
  }

  @Test
  void of_bytes_are_refused_when_they_are_too_much() {
    for (int i = 0; i < 1000; i++) {
      binaries.onMessage(ByteBuffer.wrap(new byte[6_000]), false);
    }
    assertThat(closed).containsExactly(1009);
  }

  @Test
  void are_refused_when_they_are_too_many() {
    var roomy = new TextPieces(connection, () -> heard++, 1 << 20);
    var bytes = new BinaryPieces(connection, () -> heard++, 1 << 20);
    for (int i = 0; i < 4_096; i++) {
      roomy.onMessage("x", false);
      bytes.onMessage(ByteBuffer.wrap(new byte[1]), false);
    }
    assertThat(closed).isEmpty();
    bytes.onMessage(ByteBuffer.wrap(new byte[1]), false);
    assertThat(closed).containsExactly(1009);
  }
}
