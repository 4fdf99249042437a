package ee.liveview.internal.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.internal.json.Json;
import ee.liveview.proves.Proves;
import jakarta.json.JsonValue;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FrameCodecTest {

  private final Json json = new Json();
  private final FrameCodec codec = new FrameCodec(json, Limits.defaults());

  @AfterEach
  void close() {
    json.close();
  }

  private void refused(String text, int closeCode, String sentence) {
    assertThatThrownBy(() -> codec.text(text))
        .isInstanceOfSatisfying(
            ProtocolException.class,
            refusal -> assertThat(refusal.closeCode()).isEqualTo(closeCode))
        .hasMessage(sentence);
  }

  private void refused(byte[] bytes, int closeCode, String sentence) {
    assertThatThrownBy(() -> codec.binary(ByteBuffer.wrap(bytes)))
        .isInstanceOfSatisfying(
            ProtocolException.class,
            refusal -> assertThat(refusal.closeCode()).isEqualTo(closeCode))
        .hasMessage(sentence);
  }

  @Nested
  class A_text_frame {

    @Test
    @Proves("PX-WIRE-01")
    void is_an_array_of_five() throws ProtocolException {
      var frame = codec.text(" [\"4\", \"9\", \"lv:phx-A1\", \"event\", {\"type\": \"click\"}] ");
      assertThat(frame)
          .isEqualTo(
              new Frame(
                  "4",
                  "9",
                  "lv:phx-A1",
                  "event",
                  new Payload.Json(json.readObject("{\"type\":\"click\"}"))));
    }

    @Test
    void may_have_null_refs() throws ProtocolException {
      assertThat(codec.text("[null,null,\"phoenix\",\"heartbeat\",{}]"))
          .isEqualTo(
              new Frame(
                  null,
                  null,
                  "phoenix",
                  "heartbeat",
                  new Payload.Json(JsonValue.EMPTY_JSON_OBJECT)));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "{}",
          "[]",
          "1",
          "[1,\"1\",\"t\",\"e\",{}]",
          "[\"1\",1,\"t\",\"e\",{}]",
          "[\"1\",\"1\",null,\"e\",{}]",
          "[\"1\",\"1\",\"t\",null,{}]",
          "[\"1\",\"1\",\"t\",\"e\",null]",
          "[\"1\",\"1\",\"t\",\"e\",[]]",
          "[\"1\",\"1\",\"t\",\"e\",\"x\"]",
          "[\"1\",\"1\",\"t\",\"e\"]",
          "[\"1\",\"1\",\"t\",\"e\",{},1]",
        })
    void of_another_shape_is_refused(String text) {
      refused(text, 1002, "A frame is [join_ref, ref, topic, event, payload].");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          " ",
          "[",
          "]",
          "null x",
          "[\"1\",\"1\",\"t\",\"e\",{}",
          "[\"1\",\"1\",\"t\",\"e\",{\"a\":}]",
          "[\"1\",\"1\",\"t\",\"e\",{}] []",
          "[\"1\",\"1\",\"t\",\"e\",{}]]",
          "[\"1\",\"1\",\"t\",\"e\",{\"a\":\"\\x\"}]",
          "[\"1\",\"1\",\"t\",\"e\",{\"a\":NaN}]",
          "[\"1\",\"1\",\"t\",\"e\",{\"a\":\"unfinished",
          "[\"1\",\"1\",\"t\",\"e\",{\"a\":\"\\",
        })
    void that_is_no_JSON_is_refused(String text) {
      assertThatThrownBy(() -> codec.text(text))
          .isInstanceOfSatisfying(
              ProtocolException.class, refusal -> assertThat(refusal.closeCode()).isIn(1002, 1007));
    }

    @Test
    void nested_too_deep_is_refused_before_it_is_parsed() {
      var depth = 100_000;
      refused(
          "[\"1\",\"1\",\"t\",\"e\",{\"a\":" + "[".repeat(depth), 1007, "The frame is not JSON.");
      refused(
          "[\"1\",\"1\",\"t\",\"e\",{\"a\":" + "[".repeat(63) + "]".repeat(63) + "}]",
          1007,
          "The frame is not JSON.");
    }

    @Test
    void may_be_nested_up_to_the_limit_and_brackets_in_strings_do_not_count()
        throws ProtocolException {
      codec.text("[\"1\",\"1\",\"t\",\"e\",{\"a\":" + "[".repeat(62) + "]".repeat(62) + "}]");
      codec.text("[\"1\",\"1\",\"t\",\"e\",{\"a\":\"\\\"" + "[{".repeat(500) + "\"}]");
    }

    @Test
    void with_an_endless_number_is_refused() {
      refused(
          "[\"1\",\"1\",\"t\",\"e\",{\"a\":" + "9".repeat(200_000) + "}]",
          1007,
          "The frame is not JSON.");
    }

    @Test
    void of_a_megabyte_is_refused_with_1009() {
      var sentence = "The frame is longer than 262144 bytes.";
      refused(
          "[\"1\",\"1\",\"t\",\"e\",{\"a\":\"" + "x".repeat(1024 * 1024) + "\"}]", 1009, sentence);
      // Counted in bytes: these are 300,000 bytes in 100,000 characters.
      refused("[\"1\",\"1\",\"t\",\"e\",{\"a\":\"" + "€".repeat(100_000) + "\"}]", 1009, sentence);
    }

    @Test
    void may_be_as_long_as_the_limit() throws ProtocolException {
      var frame = "[\"1\",\"1\",\"t\",\"e\",{\"a\":\"\"}]";
      var text = "x".repeat(256 * 1024 - frame.length());
      var read = codec.text(frame.replace("\"a\":\"", "\"a\":\"" + text));
      assertThat(read.payload())
          .isEqualTo(new Payload.Json(json.readObject("{\"a\":\"" + text + "\"}")));
    }

    @Test
    void with_an_endless_topic_is_refused() {
      refused(
          "[\"1\",\"1\",\"" + "t".repeat(1025) + "\",\"e\",{}]",
          1008,
          "A name in the frame is longer than 1024 characters.");
    }
  }

  @Nested
  class A_binary_frame {

    private static byte[] frame(
        int kind, String joinRef, String ref, String topic, String event, byte[] data) {
      var out = new ByteArrayOutputStream();
      out.write(kind);
      for (var name : new String[] {joinRef, ref, topic, event}) {
        out.write(name.getBytes(StandardCharsets.UTF_8).length);
      }
      for (var name : new String[] {joinRef, ref, topic, event}) {
        out.writeBytes(name.getBytes(StandardCharsets.UTF_8));
      }
      out.writeBytes(data);
      return out.toByteArray();
    }

    private static Payload.Binary bytes(int... values) {
      var data = new byte[values.length];
      for (var i = 0; i < data.length; i++) {
        data[i] = (byte) values[i];
      }
      return new Payload.Binary(ByteBuffer.wrap(data));
    }

    @Test
    @Proves("PX-WIRE-16")
    void has_four_lengths_four_names_and_the_data() throws ProtocolException {
      var measured =
          frame(0, "10", "11", "lvu:0", "chunk", "HELLO".getBytes(StandardCharsets.UTF_8));
      assertThat(measured).hasSize(24);
      assertThat(codec.binary(ByteBuffer.wrap(measured)))
          .isEqualTo(new Frame("10", "11", "lvu:0", "chunk", bytes('H', 'E', 'L', 'L', 'O')));
    }

    @Test
    void counts_names_in_bytes_up_to_255_and_takes_empty_refs_for_none() throws ProtocolException {
      var topic = "ü".repeat(127) + "x";
      assertThat(codec.binary(ByteBuffer.wrap(frame(0, "", "", topic, "", new byte[0]))))
          .isEqualTo(new Frame(null, null, topic, "", bytes()));
    }

    @Test
    void keeps_its_data_when_the_transport_uses_the_buffer_again() throws ProtocolException {
      var buffer = ByteBuffer.wrap(frame(0, "1", "2", "t", "e", new byte[] {7, 8}));
      var payload = (Payload.Binary) codec.binary(buffer).payload();
      buffer.put(buffer.limit() - 1, (byte) 99);
      assertThat(payload).isEqualTo(bytes(7, 8));
      payload.data().get();
      assertThat(payload.data().remaining()).isEqualTo(2);
      assertThat(payload.data().isReadOnly()).isTrue();
    }

    @Test
    void cut_off_anywhere_in_its_head_is_refused() {
      var whole = frame(0, "10", "11", "lvu:0", "chunk", new byte[0]);
      for (var length = 0; length < whole.length; length++) {
        refused(
            Arrays.copyOf(whole, length), 1002, "The binary frame is cut off or of no known kind.");
      }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 255})
    void of_another_kind_is_refused(int kind) {
      refused(
          frame(kind, "1", "2", "t", "e", new byte[9]),
          1002,
          "The binary frame is cut off or of no known kind.");
    }

    @Test
    void with_a_name_that_is_not_UTF_8_is_refused() {
      refused(new byte[] {0, 0, 0, 1, 0, (byte) 0xC3}, 1007, "A name is not UTF-8.");
    }

    @Test
    void that_is_too_long_is_refused() {
      refused(new byte[256 * 1024 + 1], 1009, "The frame is longer than 262144 bytes.");
    }
  }

  @Nested
  class A_frame_with_random_damage {

    private static final int TRIES = 20_000;

    private final Random random = new Random(42);

    @Test
    void is_read_or_refused_and_nothing_else() {
      var whole =
          "[\"4\",null,\"lv:é\",\"event\",{\"a\":[1,-2.5e3,true,null,{\"b\":\"\\u20ac\\n\"}]}]";
      var spice = "[]{}\",:\\u0e-.ntf 9\u0000\ud83d";
      for (var i = 0; i < TRIES; i++) {
        var damaged = new StringBuilder(whole);
        for (var n = random.nextInt(4); n >= 0; n--) {
          var at = random.nextInt(damaged.length());
          switch (random.nextInt(3)) {
            case 0 -> damaged.setCharAt(at, spice.charAt(random.nextInt(spice.length())));
            case 1 -> damaged.insert(at, spice.charAt(random.nextInt(spice.length())));
            default -> damaged.setLength(at + 1);
          }
        }
        readOrRefused(damaged.toString());
      }
    }

    @Test
    void is_read_or_refused_in_binary_too() {
      var bytes = new byte[40];
      for (var i = 0; i < TRIES; i++) {
        random.nextBytes(bytes);
        bytes[0] = 0;
        for (var length = 1; length <= 4; length++) {
          bytes[length] = (byte) random.nextInt(12);
        }
        try {
          assertThat(codec.binary(ByteBuffer.wrap(bytes)).payload())
              .isInstanceOf(Payload.Binary.class);
        } catch (ProtocolException refusal) {
          assertThat(refusal.closeCode()).isIn(1002, 1007);
        }
      }
    }

    private void readOrRefused(String text) {
      try {
        assertThat(codec.text(text).payload()).isInstanceOf(Payload.Json.class);
      } catch (ProtocolException refusal) {
        assertThat(refusal.closeCode()).isIn(1002, 1007);
      }
    }
  }

  @Nested
  class An_outgoing_frame {

    @Test
    @Proves("WIRE-07")
    void is_an_array_of_five_with_an_object_as_response() {
      assertThat(codec.reply("4", "9", "lv:a", "ok", JsonBody.EMPTY))
          .isEqualTo("[\"4\",\"9\",\"lv:a\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]");
      assertThat(codec.reply(null, null, "lv:a", "error", JsonBody.reason("stale")))
          .isEqualTo(
              "[null,null,\"lv:a\",\"phx_reply\",{\"status\":\"error\",\"response\":{\"reason\":\"stale\"}}]");
      assertThat(
              codec.push(
                  "4",
                  null,
                  "lv:a",
                  "diff",
                  JsonBody.of(json.readObject("{\"0\":\"<b> \\u20ac\"}"))))
          .isEqualTo("[\"4\",null,\"lv:a\",\"diff\",{\"0\":\"<b> €\"}]");
    }

    @Test
    void escapes_names_that_came_from_the_browser() throws ProtocolException {
      var nasty = "\",\"x\\\n\u0000\u001f\u2028</script>😀";
      var text = codec.push(nasty, nasty, nasty, nasty, JsonBody.EMPTY);
      assertThat(codec.text(text))
          .isEqualTo(
              new Frame(nasty, nasty, nasty, nasty, new Payload.Json(JsonValue.EMPTY_JSON_OBJECT)));
      assertThat(codec.push(null, null, "a\"b\\c\nd", "e", JsonBody.EMPTY))
          .isEqualTo("[null,null,\"a\\\"b\\\\c\\u000ad\",\"e\",{}]");
    }

    @Test
    @Proves("PX-WIRE-21")
    void carries_nothing_but_an_object() {
      assertThatThrownBy(
              () -> codec.push(null, null, "t", "e", out -> out.writeStartArray().writeEnd()))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("The payload of a frame must be a JSON object.");
      assertThatThrownBy(() -> codec.reply(null, null, "t", "ok", out -> out.write("text")))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("The payload of a frame must be a JSON object.");
    }

    @Test
    void is_not_made_from_half_an_object_or_a_body_that_throws() {
      assertThatThrownBy(() -> codec.push(null, null, "t", "e", out -> out.writeStartObject()))
          .isInstanceOf(RuntimeException.class);
      assertThatThrownBy(
              () ->
                  codec.push(
                      null,
                      null,
                      "t",
                      "e",
                      out -> {
                        out.writeStartObject();
                        throw new UnsupportedOperationException("mine");
                      }))
          .isInstanceOf(UnsupportedOperationException.class)
          .hasMessage("mine");
    }
  }
}
