package ee.liveview.internal.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TurnThreadsTest {
  private static final int FEW = 2;
  private static final int MOST = 5;
  private static final long PATIENCE_SECONDS = 30;

  private final SteppingScheduler scheduler = new SteppingScheduler();
  private final Queue<Thread> made = new ConcurrentLinkedQueue<>();
  private final TurnThreads threads =
      new TurnThreads(this::thread, new Timers(scheduler), FEW, MOST);
  private final CountDownLatch released = new CountDownLatch(1);

  private volatile boolean refuses;

  private Thread thread(Runnable work) {
    if (refuses) {
      throw new IllegalStateException("no thread for now");
    }
    var thread = new Thread(work);
    made.add(thread);
    return thread;
  }

  @AfterEach
  void close() throws InterruptedException {
    released.countDown();
    threads.close();
    scheduler.shutdownNow();
    for (var thread : made) {
      thread.join();
    }
  }

  /** Turns that block, and the latches that tell that they have begun. */
  private List<CountDownLatch> block(int turns) {
    var begun = new ArrayList<CountDownLatch>();
    for (int i = 0; i < turns; i++) {
      var latch = new CountDownLatch(1);
      begun.add(latch);
      threads.execute(
          () -> {
            latch.countDown();
            try {
              released.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          });
    }
    return begun;
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private void look() {
    scheduler.advance(TurnThreads.PATIENCE);
  }

  @Nested
  class While_no_handler_blocks {

    @Test
    void few_threads_do_all() {
      for (int i = 0; i < 1_000; i++) {
        var done = new CountDownLatch(1);
        threads.execute(done::countDown);
        await(done);
      }
      look();
      assertThat(made).hasSizeLessThanOrEqualTo(FEW);
    }
  }

  @Nested
  class When_all_are_blocked {

    @Test
    void a_turn_that_waits_gets_another_thread() {
      block(FEW).forEach(TurnThreadsTest::await);
      var behind = new CountDownLatch(1);
      threads.execute(behind::countDown);
      assertThat(made).hasSize(FEW);
      look();
      await(behind);
    }

    @Test
    void a_thread_that_the_server_does_not_make_is_asked_for_again() {
      block(FEW).forEach(TurnThreadsTest::await);
      var behind = new CountDownLatch(1);
      threads.execute(behind::countDown);
      refuses = true;
      look();
      refuses = false;
      look();
      await(behind);
    }

    @Test
    void there_are_never_more_than_the_limit() {
      var begun = block(MOST + 1);
      for (int i = 0; i < MOST; i++) {
        look();
      }
      begun.subList(0, MOST).forEach(TurnThreadsTest::await);
      assertThat(made).hasSize(MOST);
      assertThat(begun.get(MOST).getCount()).isOne();
      released.countDown();
      await(begun.get(MOST));
    }
  }

  @Nested
  class Afterwards {

    @Test
    void the_threads_that_were_added_end() throws InterruptedException {
      var begun = block(MOST);
      for (int i = 0; i < MOST; i++) {
        look();
      }
      begun.forEach(TurnThreadsTest::await);
      released.countDown();
      for (int i = 0; i < MOST; i++) {
        look();
      }
      var end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
      while (alive() > FEW && System.nanoTime() < end) {
        Thread.sleep(1);
      }
      assertThat(alive()).isLessThanOrEqualTo(FEW);
    }

    private long alive() {
      return made.stream().filter(Thread::isAlive).count();
    }
  }
}
