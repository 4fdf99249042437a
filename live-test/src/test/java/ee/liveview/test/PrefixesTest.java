package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.Attr;
import ee.liveview.LiveComponent;
import ee.liveview.LiveView;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

/** Attributes of other libraries on components. */
@LiveTest
@AddBeanClasses({PrefixesTest.MixedView.class, PrefixesTest.Panel.class})
class PrefixesTest {
  private static final String CALL = "<live:button x-on=\"click\" hx-get=\"/a\">Go</live:button>";

  @Inject BeanManager beans;

  @LiveView(
      value = "/mixed",
      globalPrefixes = {"x-", "hx-"})
  @Template(CALL + "<test:panel id=\"p\"/>")
  static class MixedView {}

  @LiveComponent(value = "test:panel", globalPrefixes = "y-")
  @Template("<div><live:button y-data=\"{}\">In</live:button></div>")
  static class Panel {
    @Attr(required = true)
    private String id = "";
  }

  @LiveView("/plain")
  @Template(CALL)
  static class PlainView {}

  @LiveComponent("test:plain")
  @Template("<div><live:button y-data=\"{}\">In</live:button></div>")
  static class PlainPanel {
    @Attr(required = true)
    private String id = "";
  }

  @Test
  @Proves({"LV-LIFE-24", "LV-LC-29"})
  void are_handed_on_where_the_class_of_the_template_says_so() {
    try (var live = LiveTester.open(beans, "/mixed")) {
      assertThat(live.attribute("button:contains(Go)", "x-on")).contains("click");
      assertThat(live.attribute("button:contains(Go)", "hx-get")).contains("/a");
      assertThat(live.attribute("button:contains(In)", "y-data")).contains("{}");
    }
  }

  @Test
  void are_unknown_everywhere_else() {
    assertThatThrownBy(
            () ->
                LiveWeld.weld()
                    .disableDiscovery()
                    .addBeanClasses(PlainView.class, PlainPanel.class)
                    .initialize())
        .isInstanceOf(DeploymentException.class)
        .hasMessageContaining("<live:button> has no attribute x-on")
        .hasMessageContaining("<live:button> has no attribute hx-get")
        .hasMessageContaining("<live:button> has no attribute y-data");
  }
}
