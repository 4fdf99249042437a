package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.Attr;
import ee.liveview.LiveComponent;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.OnTerminate;
import ee.liveview.OnUpdate;
import ee.liveview.Param;
import ee.liveview.Slot;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Components with state: their life, their events, and what goes over the wire. */
@LiveTest
@AddBeanClasses({
  Log.class,
  LiveComponentTest.Rating.class,
  LiveComponentTest.Panel.class,
  LiveComponentTest.Many.class,
  LiveComponentTest.RatingsView.class,
  LiveComponentTest.PanelsView.class,
  LiveComponentTest.ManyView.class,
  LiveComponentTest.TwiceView.class,
  LiveComponentTest.ChosenView.class
})
class LiveComponentTest {
  @Inject BeanManager beans;
  @Inject Log log;

  @LiveComponent("t:rating")
  @Template(
      "<p><b>#{value}</b><i>#{clicks}</i><button phx-click=\"rate\" phx-target=\"#{myself}\" phx-value-stars=\"9\">"
          + "#{label}</button></p>")
  static class Rating {
    @Attr(required = true)
    private String id;

    @Attr private int value;

    @Attr(defaultValue = "rate")
    private String label;

    private int clicks;
    @Inject Log log;

    @OnMount
    void mount() {
      log.add("mount " + id + " " + value);
    }

    @OnUpdate
    void update() {
      log.add("update " + id + " " + value);
    }

    @OnEvent
    Map<String, Integer> rate(@Param("stars") int stars) {
      value = stars;
      clicks++;
      return Map.of("clicks", clicks);
    }

    @OnEvent
    void nothing() {}

    @OnTerminate
    void bye() {
      log.add("bye " + id);
    }

    @PreDestroy
    void destroyed() {
      log.add("destroyed " + id);
    }
  }

  @LiveView("/ratings")
  @Template(
      "<h1>#{title}</h1><t:rating :for=\"r : ids\" :key=\"r\" id=\"#{r}\" value=\"#{values.getOrDefault(r, 0)}\"/>"
          + "<button id=\"other\" phx-click=\"rename\">x</button>")
  static class RatingsView {
    private String title = "T";
    private List<String> ids = new ArrayList<>(List.of("a", "b"));
    private final Map<String, Integer> values = new java.util.HashMap<>(Map.of("a", 1, "b", 2));

    @OnEvent
    void rename() {
      title += "!";
    }

    @OnEvent
    void order(@Param("ids") List<String> newIds) {
      ids = newIds;
    }

    @OnEvent
    void value(@Param("id") String id, @Param("value") int value) {
      values.put(id, value);
    }

    @OnEvent
    void send(LiveSocket live, @Param("id") String id) {
      live.self().sendUpdate(Rating.class, id, Map.of("value", "7", "label", "sent"));
    }

    @OnEvent
    void later(LiveSocket live) {
      live.self().sendUpdateAfter(Rating.class, "a", Map.of("value", 5), Duration.ofSeconds(2));
      live.self()
          .sendUpdateAfter(Rating.class, "b", Map.of("value", 5), Duration.ofSeconds(2))
          .cancel();
    }
  }

  @LiveComponent("t:panel")
  @Template(
      "<div><live:slot/><t:rating :if=\"open\" id=\"in-#{id}\"/><a phx-click=\"toggle\" phx-target=\"#{myself}\">#{open}</a></div>")
  static class Panel {
    @Attr private String id;
    private Slot inner;
    private boolean open;

    @OnEvent
    void toggle() {
      open = !open;
    }
  }

  @LiveView("/panels")
  @Template(
      "<t:panel :for=\"n : [1, 2]\" id=\"#{n}\"><u>#{n}:#{count}</u></t:panel><button phx-click=\"inc\">+</button>")
  static class PanelsView {
    private int count;

    @OnEvent
    void inc() {
      count++;
    }
  }

  @LiveComponent("t:many")
  @Template("<s>#{name}</s>")
  static class Many {
    @Attr private int id;
    private String name = "";
    @Inject Log log;

    @OnUpdate
    static void load(List<Many> all) {
      all.get(0).log.add("load " + all.stream().map(m -> m.id).toList());
      all.forEach(m -> m.name = "n" + m.id);
    }
  }

  @LiveView("/many")
  @Template("<t:many :for=\"n : numbers\" id=\"#{n}\"/>")
  static class ManyView {
    private List<Integer> numbers = List.of(1, 2, 3);

    @OnEvent
    void more() {
      numbers = List.of(3, 4, 5, 1);
    }
  }

  @LiveView("/twice")
  @Template("<t:many id=\"1\"/><t:many id=\"1\"/>")
  static class TwiceView {}

