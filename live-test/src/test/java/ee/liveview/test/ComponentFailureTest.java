package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.Attr;
import ee.liveview.LiveComponent;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

@LiveTest
@AddBeanClasses({ComponentFailureTest.PanelView.class, ComponentFailureTest.Fuse.class})
class ComponentFailureTest {
  @Inject BeanManager beans;

  @LiveView("/panel")
  @Template("<p>#{count}</p><t:fuse id='f' load='#{count}'/>")
  static class PanelView {
    private int count;

    @OnEvent
    void inc() {
      count++;
    }
  }

  @LiveComponent("t:fuse")
  @Template("<u>#{burn()}</u>")
  static class Fuse {
    @Attr(required = true)
    private String id;

    @Attr private int load;

    String burn() {
      if (load > 1) {
        throw new IllegalStateException("burnt");
      }
      return "fine";
    }

    @OnEvent
    void shock() {
      throw new IllegalStateException("shock");
    }
  }

  @Test
  @Proves("LV-ERR-06")
  void a_component_that_fails_takes_its_view_along_and_no_other() {
    var browser = LiveBrowser.of(beans);
    var live = browser.open("/panel");
    try (var other = browser.open("/panel")) {
      live.push("inc", Map.of());
      assertThatThrownBy(() -> live.push("inc", Map.of())).hasRootCauseMessage("burnt");
      assertThat(live.frames()).last().asString().contains("phx_error");
      assertThat(live.rejoin().texts("p, u")).containsExactly("0", "fine");
      assertThatThrownBy(() -> live.pushTo(1, "shock", Map.of())).hasRootCauseMessage("shock");
      other.push("inc", Map.of());
      assertThat(other.text("p")).isEqualTo("1");
    }
  }
}
