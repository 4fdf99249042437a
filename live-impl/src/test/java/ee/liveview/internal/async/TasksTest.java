package ee.liveview.internal.async;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.AsyncOutcome;
import ee.liveview.proves.Proves;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TasksTest {
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final LinkedBlockingQueue<Runnable> turns = new LinkedBlockingQueue<>();
  private final List<String> surrounded = new ArrayList<>();
  private final List<AsyncOutcome<?>> ends = new ArrayList<>();
  private final Tasks tasks = new Tasks(3);
  private final Tasks.Host host =
      new Tasks.Host() {
        @Override
        public void surround(Runnable work) {
          synchronized (surrounded) {
            surrounded.add("surrounded");
          }
          work.run();
        }

        @Override
        public void turn(Runnable work) {
          turns.add(work);
        }
      };

  @AfterEach
  void stop() {
    threads.shutdownNow();
  }

  private boolean start(String name, Callable<Object> work) {
    return tasks.start(name, work, host, threads, ends::add);
  }

  private void runNextTurn() throws InterruptedException {
    var turn = turns.poll(5, TimeUnit.SECONDS);
    assertThat(turn).as("a turn within five seconds").isNotNull();
    turn.run();
  }

  /** Work that tells when it has begun, and then waits until it is interrupted. */
  private final class Endless implements Callable<Object> {
    final CountDownLatch begun = new CountDownLatch(1);
    final SynchronousQueue<String> end = new SynchronousQueue<>();

    @Override
    public Object call() throws Exception {
      begun.countDown();
      try {
        return new CountDownLatch(1).await(1, TimeUnit.MINUTES);
      } catch (InterruptedException e) {
        end.offer("interrupted", 5, TimeUnit.SECONDS);
        throw e;
      }
    }

    void awaitBegin() throws InterruptedException {
      assertThat(begun.await(5, TimeUnit.SECONDS)).isTrue();
    }

    void assertInterrupted() throws InterruptedException {
      assertThat(end.poll(5, TimeUnit.SECONDS)).isEqualTo("interrupted");
    }
  }

  @Nested
  class A_task {
    @Test
    void runs_surrounded_and_its_end_comes_in_a_turn() throws Exception {
      start("a", () -> "done");
      runNextTurn();
      assertThat(ends).containsExactly(new AsyncOutcome.Ok<>("done"));
      assertThat(surrounded).containsExactly("surrounded");
    }

    @Test
    void that_fails_ends_with_what_it_threw_even_an_error() throws Exception {
      var thrown = new StackOverflowError();
      start(
          "a",
          () -> {
            throw thrown;
          });
      runNextTurn();
      assertThat(ends).containsExactly(new AsyncOutcome.Failed<>(thrown));
    }

    @Test
    void that_no_thread_takes_has_failed() throws Exception {
      var refused = new RejectedExecutionException("busy");
      tasks.<Object>start(
          "a",
          () -> "never",
          host,
          work -> {
            throw refused;
          },
          ends::add);
      runNextTurn();
      assertThat(ends).containsExactly(new AsyncOutcome.Failed<>(refused));
    }

    @Test
    void that_cannot_be_surrounded_has_failed() throws Exception {
      var gone = new IllegalStateException("the application has gone");
      var broken =
          new Tasks.Host() {
            @Override
            public void surround(Runnable work) {
              throw gone;
            }

            @Override
            public void turn(Runnable work) {
              turns.add(work);
            }
          };
      tasks.<Object>start("a", () -> "never", broken, threads, ends::add);
      runNextTurn();
      assertThat(ends).containsExactly(new AsyncOutcome.Failed<>(gone));
    }

    @Test
    @Proves("LV-ASY-08")
    void started_again_under_its_name_counts_and_the_earlier_one_does_not() throws Exception {
      var late = new CountDownLatch(1);
      start(
          "a",
          () -> {
            late.await();
            return "first";
          });
      start("a", () -> "second");
      runNextTurn();
      late.countDown();
      runNextTurn();
      assertThat(ends).containsExactly(new AsyncOutcome.Ok<>("second"));
    }

    @Test
    void beyond_the_limit_is_refused_until_one_has_ended() throws Exception {
      var first = new Endless();
      start("a", first);
      start("b", new Endless());
      start("a", new Endless());
      assertThat(start("d", () -> "too many")).isFalse();
      tasks.cancel("b", "make room");
      runNextTurn();
      assertThat(start("d", () -> "fits")).isTrue();
    }
  }

  @Nested
  class A_cancelled_task {
    @Test
    @Proves("LV-ASY-09")
    void is_interrupted_and_its_end_says_why() throws Exception {
      var work = new Endless();
      start("a", work);
      work.awaitBegin();
      tasks.cancel("a", "too slow");
      work.assertInterrupted();
      runNextTurn();
      assertThat(ends).containsExactly(new AsyncOutcome.Cancelled<>("too slow"));
    }

    @Test
    void leaves_the_thread_as_it_was() throws Exception {
      var one = Executors.newSingleThreadExecutor();
      try {
        var work = new Endless();
        tasks.start("a", work, host, one, ends::add);
        work.awaitBegin();
        tasks.cancel("a", "too slow");
        work.assertInterrupted();
        assertThat(one.submit(() -> Thread.currentThread().isInterrupted()).get()).isFalse();
      } finally {
        one.shutdownNow();
      }
    }

    @Test
    void that_has_ended_before_is_left_alone() throws Exception {
      start("a", () -> "done");
      runNextTurn();
      tasks.cancel("a", "too late");
      tasks.cancel("b", "never there");
      assertThat(turns).isEmpty();
      assertThat(ends).containsExactly(new AsyncOutcome.Ok<>("done"));
    }
  }

  @Nested
  class The_end_of_the_owner {
    @Test
    @Proves("LV-ASY-11")
    void interrupts_all_that_runs_and_tells_nobody() throws Exception {
      var replaced = new Endless();
      var current = new Endless();
      start("a", replaced);
      start("a", current);
      replaced.awaitBegin();
      current.awaitBegin();
      tasks.close();
      replaced.assertInterrupted();
      current.assertInterrupted();
      assertThat(turns).isEmpty();
    }

    @Test
    void drops_an_end_that_waits_for_its_turn() throws Exception {
      start("a", () -> "done");
      var turn = turns.poll(5, TimeUnit.SECONDS);
      tasks.close();
      turn.run();
      assertThat(ends).isEmpty();
    }
  }
}
