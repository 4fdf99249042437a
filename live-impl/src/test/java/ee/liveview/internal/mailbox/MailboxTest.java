package ee.liveview.internal.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MailboxTest {

  private final SteppingExecutor executor = new SteppingExecutor();
  private final List<Throwable> failures = new ArrayList<>();
  private final List<String> ran = new ArrayList<>();
  private final Mailbox mailbox = new Mailbox(executor, 100, failures::add);

  private Runnable say(String word) {
    return () -> ran.add(word);
  }

  @Nested
  class An_idle_mailbox {

    @Test
    void asks_the_executor_once_for_many_tasks() {
      mailbox.post(say("a"));
      mailbox.post(say("b"));
      assertThat(executor.waiting()).isEqualTo(1);
      assertThat(ran).isEmpty();
      executor.runAll();
      assertThat(ran).containsExactly("a", "b");
    }

    @Test
    void runs_a_task_on_the_thread_that_brings_it() {
      assertThat(mailbox.postOrRun(say("here"))).isTrue();
      assertThat(ran).containsExactly("here");
      assertThat(executor.waiting()).isZero();
    }

    @Test
    void leaves_to_the_executor_what_was_posted_while_it_ran_on_the_thread_of_the_caller() {
      mailbox.postOrRun(
          () -> {
            mailbox.postOrRun(say("second"));
            ran.add("first");
          });
      assertThat(ran).containsExactly("first");
      executor.runAll();
      assertThat(ran).containsExactly("first", "second");
    }
  }

  @Nested
  class A_mailbox_with_work {

    @Test
    void runs_a_task_posted_from_inside_a_turn_after_that_turn_and_behind_what_waits() {
      mailbox.post(
          () -> {
            mailbox.post(say("posted inside"));
            ran.add("outer");
          });
      mailbox.post(say("waiting"));
      executor.runAll();
      assertThat(ran).containsExactly("outer", "waiting", "posted inside");
    }

    @Test
    void does_not_run_a_task_ahead_of_those_that_wait() {
      mailbox.post(say("first"));
      mailbox.postOrRun(say("second"));
      assertThat(ran).isEmpty();
      executor.runAll();
      assertThat(ran).containsExactly("first", "second");
    }

    @Test
    void goes_back_to_the_executor_now_and_then_so_that_another_one_has_its_turn() {
      var other = new Mailbox(executor, 100, failures::add);
      for (var i = 0; i < 50; i++) {
        mailbox.post(say("busy"));
      }
      other.post(say("other"));
      executor.runAll();
      assertThat(ran).hasSize(51);
      assertThat(ran.indexOf("other")).isLessThan(50);
    }

    @Test
    void tells_of_an_exception_and_goes_on() {
      var broken = new IllegalStateException("broken");
      mailbox.post(
          () -> {
            throw broken;
          });
      mailbox.post(say("next"));
      executor.runAll();
      assertThat(failures).containsExactly(broken);
      assertThat(ran).containsExactly("next");
    }

    @Test
    void goes_on_when_even_the_report_of_a_failure_fails() {
      var touchy =
          new Mailbox(
              executor,
              10,
              failure -> {
                throw new IllegalStateException("cannot report");
              });
      touchy.post(
          () -> {
            throw new IllegalStateException("broken");
          });
      touchy.post(say("next"));
      executor.runAll();
      assertThat(ran).containsExactly("next");
    }
  }

  @Nested
  class A_full_mailbox {

    @Test
    void takes_exactly_as_many_as_its_limit_and_again_when_one_has_run() {
      var small = new Mailbox(executor, 3, failures::add);
      assertThat(List.of(small.post(say("1")), small.post(say("2")), small.post(say("3"))))
          .containsOnly(true);
      assertThat(small.post(say("4"))).isFalse();
      assertThat(small.postOrRun(say("5"))).isFalse();
      executor.runAll();
      assertThat(ran).containsExactly("1", "2", "3");
      assertThat(small.post(say("6"))).isTrue();
    }
  }

  @Nested
  class A_closed_mailbox {

    @Test
    void takes_nothing() {
      mailbox.close();
      assertThat(mailbox.closed()).isTrue();
      assertThat(mailbox.post(say("late"))).isFalse();
      assertThat(mailbox.postOrRun(say("late"))).isFalse();
      assertThat(executor.waiting()).isZero();
    }

    @Test
    void drops_what_waits_and_lets_the_running_turn_end() {
      mailbox.post(
          () -> {
            mailbox.close();
            ran.add("to the end");
          });
      for (var i = 0; i < 40; i++) {
        mailbox.post(say("dropped"));
      }
      executor.runAll();
      assertThat(ran).containsExactly("to the end");
    }

    @Test
    void is_what_a_mailbox_becomes_when_the_executor_takes_no_more_work() {
      executor.shutDown();
      assertThat(mailbox.post(say("never"))).isFalse();
      assertThat(mailbox.closed()).isTrue();
      assertThat(failures).singleElement().isInstanceOf(RejectedExecutionException.class);
    }
  }

  @Nested
  class Many_threads {

    private static final int POSTERS = 8;
    private static final int POSTS = 100_000;

    @Test
    void never_run_two_tasks_at_once_and_keep_the_order_of_each_poster()
        throws InterruptedException {
      var workers = Executors.newFixedThreadPool(4);
      var posters = Executors.newFixedThreadPool(POSTERS);
      try {
        var inside = new AtomicInteger();
        var overlaps = new AtomicInteger();
        var outOfOrder = new AtomicInteger();
        var done = new CountDownLatch(POSTS);
        // Plain memory on purpose: turns must see what the turns before them wrote.
        var last = new int[POSTERS];
        var busy = new Mailbox(workers, POSTS, failures::add);
        for (var p = 0; p < POSTERS; p++) {
          var poster = p;
          posters.execute(
              () -> {
                for (var i = 1; i <= POSTS / POSTERS; i++) {
                  var number = i;
                  Runnable turn =
                      () -> {
                        if (inside.incrementAndGet() != 1) {
                          overlaps.incrementAndGet();
                        }
                        if (last[poster] != number - 1) {
                          outOfOrder.incrementAndGet();
                        }
                        last[poster] = number;
                        inside.decrementAndGet();
                        done.countDown();
                      };
                  if (poster % 2 == 0) {
                    busy.post(turn);
                  } else {
                    busy.postOrRun(turn);
                  }
                }
              });
        }
        done.await();
        assertThat(overlaps).hasValue(0);
        assertThat(outOfOrder).hasValue(0);
        assertThat(failures).isEmpty();
      } finally {
        posters.shutdownNow();
        workers.shutdownNow();
      }
    }
  }
}
