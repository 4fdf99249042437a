package ee.liveview.internal.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TimersTest {

  private final SteppingScheduler scheduler = new SteppingScheduler();
  private final Timers timers = new Timers(scheduler);
  private final List<String> ran = new ArrayList<>();

  @AfterEach
  void close() {
    scheduler.shutdownNow();
  }

  @Nested
  class A_timer {

    @Test
    void runs_once_when_its_time_has_come() {
      timers.after(Duration.ofSeconds(2), () -> ran.add("two"));
      timers.after(Duration.ofSeconds(1), () -> ran.add("one"));
      scheduler.advance(Duration.ofMillis(999));
      assertThat(ran).isEmpty();
      scheduler.advance(Duration.ofSeconds(10));
      assertThat(ran).containsExactly("one", "two");
    }

    @Test
    void does_not_run_after_it_was_cancelled() {
      var timer = timers.after(Duration.ofSeconds(1), () -> ran.add("late"));
      timer.cancel();
      timer.cancel();
      scheduler.advance(Duration.ofSeconds(2));
      assertThat(ran).isEmpty();
    }

    @Test
    void lets_go_of_its_task_when_it_is_cancelled_though_the_scheduler_keeps_it() throws Exception {
      var page = new ArrayList<>(List.of("a page"));
      var held = new WeakReference<>(page);
      timers.after(Duration.ofHours(1), page::clear).cancel();
      page = null;
      for (var i = 0; i < 50 && held.get() != null; i++) {
        System.gc();
        Thread.sleep(20);
      }
      assertThat(held.get()).isNull();
      assertThat(scheduler.kept()).isEqualTo(1);
    }

    @Test
    void repeats_by_asking_again_when_it_is_done() {
      timers.after(Duration.ofSeconds(1), this::again);
      scheduler.advance(Duration.ofSeconds(3));
      assertThat(ran).containsExactly("tick", "tick", "tick");
    }

    private void again() {
      ran.add("tick");
      timers.after(Duration.ofSeconds(1), this::again);
    }
  }
}
