package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.LiveConfig;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Template;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Map;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

/** What a browser may ask of one view. */
@LiveTest
@AddBeanClasses(LimitTest.CountView.class)
class LimitTest {
  @Inject BeanManager beans;

  @LiveView("/count")
  @Template("<p>#{count}</p>")
  static class CountView {
    private int count;

    @OnEvent
    void inc() {
      count++;
    }

    @OnEvent
    void slow() {
      long end = System.nanoTime() + Duration.ofMillis(3).toNanos();
      while (System.nanoTime() < end) {
        Thread.onSpinWait();
      }
    }
  }

  private LiveBrowser fivePerSecond() {
    return limited(5, LiveConfig.defaults().slowTurn());
  }

  private LiveBrowser limited(int events, Duration slowTurn) {
    return LiveBrowser.of(
        beans,
        Map.of(
            "live.max-events-per-second",
            Integer.toString(events),
            "live.slow-turn",
            slowTurn.toMillis() + "ms"));
  }

  private static void push(LiveTester live, int times) {
    for (int i = 0; i < times; i++) {
      live.push("inc", Map.of());
    }
  }

  @Test
  void twice_the_events_of_a_second_may_come_at_once_and_one_more_ends_the_view() {
    var browser = fivePerSecond();
    var live = browser.open("/count");
    try (var other = browser.open("/count")) {
      push(live, 10);
      assertThat(live.text("p")).isEqualTo("10");
      assertThatThrownBy(() -> push(live, 1)).isInstanceOf(AssertionError.class);
      assertThat(live.frames()).singleElement().asString().contains("phx_error");
      push(other, 1);
      assertThat(other.text("p")).isEqualTo("1");
      assertThat(live.rejoin().text("p")).isEqualTo("0");
    }
  }

  @Test
  void events_at_the_allowed_pace_never_end_a_view() {
    try (var live = fivePerSecond().open("/count")) {
      for (int second = 0; second < 20; second++) {
        push(live, 5);
        live.advance(Duration.ofSeconds(1));
      }
      assertThat(live.text("p")).isEqualTo("100");
    }
  }

  @Test
  void a_slow_turn_is_named_in_the_log() {
    var lines = new ArrayList<String>();
    var logger = Logger.getLogger("ee.liveview");
    var recorder =
        new Handler() {
          @Override
          public void publish(LogRecord line) {
            lines.add(line.getMessage());
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    logger.addHandler(recorder);
    try (var live = limited(5, Duration.ofMillis(2)).open("/count")) {
      live.push("slow", Map.of());
    } finally {
      logger.removeHandler(recorder);
    }
    assertThat(lines)
        .anyMatch(
            line ->
                line.matches("LIVE-V021  .*CountView on lv:\\w+ took \\d+ ms for event 'slow'"));
  }
}
