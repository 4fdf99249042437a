package ee.liveview.test.grouped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import ee.liveview.test.LiveTest;
import ee.liveview.test.LiveTester;
import ee.liveview.test.LiveWeld;
import ee.liveview.test.regrouped.ForeignView;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

/** Views of a package that says to which live session they belong. */
@LiveTest
@AddBeanClasses({
  GroupTest.PlainView.class,
  GroupTest.OwnView.class,
  GroupTest.ChoosingView.class,
  GroupTest.OutsideView.class
})
class GroupTest {
  @Inject BeanManager beans;

  @LiveView("/plain")
  @Template("<p>plain</p>")
  static class PlainView {
    @OnEvent
    void outside(LiveSocket live) {
      live.pushNavigate("/outside");
    }
  }

  @LiveView(value = "/own", layout = "/ee/liveview/test/layouts/wide.html")
  @Template("<p>own</p>")
  static class OwnView {}

  @LiveView(value = "/choosing", layout = "/ee/liveview/test/layouts/wide.html")
  @Template("<p>choosing</p>")
  static class ChoosingView {
    @OnMount
    void mount(LiveSocket live) {
      live.layout("/ee/liveview/test/layouts/wide.html");
    }
  }

  @LiveView(value = "/outside", session = "other")
  @Template("<p>outside</p>")
  static class OutsideView {}

  private String shown(String path) {
    try (var live = LiveTester.open(beans, path)) {
      assertThat(live.deadHtml()).contains(live.html());
      return live.html();
    }
  }

  @Test
  @Proves("LV-LAY-03")
  void have_the_layout_of_the_session_unless_they_choose_another_while_mounting() {
    assertThat(shown("/plain")).isEqualTo("<nav>grouped</nav><p>plain</p>");
    assertThat(shown("/own")).isEqualTo("<nav>grouped</nav><p>own</p>");
    assertThat(shown("/choosing")).isEqualTo("<div class=\"wide\"><p>choosing</p></div>");
    assertThat(shown("/outside")).isEqualTo("<p>outside</p>");
  }

  @Test
  @Proves("LV-RTR-05")
  void of_two_packages_must_agree_on_the_layouts_and_those_must_exist() {
    assertThatThrownBy(
            () ->
                LiveWeld.weld()
                    .disableDiscovery()
                    .addBeanClasses(PlainView.class, ForeignView.class)
                    .initialize())
        .isInstanceOf(DeploymentException.class)
        .hasMessageStartingWith("2 problem(s)")
        .hasMessageContaining(
            "LIVE-D031  ee.liveview.test.grouped and ee.liveview.test.regrouped declare the live"
                + " session \"grouped\" differently")
        .hasMessageContaining(
            "LIVE-D030  There is no layout ee/liveview/test/layouts/none.html, which the live"
                + " session \"grouped\" asks for");
  }
}
