package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.LiveComponent;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import ee.liveview.Template;
import ee.liveview.Temporary;
import ee.liveview.proves.Proves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Fields that hold something for one rendering only. */
@LiveTest
@AddBeanClasses({
  TemporaryTest.ReadingsView.class,
  TemporaryTest.Readings.class,
  TemporaryTest.Meter.class,
  TemporaryTest.MetersView.class,
  TemporaryTest.BoardView.class,
  TemporaryTest.ChosenView.class
})
class TemporaryTest {
  @Inject BeanManager beans;

  /** Not a type of which a page remembers the value. */
  record Reading(Object value) {
    @Override
    public String toString() {
      return value.toString();
    }
  }

  @FunctionComponent("t:readings")
  @Template("<ul><li :for=\"r : rows\">#{r}</li></ul>")
  record Readings(List<Reading> rows, @Attr(defaultValue = "") String unit) {}

  @LiveView(
      value = "/readings",
      layout = {"/ee/liveview/test/layouts/bar.html", LiveView.NO_LAYOUT})
  @Template(
      "<h1>#{title}</h1><p>#{note}</p><i :if=\"number != 0\">#{number}</i><b :for=\"r : readings\">#{r}</b>"
          + "<u :for=\"r : filled\" :key=\"r.value\">#{r}</u><t:readings rows=\"#{readings}\" unit=\"#{title}\"/>"
          + "<s :for=\"r : none\">#{r}</s><em>#{readings.stream().map(r -> r.value).toList()}</em>")
  static class ReadingsView {
    private String title = "T";
    private int n = 5;
    private WeakReference<Object> last = new WeakReference<>(null);
    @Temporary private String note = "";
    @Temporary private int number;
    @Temporary private List<Reading> readings = List.of();
    @Temporary private List<Reading> filled = new ArrayList<>();
    @Temporary private List<Reading> none;
    private String seen = "";

    @OnMount
    void mount(LiveSocket live) {
      note = "mounted";
      number = 1;
      readings = List.of(new Reading("a"), new Reading("b"));
      live.layout(LiveView.NO_LAYOUT);
    }

    @OnEvent
    void rename() {
      title += "!";
      seen = note + number + readings + filled + none;
    }

    @OnEvent
    void show(@Param("values") List<String> values, @Param("note") String newNote) {
      readings = values.stream().map(Reading::new).toList();
      note = newNote;
    }

    @OnEvent
    void fill(@Param("values") List<String> values) {
      values.forEach(value -> filled.add(new Reading(value)));
    }

    @OnEvent
    void some() {
      none = List.of(new Reading("s"));
    }

    @OnEvent
    void nobody() {
      none = List.of();
    }

    @OnEvent
    void large() {
      var value = new Object();
      last = new WeakReference<>(value);
      readings = List.of(new Reading(value));
    }

    @OnEvent
    Map<String, Boolean> kept() {
      System.gc();
      return Map.of("kept", last.get() != null);
    }

    @OnEvent
    Map<String, String> seen() {
      return Map.of("seen", seen);
    }
  }

  @LiveComponent("t:meter")
  @Template(
      "<div><b :for=\"r : readings\">#{r}</b><i>#{count}</i><a phx-click=\"more\" phx-target=\"#{myself}\">+</a></div>")
  static class Meter {
    @Attr private String id;
    @Temporary @Attr private List<String> readings = List.of();
    private int count;

    @OnEvent
    void more() {
      count += 1 + readings.size();
    }
  }

  @LiveView("/meters")
  @Template(
      "<div :for=\"m : meters\" id=\"d-#{m}\"><t:meter id=\"#{m}\" readings=\"#{[m, m]}\"/></div><p>#{n}</p>"
          + "<button phx-click=\"inc\">+</button>")
  static class MetersView {
    @Temporary private List<String> meters = List.of();
    private int n;

    @OnMount
    void mount() {
      meters = List.of("x", "y");
    }

    @OnEvent
    void inc() {
      n++;
    }
  }

  @LiveView("/board")
  @ApplicationScoped
  @Template("<b :for=\"line : lines\">#{line}</b><p>#{n}</p>")
  static class BoardView {
    @Temporary private List<String> lines = List.of();
    private int n;

    @OnEvent
    void write(@Param("line") String line) {
      lines = List.of(line);
      n++;
    }
  }

