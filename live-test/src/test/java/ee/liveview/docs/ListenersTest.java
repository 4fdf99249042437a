package ee.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.LiveView;
import ee.liveview.PeriodicMeasurement;
import ee.liveview.TelemetryEvent;
import ee.liveview.Template;
import ee.liveview.internal.cdi.LiveExtension;
import ee.liveview.test.LiveTest;
import ee.liveview.test.LiveTester;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Map;
import java.util.logging.Filter;
import java.util.logging.Logger;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

/** The examples of docs/telemetry.md and docs/i18n.md. */
@LiveTest
@AddBeanClasses({
  Meters.class,
  Slowest.class,
  GreetingView.class,
  WaitingOrders.class,
  Payments.class,
  ListenersTest.PaymentsView.class
})
class ListenersTest {
  @LiveView("/payments")
  @Template("<p>Paid</p>")
  static class PaymentsView {}

  @Inject BeanManager beans;
  @Inject Meters meters;
  @Inject Slowest slowest;

  @Test
  void listeners_are_told_what_views_do() {
    try (var live = LiveTester.open(beans, "/hello")) {
      live.click("button");
      assertThat(meters.counts()).containsEntry("phoenix.live_view.handle_event.stop", 1);
      assertThat(slowest.event()).isEqualTo(GreetingView.class.getName() + " take");
    }
  }

  @Test
  void a_measurement_is_a_bean() {
    assertThat(LiveExtension.measurements(beans))
        .extracting(PeriodicMeasurement::measure)
        .containsExactly(new TelemetryEvent("shop.orders.waiting", Map.of("count", 3L), Map.of()));
  }

  @Test
  void the_level_of_the_log_depends_on_the_page() {
    var lines = new ArrayList<String>();
    var log = Logger.getLogger("ee.liveview.events");
    Filter recorder =
        line -> {
          lines.add(line.getMessage());
          return false;
        };
    log.setFilter(recorder);
    try {
      LiveTester.render(beans, "/hello");
      assertThat(lines).isEmpty();
      LiveTester.render(beans, "/payments");
      assertThat(lines).anyMatch(line -> line.startsWith("MOUNT"));
    } finally {
      log.setFilter(null);
    }
  }

  @Test
  void pages_speak_languages() {
    try (var live = LiveTester.open(beans, "/hello?lang=de")) {
      live.click("button");
      assertThat(live.texts("h1, p, button, i"))
          .containsExactly("Ihr Warenkorb", "Willkommen, Ada!", "1 Sache", "1 Sache");
    }
  }
}