  @LiveView("/chosen")
  @Template(
      "<live:component type=\"t:many\" id=\"9\"/>"
          + "<live:component :for=\"w : widgets\" :key=\"w\" type=\"#{w}\" id=\"7\"><u>#{n}</u></live:component>")
  static class ChosenView {
    private List<String> widgets = List.of("t:panel");
    private int n = 1;

    @OnEvent
    void show(@Param("widgets") List<String> names) {
      widgets = names;
      n++;
    }
  }

  @Nested
  class A_component_that_is_chosen_by_name {
    @Test
    @Proves("LV-BUILT-25")
    void is_shown_with_its_attributes_and_slots_and_keeps_its_state() {
      try (var live = LiveTester.open(beans, "/chosen")) {
        assertThat(live.html())
            .isEqualTo(
                "<s>n9</s><div><u>1</u><a phx-click=\"toggle\" phx-target=\"2\">false</a></div>");
        live.click("a");
        assertThat(live.text("a")).isEqualTo("true");
        live.push("show", Map.of("widgets", List.of("", "t:panel")));
        assertThat(live.text("a")).isEqualTo("true");
        assertThat(live.text("u")).isEqualTo("2");
      }
    }

    @Test
    void must_be_one_that_takes_what_is_given() {
      try (var live = LiveTester.open(beans, "/chosen")) {
        assertThatThrownBy(() -> live.push("show", Map.of("widgets", List.of("t:nobody"))))
            .hasStackTraceContaining(
                "LIVE-R001  No component with state <t:nobody> takes what is given here");
      }
    }
  }

  @Nested
  class A_component_that_is_shown {
    @Test
    @Proves({"LV-LC-03", "LV-LC-04", "LV-LC-05", "LV-LC-10"})
    void is_mounted_updated_and_rendered_in_this_order() {
      try (var live = LiveTester.open(beans, "/ratings")) {
        assertThat(live.html())
            .isEqualTo(
                "<h1>T</h1><p><b>1</b><i>0</i><button phx-click=\"rate\" phx-target=\"1\" phx-value-stars=\"9\">rate"
                    + "</button></p><p><b>2</b><i>0</i><button phx-click=\"rate\" phx-target=\"2\" phx-value-stars=\"9\">"
                    + "rate</button></p><button id=\"other\" phx-click=\"rename\">x</button>");
        assertThat(log.take())
            .containsExactly(
                // the HTTP rendering, whose instances end with it
                "mount a 1",
                "mount b 2",
                "update a 1",
                "update b 2",
                "destroyed a",
                "destroyed b",
                "mount a 1",
                "mount b 2",
                "update a 1",
                "update b 2");
      }
      assertThat(log.take()).contains("bye a", "bye b", "destroyed a", "destroyed b");
    }

    @Test
    @Proves({"WIRE-72", "WIRE-74", "LV-ASSIGN-28"})
    void is_a_number_in_the_page_and_shares_its_statics() {
      try (var live = LiveTester.open(beans, "/ratings")) {
        assertThat(live.diff())
            .contains("\"k\":{\"0\":{\"0\":1},\"1\":{\"0\":2},\"kc\":2}")
            .contains("\"c\":{\"1\":{\"s\":[\"<p><b>\",")
            .contains("\"r\":1,\"0\":\"1\",")
            .contains("\"2\":{\"s\":1,\"0\":\"2\"");
        live.push("order", Map.of("ids", List.of("a", "b", "c")));
        assertThat(live.diff())
            .isEqualTo(
                "{\"1\":{\"k\":{\"2\":{\"0\":3},\"kc\":3}},"
                    + "\"c\":{\"3\":{\"s\":-1,\"0\":\"0\",\"1\":\"0\",\"2\":\"3\",\"3\":\"rate\"}}}");
      }
    }

    @Test
    @Proves("WIRE-73")
    void has_its_statics_in_full_or_those_of_another_component() {
      try (var live = LiveTester.open(beans, "/panels")) {
        live.click("div:nth-of-type(1) a");
        live.click("div:nth-of-type(2) a");
        for (var diff : live.diffs()) {
          assertThat(diff).doesNotContain("\"p\":");
        }
        live.reconnect();
        assertThat(live.diff())
            .contains("\"c\":{\"1\":{\"s\":[\"<div>\",", "\"2\":{\"s\":1,")
            .doesNotContain("\"p\":");
      }
    }

