package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.ComponentLibrary;
import ee.liveview.Html;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import ee.liveview.spi.TemplateEngine;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.inject.Inject;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Components in the language of another template engine. */
@LiveTest
@AddBeanClasses({TemplateEngineTest.Upper.class, TemplateEngineTest.LetterView.class})
class TemplateEngineTest {
  @Inject BeanManager beans;
  @Inject ComponentLibrary components;

  /** A language in which everything is loud. */
  @ApplicationScoped
  static class Upper implements TemplateEngine {
    @Override
    public String extension() {
      return "note";
    }

    @Override
    public Compiled compile(String name, String source) {
      if (source.isBlank()) {
        throw new IllegalArgumentException("it is empty");
      }
      return attributes ->
          Html.raw("<b>" + Html.escape(source.strip()) + "|" + attributes.get("who") + "</b>");
    }
  }

  @LiveView("/letter")
  @Template("<note:hello who=\"#{who}\"/><i>#{n}</i>")
  static class LetterView {
    private String who = "Ada";
    private int n;

    @OnEvent
    void bob() {
      who = "Bob";
    }

    @OnEvent
    void other() {
      n++;
    }
  }

  @LiveView("/empty")
  @Template("<note:empty/>")
  static class EmptyView {}

  @Nested
  class A_file_of_another_engine {
    private static final String HTML = "<b>Dear {who},\nall is &lt;well&gt;.|%s</b>";

    @Test
    @Proves("PX-TMPL-02")
    void is_a_component_that_takes_any_attribute() {
      try (var live = LiveTester.open(beans, "/letter")) {
        assertThat(live.html()).isEqualTo(HTML.formatted("Ada") + "<i>0</i>");
        live.push("bob", Map.of());
        assertThat(live.html()).isEqualTo(HTML.formatted("Bob") + "<i>0</i>");
        live.push("other", Map.of());
        assertThat(live.diff()).isEqualTo("{\"1\":\"1\"}");
      }
      assertThat(components.render("note:hello", Map.of("who", "Eve")).markup())
          .isEqualTo(HTML.formatted("Eve"));
    }

    @Test
    void is_reported_when_its_engine_cannot_read_it() {
      assertThatThrownBy(
              () -> {
                try (var weld =
                    LiveWeld.weld()
                        .disableDiscovery()
                        .addBeanClasses(Upper.class, EmptyView.class)
                        .initialize()) {
                  weld.getBeanManager();
                }
              })
          .isInstanceOf(DeploymentException.class)
          .hasMessageContaining(
              "LIVE-D027  liveview/components/note/empty.note cannot be read by its engine: it is"
                  + " empty");
    }
  }
}
