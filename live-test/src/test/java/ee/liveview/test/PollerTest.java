package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.LiveTelemetry;
import ee.liveview.PeriodicMeasurement;
import ee.liveview.TelemetryEvent;
import ee.liveview.internal.mailbox.Timers;
import ee.liveview.internal.telemetry.EventLog;
import ee.liveview.internal.telemetry.Poller;
import ee.liveview.internal.telemetry.Telemetry;
import ee.liveview.proves.Proves;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PollerTest {
  private final SteppingExecutor executor = new SteppingExecutor();
  private final SteppingScheduler scheduler = new SteppingScheduler(executor);
  private final List<TelemetryEvent> told = new ArrayList<>();
  private final Timers timers = new Timers(scheduler);
  private int asked;

  /** Fails the second time. */
  private final PeriodicMeasurement queue =
      () -> {
        asked++;
        if (asked == 2) {
          throw new IllegalStateException("not now");
        }
        return new TelemetryEvent("shop.queue", Map.of("count", (long) asked), Map.of());
      };

  private final PeriodicMeasurement rare =
      new PeriodicMeasurement() {
        @Override
        public TelemetryEvent measure() {
          return new TelemetryEvent("shop.rare", Map.of(), Map.of());
        }

        @Override
        public Duration every() {
          return Duration.ofSeconds(25);
        }
      };

  private Poller poller(LiveTelemetry... listeners) {
    var telemetry =
        new Telemetry(List.of(listeners), new EventLog(List.of()), (page, level) -> level);
    return new Poller(timers, telemetry, List.of(queue, rare));
  }

  private List<String> names() {
    var names = told.stream().map(TelemetryEvent::name).toList();
    told.clear();
    return names;
  }

  private void advance(int seconds) {
    scheduler.advance(Duration.ofSeconds(seconds));
  }

  @Test
  @Proves("PX-LOG-16")
  void measures_every_ten_seconds_or_as_often_as_asked_for() {
    try (var poller = poller(told::add)) {
      poller.start();
      advance(9);
      assertThat(names()).isEmpty();
      advance(1);
      assertThat(told.get(0).measurements()).containsOnlyKeys("total", "heap", "non_heap");
      assertThat(told.get(0).measurements().get("total")).isPositive();
      assertThat(told.get(1).measurements().get("thread_count")).isPositive();
      assertThat(told.get(2).measurements()).isEqualTo(Map.of("count", 1L));
      assertThat(names()).containsExactly("vm.memory", "vm.system_counts", "shop.queue");
      advance(10);
      assertThat(names()).as("one that fails").containsExactly("vm.memory", "vm.system_counts");
      advance(5);
      assertThat(names()).containsExactly("shop.rare");
      advance(5);
      assertThat(names()).containsExactly("vm.memory", "vm.system_counts", "shop.queue");
    }
    advance(60);
    assertThat(names()).as("after the end").isEmpty();
  }

  @Test
  void asks_for_nothing_while_nobody_listens() {
    try (var poller = poller()) {
      poller.start();
      advance(10);
      assertThat(asked).isZero();
    }
  }
}
