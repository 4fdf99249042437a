package ee.liveview.internal.channel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class OutboxTest {

  @Nested
  class Texts_that_wait {

    @Test
    void do_not_pile_up_on_the_stack() {
      var transport = new RecordingTransport().slow();
      var outbox = new Outbox(transport, Integer.MAX_VALUE, () -> {});
      outbox.send("first");
      for (var i = 0; i < 100_000; i++) {
        outbox.send("x");
      }
      transport.fast();
      transport.finishOne();
      assertThat(transport.sent()).hasSize(100_001);
    }

    @Test
    void are_not_sent_twice_when_a_transport_reports_twice() {
      var transport = new RecordingTransport().slow();
      var outbox = new Outbox(transport, 1000, () -> {});
      outbox.send("a");
      outbox.send("b");
      outbox.send("c");
      transport.finishOneTwice();
      assertThat(transport.sent()).containsExactly("a", "b");
    }
  }

  @Nested
  class Many_threads {

    private static final int THREADS = 8;
    private static final int TEXTS = 5_000;

    @Test
    void send_in_order_and_one_at_a_time_over_an_asynchronous_transport()
        throws InterruptedException {
      var io = Executors.newFixedThreadPool(2);
      var senders = Executors.newFixedThreadPool(THREADS);
      var all = new CountDownLatch(THREADS * TEXTS);
      var open = new AtomicInteger();
      var overlaps = new AtomicInteger();
      var sent = new ArrayList<String>();
      try {
        var outbox =
            new Outbox(
                new Transport() {
                  @Override
                  public void send(String text, Runnable done) {
                    if (open.incrementAndGet() != 1) {
                      overlaps.incrementAndGet();
                    }
                    sent.add(text);
                    Runnable finish =
                        () -> {
                          open.decrementAndGet();
                          all.countDown();
                          done.run();
                        };
                    if (text.hashCode() % 3 == 0) {
                      finish.run();
                    } else {
                      io.execute(finish);
                    }
                  }

                  @Override
                  public void close(int code, String reason) {}
                },
                Integer.MAX_VALUE,
                () -> {});
        for (var t = 0; t < THREADS; t++) {
          var sender = t;
          senders.execute(
              () -> {
                for (var i = 0; i < TEXTS; i++) {
                  outbox.send(sender + ":" + i);
                }
              });
        }
        all.await();
      } finally {
        senders.shutdownNow();
        io.shutdownNow();
      }
      assertThat(overlaps).hasValue(0);
      for (var t = 0; t < THREADS; t++) {
        var sender = t + ":";
        assertThat(sent.stream().filter(text -> text.startsWith(sender)).toList())
            .isEqualTo(expected(sender));
      }
    }

    private static List<String> expected(String sender) {
      var expected = new ArrayList<String>();
      for (var i = 0; i < TEXTS; i++) {
        expected.add(sender + i);
      }
      return expected;
    }
  }
}
