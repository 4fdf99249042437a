package ee.liveview.internal.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ee.liveview.internal.channel.RecordingTransport.Closed;
import ee.liveview.internal.json.Json;
import ee.liveview.internal.mailbox.Mailbox;
import ee.liveview.internal.wire.FrameCodec;
import ee.liveview.internal.wire.JsonBody;
import ee.liveview.internal.wire.Limits;
import ee.liveview.proves.Proves;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConnectionTest {

  private final Json json = new Json();
  private final List<String> story = RecordingChannel.story();
  private final List<RecordingChannel> opened = new ArrayList<>();
  private final RecordingTransport transport = new RecordingTransport();
  private final Connection connection = connect(transport);

  private Connection connect(Transport transport) {
    var limits = Limits.defaults();
    return new Connection(
        transport, RecordingChannel.named(opened, story), new FrameCodec(json, limits), limits);
  }

  @AfterEach
  void close() {
    json.close();
  }

  private void joined(String ref, String topic) {
    join(ref, topic);
    transport.news();
  }

  private void join(String ref, String topic) {
    connection.text("[\"" + ref + "\",\"" + ref + "\",\"" + topic + "\",\"phx_join\",{}]");
  }

  private void expect(String... frames) {
    assertThat(transport.news()).containsExactly(frames);
  }

  @Nested
  class A_heartbeat {

    @Test
    @Proves({"WIRE-05", "PX-WIRE-07"})
    void is_answered_at_once_with_the_same_ref_and_no_join_ref() {
      connection.text("[null,\"12\",\"phoenix\",\"heartbeat\",{}]");
      expect("[null,\"12\",\"phoenix\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]");
    }

    @Test
    void is_the_only_thing_on_its_topic() {
      connection.text("[null,\"1\",\"phoenix\",\"other\",{}]");
      connection.text("[\"2\",\"2\",\"phoenix\",\"phx_join\",{}]");
      expect(
          "[null,\"1\",\"phoenix\",\"phx_reply\",{\"status\":\"error\",\"response\":{\"reason\":\"unmatched"
              + " topic\"}}]",
          "[null,\"2\",\"phoenix\",\"phx_reply\",{\"status\":\"error\",\"response\":{\"reason\":\"unmatched"
              + " topic\"}}]");
      assertThat(opened).isEmpty();
    }
  }

  @Nested
  class A_topic_nobody_joined {

    @Test
    @Proves("WIRE-08")
    void cannot_be_joined_when_nobody_serves_it() {
      join("4", "foo:bar");
      expect(
          "[\"4\",\"4\",\"foo:bar\",\"phx_reply\",{\"status\":\"error\",\"response\":{\"reason\":\"unmatched"
              + " topic\"}}]");
      assertThat(connection.topics()).isZero();
    }

    @Test
    @Proves({"WIRE-09", "PX-CHAN-03", "PX-WIRE-11"})
    void answers_an_event_with_an_error_and_the_socket_stays_open() {
      connection.text("[\"4\",\"9\",\"lv:a\",\"event\",{}]");
      expect(
          "[null,\"9\",\"lv:a\",\"phx_reply\",{\"status\":\"error\",\"response\":{\"reason\":\"unmatched"
              + " topic\"}}]");
      assertThat(transport.closes()).isEmpty();
    }

    @Test
    @Proves("WIRE-10")
    void can_be_left_as_every_page_does_when_it_unloads() {
      connection.text("[null,\"7\",\"lv:\",\"phx_leave\",{}]");
      connection.text("[\"3\",\"8\",\"lv:gone\",\"phx_leave\",{}]");
      expect(
          "[null,\"7\",\"lv:\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]",
          "[\"3\",\"8\",\"lv:gone\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]");
    }
  }

  @Nested
  class A_joined_topic {

    @Test
    @Proves({"PX-WIRE-04", "PX-WIRE-05"})
    void replies_to_its_join_with_the_same_refs() {
      join("4", "lv:a");
      expect("[\"4\",\"4\",\"lv:a\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]");
      assertThat(connection.topics()).isEqualTo(1);
    }

    @Test
    @Proves({"WIRE-11", "PX-WIRE-12"})
    void drops_an_event_of_an_outdated_join() {
      joined("4", "lv:a");
      connection.text("[\"3\",\"9\",\"lv:a\",\"echo\",{}]");
      connection.text("[\"3\",\"10\",\"lv:a\",\"phx_leave\",{}]");
      expect();
      assertThat(story).isEmpty();
      assertThat(connection.topics()).isEqualTo(1);
    }

    @Test
    @Proves("WIRE-12")
    void takes_an_event_without_join_ref_and_answers_with_the_one_of_the_join() {
      joined("4", "lv:a");
      connection.text("[null,\"9\",\"lv:a\",\"echo\",{\"x\":1}]");
      expect("[\"4\",\"9\",\"lv:a\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]");
      assertThat(story).containsExactly("lv:a#1 echo {\"x\":1}");
    }

    @Test
    @Proves({"WIRE-13", "PX-SOCK-11"})
    void is_replaced_when_it_is_joined_again() {
      joined("4", "lv:a");
      join("6", "lv:a");
      expect(
          "[\"4\",\"4\",\"lv:a\",\"phx_close\",{}]",
          "[\"6\",\"6\",\"lv:a\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]");
      assertThat(story).containsExactly("lv:a#1 ended REPLACED");
      opened.get(0).line().push("diff", JsonBody.EMPTY);
      opened.get(0).line().close();
      opened.get(0).line().crash();
      expect();
      assertThat(connection.topics()).isEqualTo(1);
    }

    @Test
    @Proves({"WIRE-14", "PX-WIRE-06"})
    void can_be_left_and_joined_again_at_once() {
      joined("4", "lv:a");
      connection.text("[\"4\",\"5\",\"lv:a\",\"phx_leave\",{}]");
      join("6", "lv:a");
      expect(
          "[\"4\",\"5\",\"lv:a\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]",
          "[\"4\",\"4\",\"lv:a\",\"phx_close\",{}]",
          "[\"6\",\"6\",\"lv:a\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]");
      assertThat(story).containsExactly("lv:a#1 ended LEFT");
    }

    @Test
    @Proves({"WIRE-15", "PX-WIRE-03"})
    void pushes_with_the_join_ref_and_no_ref() {
      joined("4", "lv:a");
      opened.get(0).line().push("diff", out -> out.writeStartObject().write("0", "37").writeEnd());
      expect("[\"4\",null,\"lv:a\",\"diff\",{\"0\":\"37\"}]");
    }

    @Test
    @Proves("PX-CHAN-18")
    void is_answered_as_often_as_the_channel_likes_and_never_without_a_ref() {
      joined("4", "lv:a");
      var line = opened.get(0).line();
      line.ok("9", JsonBody.EMPTY);
      line.error("9", JsonBody.reason("late"));
      line.ok(null, JsonBody.EMPTY);
      expect(
          "[\"4\",\"9\",\"lv:a\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]",
          "[\"4\",\"9\",\"lv:a\",\"phx_reply\",{\"status\":\"error\",\"response\":{\"reason\":\"late\"}}]");
    }

    @Test
    @Proves("WIRE-16")
    void takes_a_binary_push_and_replies_in_text() {
      joined("10", "lv:u");
      var frame = ("\0\2\2\4\4" + "1011lv:uechoHELLO").getBytes(StandardCharsets.UTF_8);
      connection.binary(ByteBuffer.wrap(frame));
      assertThat(story).containsExactly("lv:u#1 echo HELLO");
      expect("[\"10\",\"11\",\"lv:u\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]");
    }
  }

  @Nested
  class A_join {

    @Test
    void that_was_refused_frees_the_topic() {
      join("4", "lv:refuse");
      expect(
          "[\"4\",\"4\",\"lv:refuse\",\"phx_reply\",{\"status\":\"error\",\"response\":{\"reason\":\"stale\"}}]");
      assertThat(connection.topics()).isZero();
      assertThat(story).isEmpty();
    }

    @Test
    @Proves("PX-CHAN-02")
    void that_throws_is_answered_and_the_socket_survives() {
      join("4", "lv:crash");
      expect(
          "[\"4\",\"4\",\"lv:crash\",\"phx_reply\",{\"status\":\"error\",\"response\":{\"reason\":\"join"
              + " crashed\"}}]");
      assertThat(connection.topics()).isZero();
      assertThat(transport.closes()).isEmpty();
    }

    @Test
    void cannot_be_preceded_by_a_push() {
      join("4", "lv:slow");
      assertThatIllegalStateException()
          .isThrownBy(() -> opened.get(0).line().push("diff", JsonBody.EMPTY))
          .withMessage("Pushed diff to lv:slow, which is not joined yet.");
      expect();
      opened.get(0).accept("4");
      opened.get(0).line().push("diff", JsonBody.EMPTY);
      expect(
          "[\"4\",\"4\",\"lv:slow\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]",
          "[\"4\",null,\"lv:slow\",\"diff\",{}]");
    }

    @Test
    void that_is_not_answered_yet_hands_on_events_and_can_be_left() {
      join("4", "lv:slow");
      connection.text("[\"4\",\"5\",\"lv:slow\",\"early\",{}]");
      connection.text("[\"4\",\"6\",\"lv:slow\",\"phx_leave\",{}]");
      opened.get(0).accept("4");
      assertThat(story).containsExactly("lv:slow#1 early {}", "lv:slow#1 ended LEFT");
      expect(
          "[\"4\",\"6\",\"lv:slow\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]",
          "[\"4\",\"4\",\"lv:slow\",\"phx_close\",{}]");
    }

    @Test
    @Proves("PX-SOCK-22")
    void is_refused_beyond_a_hundred_topics_however_often_it_is_tried() {
      for (var i = 1; i <= 10_001; i++) {
        join(String.valueOf(i), "lv:" + i);
      }
      assertThat(connection.topics()).isEqualTo(100);
      assertThat(opened).hasSize(100);
      assertThat(transport.sent().get(100))
          .isEqualTo(
              "[\"101\",\"101\",\"lv:101\",\"phx_reply\",{\"status\":\"error\",\"response\":{\"reason\":\"too"
                  + " many channels joined\"}}]");
      assertThat(transport.sent()).hasSize(10_001);
    }

    @Test
    void of_a_joined_topic_is_possible_at_the_limit_and_leaving_makes_room() {
      for (var i = 1; i <= 100; i++) {
        join(String.valueOf(i), "lv:" + i);
      }
      transport.news();
      join("101", "lv:1");
      expect(
          "[\"1\",\"1\",\"lv:1\",\"phx_close\",{}]",
          "[\"101\",\"101\",\"lv:1\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]");
      opened.get(50).line().close();
      transport.news();
      join("102", "lv:new");
      expect("[\"102\",\"102\",\"lv:new\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]");
    }

    @Test
    void without_any_ref_cannot_be_answered_and_ends_the_connection() {
      connection.text("[null,null,\"lv:a\",\"phx_join\",{}]");
      assertThat(transport.closes()).containsExactly(new Closed(1002, "A join needs a reference."));
    }
  }

  @Nested
  class A_channel_that_ends_by_itself {

    @Test
    @Proves("PX-WIRE-09")
    void says_phx_close_once_and_is_not_told_of_its_own_end() {
      joined("4", "lv:a");
      opened.get(0).line().close();
      opened.get(0).line().close();
      opened.get(0).line().ok("9", JsonBody.EMPTY);
      expect("[\"4\",\"4\",\"lv:a\",\"phx_close\",{}]");
      assertThat(story).isEmpty();
      assertThat(opened.get(0).line().open()).isFalse();
      assertThat(connection.topics()).isZero();
    }

    @Test
    @Proves({"WIRE-66", "PX-CHAN-27", "PX-WIRE-08"})
    void by_a_failure_says_phx_error_and_harms_no_other_topic() {
      joined("4", "lv:a");
      joined("5", "lv:b");
      connection.text("[\"4\",\"9\",\"lv:a\",\"crash\",{}]");
      connection.text("[\"5\",\"10\",\"lv:b\",\"echo\",{}]");
      join("11", "lv:a");
      expect(
          "[\"4\",\"4\",\"lv:a\",\"phx_error\",{\"reason\":\"channel_crash\"}]",
          "[\"5\",\"10\",\"lv:b\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]",
          "[\"11\",\"11\",\"lv:a\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]");
      assertThat(transport.closes()).isEmpty();
    }
  }

  @Nested
  class A_channel_whose_handler_is_slow {

    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch mayEnd = new CountDownLatch(1);
    private final CountDownLatch answered = new CountDownLatch(2);
    private final ExecutorService worker = Executors.newSingleThreadExecutor();

    /**
     * Answers each message in a mailbox; the message {@code slow} takes as long as the test wants.
     */
    private final class Mailboxed implements Channel {
      private final Mailbox mailbox =
          new Mailbox(worker, 10, thrown -> story.add(thrown.toString()));
      private @Nullable Line line;

      @Override
      public void join(Request request, Line joining) {
        line = joining;
        joining.joined();
        joining.ok(request.ref(), JsonBody.EMPTY);
      }

      @Override
      public void handle(Request request) {
        mailbox.post(() -> answer(request));
      }

      private void answer(Request request) {
        if (request.event().equals("slow")) {
          begun.countDown();
          await(mayEnd);
        }
        Objects.requireNonNull(line).ok(request.ref(), JsonBody.EMPTY);
        answered.countDown();
      }

      @Override
      public void end(End reason) {
        mailbox.close();
      }
    }

    private static void await(CountDownLatch latch) {
      try {
        latch.await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
    }

    @AfterEach
    void close() {
      worker.shutdownNow();
    }

    @Test
    @Proves({"WIRE-06", "WIRE-63", "PX-CHAN-26"})
    void delays_neither_heartbeats_nor_other_topics_and_answers_in_order() {
      var slow = new RecordingTransport();
      var limits = Limits.defaults();
      var mixed =
          new Connection(
              slow,
              topic ->
                  topic.equals("lv:slow") ? new Mailboxed() : new RecordingChannel(topic, story),
              new FrameCodec(json, limits),
              limits);
      mixed.text("[\"1\",\"1\",\"lv:slow\",\"phx_join\",{}]");
      mixed.text("[\"2\",\"2\",\"lv:quick\",\"phx_join\",{}]");
      slow.news();
      mixed.text("[\"1\",\"3\",\"lv:slow\",\"slow\",{}]");
      mixed.text("[\"1\",\"4\",\"lv:slow\",\"quick\",{}]");
      await(begun);
      mixed.text("[null,\"5\",\"phoenix\",\"heartbeat\",{}]");
      mixed.text("[\"2\",\"6\",\"lv:quick\",\"echo\",{}]");
      assertThat(slow.news())
          .containsExactly(
              "[null,\"5\",\"phoenix\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]",
              "[\"2\",\"6\",\"lv:quick\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]");
      mayEnd.countDown();
      await(answered);
      assertThat(slow.news())
          .containsExactly(
              "[\"1\",\"3\",\"lv:slow\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]",
              "[\"1\",\"4\",\"lv:slow\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]");
    }
  }

  @Nested
  class The_end_of_the_connection {

    @Test
    @Proves("PX-SOCK-20")
    void ends_every_channel_once_when_the_transport_is_gone() {
      joined("4", "lv:a");
      joined("5", "lv:b");
      connection.closed();
      connection.closed();
      connection.shutdown(1001, "again");
      assertThat(story)
          .containsExactlyInAnyOrder("lv:a#1 ended DISCONNECTED", "lv:b#2 ended DISCONNECTED");
      opened.get(0).line().push("diff", JsonBody.EMPTY);
      expect();
      assertThat(transport.closes()).isEmpty();
    }

    @Test
    void takes_no_more_frames() {
      connection.closed();
      join("4", "lv:a");
      connection.binary(ByteBuffer.allocate(0));
      assertThat(opened).isEmpty();
      expect();
    }

    @Test
    void by_a_shutdown_ends_every_channel_and_closes_with_its_code() {
      joined("4", "lv:a");
      connection.shutdown(1012, "The application is restarted.");
      assertThat(story).containsExactly("lv:a#1 ended SHUTDOWN");
      assertThat(transport.closes())
          .containsExactly(new Closed(1012, "The application is restarted."));
    }

    @Test
    void is_never_code_1000() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> connection.shutdown(1000, "bye"))
          .withMessage("After code 1000 a browser does not connect again.");
    }

    @Test
    @Proves("WIRE-17")
    void by_a_malformed_frame_touches_no_other_connection() {
      var otherTransport = new RecordingTransport();
      var other = connect(otherTransport);
      other.text("[\"1\",\"1\",\"lv:other\",\"phx_join\",{}]");
      joined("4", "lv:a");
      connection.text("[\"4\",\"9\",\"lv:a\",");
      assertThat(transport.closes()).containsExactly(new Closed(1007, "The frame is not JSON."));
      assertThat(story).containsExactly("lv:a#2 ended DISCONNECTED");
      other.binary(ByteBuffer.wrap(new byte[] {0, 9, 9}));
      assertThat(otherTransport.closes())
          .containsExactly(new Closed(1002, "The binary frame is cut off or of no known kind."));
    }
  }

  @Nested
  class A_browser_that_reads_slowly {

    @Test
    void gets_everything_in_order_one_at_a_time() {
      transport.slow();
      connection.text("[null,\"1\",\"phoenix\",\"heartbeat\",{}]");
      connection.text("[null,\"2\",\"phoenix\",\"heartbeat\",{}]");
      connection.shutdown(1001, "bye");
      expect("[null,\"1\",\"phoenix\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]");
      transport.finishOne();
      assertThat(transport.closes()).isEmpty();
      expect("[null,\"2\",\"phoenix\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]");
      transport.finishOne();
      assertThat(transport.closes()).containsExactly(new Closed(1001, "bye"));
    }

    @Test
    @Proves("PX-CHAN-28")
    void is_disconnected_when_too_much_waits() {
      joined("4", "lv:a");
      transport.slow();
      var line = opened.get(0).line();
      var megabyte = "x".repeat(1024 * 1024);
      for (var i = 0; i < 20; i++) {
        line.push("diff", out -> out.writeStartObject().write("0", megabyte).writeEnd());
      }
      assertThat(transport.closes())
          .containsExactly(new Closed(1013, "The browser reads too slowly."));
      assertThat(story).containsExactly("lv:a#1 ended DISCONNECTED");
      transport.finishOne();
      assertThat(transport.news()).hasSize(1);
    }

    @Test
    void still_gets_one_page_that_is_larger_than_what_may_wait() {
      joined("4", "lv:a");
      var huge = "x".repeat(9 * 1024 * 1024);
      opened.get(0).line().push("diff", out -> out.writeStartObject().write("0", huge).writeEnd());
      assertThat(transport.news()).hasSize(1);
      assertThat(transport.closes()).isEmpty();
    }
  }

  @Nested
  class A_channel_that_fails_while_it_ends {

    @Test
    void keeps_no_other_channel_from_ending() {
      joined("4", "lv:a");
      joined("5", "lv:unwilling");
      joined("6", "lv:b");
      connection.closed();
      assertThat(story)
          .containsExactlyInAnyOrder(
              "lv:a#1 ended DISCONNECTED",
              "lv:unwilling#2 ended DISCONNECTED",
              "lv:b#3 ended DISCONNECTED");
    }
  }

  @Nested
  class A_transport_that_fails {

    @Test
    void ends_the_connection_and_not_the_caller() {
      joined("4", "lv:a");
      transport.broken();
      opened.get(0).line().push("diff", JsonBody.EMPTY);
      assertThat(story).containsExactly("lv:a#1 ended DISCONNECTED");
      assertThat(transport.closes()).containsExactly(new Closed(1011, "The transport failed."));
    }
  }
}
