package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.Attr;
import ee.liveview.LiveComponent;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a view on which nothing happens gives back. */
@LiveTest
@AddBeanClasses({HibernationTest.ReportView.class, HibernationTest.Note.class})
class HibernationTest {
  @Inject BeanManager beans;

  /** Texts that are made for the page, and whether anybody still has them. */
  public static final class Made {
    private final List<WeakReference<String>> made = new ArrayList<>();

    public String text(Object about) {
      var text = new String(("a text that is made for the page about " + about).toCharArray());
      made.add(new WeakReference<>(text));
      return text;
    }

    long alive() {
      for (int i = 0; i < 3; i++) {
        System.gc();
      }
      return made.stream().filter(text -> text.get() != null).count();
    }
  }

  @LiveComponent("t:note")
  @Template("<em>#{made.text(id)}</em>")
  static class Note {
    @Attr private String id;
    @Attr private Made made;
  }

  @LiveView("/report")
  @Template(
      "<h1>#{made.text(title)}</h1><p :for=\"row : rows\" :key=\"row\">#{made.text(row)} &lt;#{row}&gt;</p>"
          + "<b :if=\"rows.size() > 2\">#{made.text('more')}</b><t:note id=\"note\" made=\"#{made}\"/>")
  static class ReportView {
    private final Made made = new Made();
    private String title = "<all>";
    private List<Integer> rows = List.of();

    @OnMount
    void mount() {
      rows = IntStream.range(0, 20).boxed().toList();
    }

    @OnEvent
    Map<String, Long> alive() {
      return Map.of("alive", made.alive());
    }

    @OnEvent
    void nothing() {}

    @OnEvent
    void rename() {
      title = "some";
    }

    @OnEvent
    void turn() {
      rows = List.of(3, 2, 1, 0);
    }
  }

  private static int alive(LiveTester live) {
    return live.push("alive", Map.of()).getInt("alive");
  }

  @Nested
  class A_view_on_which_nothing_happens {
    @Test
    @Proves("LV-LIFE-28")
    void lets_the_texts_go_that_were_made_for_its_page() {
      try (var live = LiveTester.open(beans, "/report")) {
        assertThat(alive(live)).isEqualTo(23);
        live.advance(Duration.ofSeconds(14));
        assertThat(alive(live)).isEqualTo(23);
        live.advance(Duration.ofSeconds(31));
        live.assertNoDiff();
        assertThat(alive(live)).isZero();
      }
    }

    @Test
    @Proves("LV-LIFE-28")
    void goes_on_as_if_it_had_them() {
      try (var live = LiveTester.open(beans, "/report")) {
        var html = live.html();
        live.advance(Duration.ofMinutes(1));
        live.push("nothing", Map.of());
        live.assertNoDiff();
        live.push("rename", Map.of());
        assertThat(live.diff())
            .isEqualTo("{\"0\":\"a text that is made for the page about some\"}");
        assertThat(live.html()).isEqualTo(html.replace("&lt;all&gt;", "some"));
        live.advance(Duration.ofMinutes(1));
        live.push("turn", Map.of());
        assertThat(live.texts("p"))
            .first()
            .isEqualTo("a text that is made for the page about 3 <3>");
        assertThat(live.count("p")).isEqualTo(4);
        assertThat(live.texts("em, b")).hasSize(2);
      }
    }
  }
}
