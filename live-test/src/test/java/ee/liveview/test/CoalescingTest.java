package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.LiveSocket;
import ee.liveview.LiveStream;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.Template;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.time.Duration;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a browser gets that takes what it is sent more slowly than the view changes. */
@LiveTest
@AddBeanClasses({
  CoalescingTest.GaugeView.class,
  CoalescingTest.RowsView.class,
  CoalescingTest.BoardView.class
})
class CoalescingTest {
  @Inject BeanManager beans;

  private LiveBrowser browser() {
    return LiveBrowser.of(beans);
  }

  @LiveView("/gauge")
  @Template("<p>#{value}</p><i>#{title}</i>")
  static class GaugeView {
    private int value;
    private String title = "a";

    @OnInfo
    void set(Integer newValue) {
      value = newValue;
    }

    @OnInfo
    void name(String newTitle, LiveSocket live) {
      title = newTitle;
      live.pushEvent("named", Map.of("title", newTitle));
    }

    @OnEvent
    void ask() {
      title = "asked";
    }
  }

  @LiveView("/rows")
  @Template(
      "<ul id=\"rows\" phx-update=\"stream\"><li :for=\"r : rows\" id=\"#{r.domId}\">#{r.item}</li></ul>")
  static class RowsView {
    final LiveStream<Integer> rows = LiveStream.by(n -> n);

    @OnInfo
    void add(Integer n) {
      rows.append(n);
    }
  }

  @ApplicationScoped
  @LiveView("/board")
  @Template(
      "<p>#{n}</p><ul :if=\"n gt 2\" id=\"rows\" phx-update=\"stream\"><li :for=\"r : rows\" id=\"#{r.domId}\">#{r.item}</li></ul>")
  static class BoardView {
    private int n;
    private final LiveStream<Integer> rows = LiveStream.by(row -> row);

    @OnEvent
    void add() {
      n++;
      rows.append(n);
    }
  }

  @Nested
  class A_slow_browser {

    @Test
    void gets_one_difference_with_the_last_state_for_all_changes_since() {
      try (var live = browser().open("/gauge")) {
        live.socket().slow();
        for (int i = 1; i <= 100; i++) {
          live.send(i);
        }
        live.assertNoDiff();
        assertThat(live.text("p")).isEqualTo("1");
        int before = live.socket().received().size();
        live.socket().fast();
        live.advance(Duration.ZERO);
        assertThat(live.text("p")).isEqualTo("100");
        assertThat(live.socket().received()).hasSize(before + 1);
        live.send(101);
        assertThat(live.text("p")).isEqualTo("101");
      }
    }

    @Test
    void is_answered_with_all_that_has_changed() {
      try (var live = browser().open("/gauge")) {
        live.socket().slow();
        live.send(1);
        live.send(2);
        live.send(3);
        var join = live.socket().received().get(0);
        var click =
            Json.createObjectBuilder().add("type", "click").add("event", "ask").add("value", "");
        var ref = live.socket().send(join.ref(), join.topic(), "event", click.build());
        live.advance(Duration.ZERO);
        live.socket().fast();
        live.advance(Duration.ZERO);
        assertThat(live.socket().reply(ref)).asString().contains("\"0\":\"3\"", "asked");
        assertThat(live.text("p")).isEqualTo("3");
        assertThat(live.text("i")).isEqualTo("asked");
      }
    }

    @Test
    void gets_every_event_and_the_state_that_goes_with_it() {
      try (var live = browser().open("/gauge")) {
        live.socket().slow();
        live.send(1);
        live.send("b");
        live.send("c");
        live.socket().fast();
        assertThat(live.events())
            .extracting(event -> event.payload().getString("title"))
            .containsExactly("b", "c");
        assertThat(live.text("i")).isEqualTo("c");
      }
    }

    @Test
    void gets_every_row_of_a_stream_as_it_comes() {
      try (var live = browser().open("/rows")) {
        live.socket().slow();
        for (int i = 1; i <= 5; i++) {
          live.send(i);
        }
        live.socket().fast();
        assertThat(live.texts("li")).containsExactly("1", "2", "3", "4", "5");
      }
    }
  }

  @Nested
  class A_slow_browser_beside_a_fast_one {

    @Test
    void gets_the_rows_of_a_stream_that_it_had_not_seen() {
      try (var slow = browser().open("/board");
          var fast = slow.openSecond("/board")) {
        slow.socket().slow();
        for (int i = 1; i <= 4; i++) {
          fast.push("add", Map.of());
        }
        assertThat(fast.text("p")).isEqualTo("4");
        int before = slow.socket().received().size();
        slow.socket().fast();
        slow.advance(Duration.ZERO);
        assertThat(slow.text("p")).isEqualTo("4");
        assertThat(slow.texts("li")).isEqualTo(fast.texts("li")).hasSize(4);
        assertThat(slow.socket().received()).hasSizeLessThan(before + 4);
      }
    }
  }
}