    @Test
    @Proves({"LV-LC-11", "WIRE-56"})
    void gets_the_events_meant_for_it_and_sends_only_its_own_diff() {
      try (var live = LiveTester.open(beans, "/ratings")) {
        live.click("p:first-of-type button");
        assertThat(live.diff())
            .isEqualTo("{\"c\":{\"1\":{\"0\":\"9\",\"1\":\"1\"}},\"r\":{\"clicks\":1}}");
        assertThat(live.texts("i")).containsExactly("1", "0");
      }
    }

    @Test
    @Proves({"LV-LC-02", "LV-LC-04"})
    void keeps_its_state_when_it_moves_and_when_the_view_renders_again() {
      try (var live = LiveTester.open(beans, "/ratings")) {
        live.click("p:first-of-type button");
        log.take();
        live.click("#other");
        assertThat(live.diff()).isEqualTo("{\"0\":\"T!\"}");
        live.push("order", Map.of("ids", List.of("b", "a")));
        assertThat(live.texts("b")).containsExactly("2", "9");
        assertThat(log.take()).isEmpty();
        live.push("value", Map.of("id", "a", "value", 4));
        assertThat(live.texts("b")).containsExactly("2", "4");
        assertThat(live.texts("i")).containsExactly("0", "1");
        assertThat(log.take()).containsExactly("update a 4");
      }
    }

    @Test
    @Proves({"LV-LC-06"})
    void is_updated_together_with_those_of_its_type() {
      try (var live = LiveTester.open(beans, "/many")) {
        assertThat(log.take()).containsExactly("load [1, 2, 3]", "load [1, 2, 3]");
        live.push("more", Map.of());
        assertThat(log.take()).containsExactly("load [4, 5]");
        assertThat(live.texts("s")).containsExactly("n3", "n4", "n5", "n1");
      }
    }

    @Test
    @Proves({"LV-LC-22", "LV-LC-24"})
    void shows_slots_and_other_components() {
      try (var live = LiveTester.open(beans, "/panels")) {
        assertThat(live.texts("u")).containsExactly("1:0", "2:0");
        live.click("button");
        assertThat(live.texts("u")).containsExactly("1:1", "2:1");
        live.click("div:nth-of-type(2) a");
        assertThat(live.texts("a")).containsExactly("false", "true");
        assertThat(live.count("div:nth-of-type(2) p")).isEqualTo(1);
        live.click("div:nth-of-type(2) p button");
        assertThat(live.text("p i")).isEqualTo("1");
        assertThat(live.texts("u")).containsExactly("1:1", "2:1");
      }
    }
  }

  @Nested
  class A_component_that_is_gone {
    @Test
    @Proves({"LV-LC-13", "WIRE-65"})
    void is_destroyed_when_the_browser_has_forgotten_it() {
      try (var live = LiveTester.open(beans, "/ratings")) {
        live.click("p:first-of-type button");
        log.take();
        live.push("order", Map.of("ids", List.of("b")));
        assertThat(log.take()).containsExactly("destroyed a");
        live.push("order", Map.of("ids", List.of("b", "a")));
        assertThat(live.texts("i")).containsExactly("0", "0");
        assertThat(live.diff()).contains("\"c\":{\"3\":{\"s\":-2,");
      }
    }

    @Test
    @Proves({"LV-LC-13", "WIRE-56"})
    void does_not_mind_events_that_come_late() {
      try (var live = LiveTester.open(beans, "/ratings")) {
        live.pushTo(77, "rate", Map.of("stars", 1));
        live.assertNoDiff();
        live.click("#other");
        assertThat(live.text("h1")).isEqualTo("T!");
      }
    }
  }

  @Nested
  class Values_sent_from_outside {
    @Test
    @Proves({"LV-LC-15", "LV-LC-16"})
    void reach_the_component_and_are_converted() {
      try (var live = LiveTester.open(beans, "/ratings")) {
        log.take();
        live.push("send", Map.of("id", "b"));
        assertThat(live.texts("b")).containsExactly("1", "7");
        assertThat(live.texts("p button")).containsExactly("rate", "sent");
        assertThat(log.take()).containsExactly("update b 7");
        live.push("send", Map.of("id", "nobody"));
        live.assertNoDiff();
      }
    }

    @Test
    @Proves("LV-LC-18")
    void may_come_later_and_be_called_off() {
      try (var live = LiveTester.open(beans, "/ratings")) {
        live.push("later", Map.of());
        assertThat(live.texts("b")).containsExactly("1", "2");
        live.advance(Duration.ofSeconds(3));
        assertThat(live.texts("b")).containsExactly("5", "2");
      }
    }
  }

  @Test
  void the_same_type_and_id_twice_on_a_page_is_an_error() {
    assertThatThrownBy(() -> LiveTester.render(beans, "/twice"))
        .hasMessageContaining("LIVE-R033  Two <t:many> of this page have the id 1");
  }
}
