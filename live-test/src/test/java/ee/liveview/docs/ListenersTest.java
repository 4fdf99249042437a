package ee.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.test.LiveTest;
import ee.liveview.test.LiveTester;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

/** The examples of docs/telemetry.md and docs/i18n.md. */
@LiveTest
@AddBeanClasses({Meters.class, Slowest.class, GreetingView.class})
class ListenersTest {
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
  void pages_speak_languages() {
    try (var live = LiveTester.open(beans, "/hello?lang=de")) {
      live.click("button");
      assertThat(live.texts("h1, p, button, i"))
          .containsExactly("Ihr Warenkorb", "Willkommen, Ada!", "1 Sache", "1 Sache");
    }
  }
}
