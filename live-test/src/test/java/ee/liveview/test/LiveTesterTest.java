package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Template;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

@LiveTest
@AddBeanClasses(LiveTesterTest.CounterView.class)
class LiveTesterTest {
  @Inject BeanManager beans;

  @LiveView("/counter")
  @Template(
      "<p>#{count}</p><button phx-click=\"inc\">+</button><i id=\"same\" phx-click=\"same\">=</i>")
  static class CounterView {
    private int count;

    @OnEvent
    void inc() {
      count++;
    }

    @OnEvent
    void same() {}
  }

  @Test
  void counts() {
    try (var live = LiveTester.open(beans, "/counter")) {
      assertThat(live.text("p")).isEqualTo("0");
      live.click("button");
      assertThat(live.text("p")).isEqualTo("1");
      assertThat(live.diff()).isEqualTo("{\"0\":\"1\"}");
      live.click("#same");
      live.assertNoDiff();
    }
  }
}