  @LiveView("/choice")
  @Template("<p :if=\"hint\">hint</p><i>#{n}</i>")
  static class ChosenView {
    @Temporary private boolean hint;
    private int n;

    @OnEvent
    void hint() {
      hint = true;
    }

    @OnEvent
    void inc() {
      n++;
    }
  }

  @Nested
  class A_temporary_field {
    @Test
    @Proves({"LV-ASSIGN-17", "LV-LIFE-06", "LV-EX-09"})
    void goes_back_after_each_rendering_and_what_shows_it_stays_until_it_is_set_again() {
      try (var live = LiveTester.open(beans, "/readings")) {
        var page =
            "<p>mounted</p><i>1</i><b>a</b><b>b</b><ul><li>a</li><li>b</li></ul><em>[a, b]</em>";
        assertThat(live.html()).isEqualTo("<h1>T</h1>" + page);
        live.push("rename", Map.of());
        assertThat(live.diff()).isEqualTo("{\"0\":\"T!\"}");
        assertThat(live.html()).isEqualTo("<h1>T!</h1>" + page);
        assertThat(live.push("seen", Map.of())).hasToString("{\"seen\":\"0[][]null\"}");
        live.push("show", Map.of("values", List.of("c"), "note", "shown"));
        assertThat(live.html())
            .isEqualTo("<h1>T!</h1><p>shown</p><i>1</i><b>c</b><ul><li>c</li></ul><em>[c]</em>");
        live.push("rename", Map.of());
        assertThat(live.diff()).isEqualTo("{\"0\":\"T!!\"}");
      }
    }

    @Test
    void may_be_a_collection_that_is_filled_in_place() {
      try (var live = LiveTester.open(beans, "/readings")) {
        live.push("fill", Map.of("values", List.of("k", "l")));
        assertThat(live.texts("u")).containsExactly("k", "l");
        live.push("fill", Map.of("values", List.of("m")));
        assertThat(live.texts("u")).containsExactly("m");
        live.push("rename", Map.of());
        assertThat(live.texts("u")).containsExactly("m");
      }
    }

    @Test
    void empties_the_page_with_anything_that_is_not_its_first_value() {
      try (var live = LiveTester.open(beans, "/readings")) {
        live.push("some", Map.of());
        assertThat(live.texts("s")).containsExactly("s");
        live.push("nobody", Map.of());
        assertThat(live.texts("s")).isEmpty();
        live.push("some", Map.of());
        assertThat(live.texts("s")).containsExactly("s");
      }
    }

    @Test
    void leaves_nothing_of_what_it_held_on_the_server() {
      try (var live = LiveTester.open(beans, "/readings")) {
        live.push("large", Map.of());
        assertThat(live.text("b")).startsWith("java.lang.Object@");
        assertThat(live.push("kept", Map.of())).hasToString("{\"kept\":false}");
      }
    }

    @Test
    void may_decide_what_is_shown() {
      try (var live = LiveTester.open(beans, "/choice")) {
        live.push("hint", Map.of());
        live.push("inc", Map.of());
        assertThat(live.texts("p, i")).containsExactly("hint", "1");
      }
    }

    @Test
    @Proves("LV-ASSIGN-17")
    void of_a_component_goes_back_too() {
      try (var live = LiveTester.open(beans, "/meters")) {
        live.click("#d-x a");
        assertThat(live.texts("b")).containsExactly("x", "x", "y", "y");
        assertThat(live.texts("i")).containsExactly("1", "0");
        live.click("button").click("#d-y a");
        assertThat(live.texts("b")).containsExactly("x", "x", "y", "y");
        assertThat(live.texts("i, p")).containsExactly("1", "1", "1");
      }
    }

    @Test
    void of_a_shared_view_goes_back_when_all_pages_have_it() {
      try (var ada = LiveTester.open(beans, "/board");
          var grace = ada.openSecond("/board")) {
        ada.push("write", Map.of("line", "hello"));
        assertThat(ada.texts("b, p")).containsExactly("hello", "1");
        assertThat(grace.texts("b, p")).containsExactly("hello", "1");
        try (var late = ada.openSecond("/board")) {
          assertThat(late.texts("b, p")).containsExactly("1");
          assertThat(grace.texts("b, p")).containsExactly("hello", "1");
        }
      }
    }
  }
}
