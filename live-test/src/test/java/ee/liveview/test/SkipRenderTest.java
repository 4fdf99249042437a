package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Stage;
import ee.liveview.Template;
import ee.liveview.Temporary;
import ee.liveview.proves.Proves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

/** Turns that go without rendering. */
@LiveTest
@AddBeanClasses({Log.class, SkipRenderTest.CursorView.class, SkipRenderTest.WallView.class})
class SkipRenderTest {
  @Inject BeanManager beans;
  @Inject Log log;

  @LiveView("/cursor")
  @Template("<p>#{seen()}</p><i :for=\"line : lines\">#{line}</i>")
  static class CursorView {
    @Inject Log log;
    private int moves;
    @Temporary private List<String> lines = List.of();

    @OnMount
    void mount(LiveSocket live) {
      live.attachHook("after", Stage.AFTER_RENDER, () -> log.add("after"));
      live.skipRender();
    }

    int seen() {
      log.add("rendered");
      return moves;
    }

    @OnEvent
    Map<String, Object> move(LiveSocket live) {
      moves++;
      lines = List.of("moved");
      live.pushEvent("cursor", Map.of("x", moves));
      live.title("Moved " + moves);
      live.skipRender();
      return Map.of("moves", moves);
    }

    @OnEvent
    void look() {}
  }

  @LiveView("/wall")
  @ApplicationScoped
  @Template("<p>#{strokes}</p>")
  static class WallView {
    private int strokes;

    @OnEvent
    void stroke(LiveSocket live) {
      strokes++;
      live.skipRender();
    }

    @OnEvent
    void show() {}
  }

  @Test
  @Proves("LV-LIFE-19")
  void push_events_reply_and_set_the_title_without_looking_at_the_template() {
    try (var live = LiveTester.open(beans, "/cursor")) {
      log.take();
      var reply = live.push("move", Map.of());
      assertThat(reply.toString()).isEqualTo("{\"moves\":1}");
      assertThat(live.events()).extracting(PushedEvent::name).containsExactly("cursor");
      assertThat(live.title()).isEqualTo("Moved 1");
      assertThat(log.take()).isEmpty();
      assertThat(live.text("p")).isEqualTo("0");

      live.push("look", Map.of());
      assertThat(log.take()).containsExactly("rendered", "after");
      assertThat(live.text("p")).isEqualTo("1");
      assertThat(live.texts("i")).containsExactly("moved");
    }
  }

  @Test
  void the_other_pages_of_a_shared_view_wait_too() {
    try (var live = LiveTester.open(beans, "/wall");
        var second = live.openSecond("/wall")) {
      live.push("stroke", Map.of());
      assertThat(live.text("p")).isEqualTo("0");
      assertThat(second.text("p")).isEqualTo("0");
      second.push("show", Map.of());
      assertThat(live.text("p")).isEqualTo("1");
      assertThat(second.text("p")).isEqualTo("1");
    }
  }
}
