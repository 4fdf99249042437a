package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnMount;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Views that send each other's pages away as soon as they have connected. */
@LiveTest
@AddBeanClasses({CirclesTest.RoundView.class, CirclesTest.PlaceView.class})
class CirclesTest {
  private static final int ROUNDS = 10;

  @Inject BeanManager beans;

  /** Sends the page on, by live navigation or by a page load. */
  @LiveView("/round/{how}/{from}")
  @Template("<p>going round</p>")
  static class RoundView {
    @OnMount
    void mount(LiveSocket live) {
      if (!live.connected()) {
        return;
      }
      var how = live.params().text("how").orElseThrow();
      var to = live.params().text("from").orElseThrow().equals("a") ? "b" : "a";
      if (how.equals("navigate")) {
        live.pushNavigate("/round/navigate/" + to);
      } else {
        live.redirect("/round/redirect/" + to);
      }
    }
  }

  @LiveView("/place")
  @Template("<p>arrived</p>")
  static class PlaceView {}

  @ParameterizedTest
  @Proves("LV-ERR-10")
  @CsvSource({"navigate", "redirect"})
  void a_circle_is_stopped_after_ten_rounds(String how) {
    var live = LiveTester.open(beans, "/round/" + how + "/a");
    for (int i = 1; i < 2 * ROUNDS; i++) {
      live.follow();
    }
    assertThatThrownBy(live::follow)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("LIVE-V009")
        .hasMessageContaining("RoundView sends http://localhost/round/" + how + "/a away");
  }

  @Test
  void a_page_that_stays_begins_the_count_anew() {
    var live = LiveTester.open(beans, "/round/navigate/a");
    for (int round = 0; round < 3; round++) {
      for (int i = 1; i < 2 * ROUNDS - 1; i++) {
        live.follow();
      }
      assertThat(live.navigate("/place").text("p")).isEqualTo("arrived");
      live.navigate("/round/navigate/a");
    }
  }
}
