package ee.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.test.LiveTest;
import ee.liveview.test.LiveTester;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

@LiveTest
@AddBeanClasses(CounterView.class)
class CounterViewTest {
  @Inject BeanManager beans;

  @Test
  void counts() {
    try (var live = LiveTester.open(beans, "/counter")) {
      live.click("button[phx-click=inc]");
      live.click("button[phx-click=add]");
      assertThat(live.text("p")).isEqualTo("11");
      assertThat(live.diff()).isEqualTo("{\"0\":\"11\"}");
    }
  }
}
