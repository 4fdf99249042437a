package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;
import ee.liveview.Params;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonValue;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@LiveTest
@AddBeanClasses({EventTest.EventsView.class, EventTest.FormView.class})
class EventTest {
  @Inject BeanManager beans;

  enum Color {
    RED,
    GREEN
  }

  record Item(String name, int amount) {}

  record Total(int total) {}

  @LiveView("/events")
  @Template(
      "<p id='count'>#{count}</p><p id='seen'>#{seen}</p>"
          + "<button id='inc' phx-click='inc'>+</button>"
          + "<button id='by' phx-click='by' phx-value-by='5' value='v'><b id='inside'>+5</b></button>"
          + "<button id='same' phx-click='same'>=</button>"
          + "<button id='off' phx-click='inc' disabled>off</button>"
          + "<i id='deaf'>nothing</i>"
          + "<input id='key' phx-keydown='key' phx-key='Enter' value='t'>"
          + "<div id='win' phx-window-keyup='key'>w</div>"
          + "<input id='focus' phx-focus='all' phx-blur='all' phx-value-a='1' value='x'>")
  static class EventsView {
    private int count;
    private String seen = "";

    @OnEvent
    void inc() {
      count++;
    }

    @OnEvent
    void by(@Param("by") int by, String value) {
      count += by;
      seen = value;
    }

    @OnEvent
    void same() {}

    @OnEvent("key")
    void pressed(@Param("key") String key, Optional<String> value) {
      seen = key + value;
    }

    @OnEvent
    void all(Params params) {
      seen = sorted(params.values()).toString();
    }

    @OnEvent
    void typed(
        long n,
        BigDecimal d,
        boolean b,
        Color c,
        LocalDate on,
        List<Integer> l,
        Item i,
        Optional<String> o) {
      seen = List.of(n, d, b, c, on, l, i, o).toString();
    }

    @OnEvent
    Total add(int a, int b) {
      count = a + b;
      return new Total(count);
    }

    @OnEvent
    int number() {
      return 7;
    }

    @OnEvent
    Map<String, Object> nothing() {
      return Map.of();
    }
  }

  @LiveView("/form")
  @Template(
      "<p>#{seen}</p><form id='f' phx-change='changed' phx-submit='saved' phx-value-extra='e'>"
          + "<input type='hidden' name='id' value='7'>"
          + "<input name='user[name]' value='Ada'>"
          + "<input name='user[tags][]' value='t1'><input name='user[tags][]' value='t2'>"
          + "<input type='checkbox' name='agree' value='y'>"
          + "<select name='color'><option value='r'>Red</option><option value='g'>Green</option></select>"
          + "<textarea name='note' phx-change='noted'>n</textarea>"
          + "<input name='fixed' value='f' readonly>"
          + "<button id='send' name='send' value='now'>Send</button></form><i id='out'>out</i>")
  static class FormView {
    private String seen = "";

    @OnEvent
    void changed(Params params) {
      seen = sorted(params.values()).toString();
    }

    @OnEvent
    void saved(Params params) {
      seen = sorted(params.values()).toString();
    }

    @OnEvent
    void noted(Params params) {
      seen = sorted(params.values()).toString();
    }
  }

  private static Object sorted(Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    var sorted = new TreeMap<String, Object>();
    map.forEach((name, member) -> sorted.put((String) name, sorted(member)));
    return sorted;
  }

  @Nested
  class A_click {
    @Test
    @Proves({"WIRE-52", "LV-LIFE-18", "LV-ASSIGN-05"})
    void is_answered_with_only_what_changed() {
      try (var live = LiveTester.open(beans, "/events")) {
        live.click("#inc");
        assertThat(live.frames())
            .containsExactly(
                "[\"1\",\"2\",\""
                    + live.topic()
                    + "\",\"phx_reply\","
                    + "{\"status\":\"ok\",\"response\":{\"diff\":{\"0\":\"1\"}}}]");
        assertThat(live.text("#count")).isEqualTo("1");
      }
    }

    @Test
    @Proves({"WIRE-53", "LV-ASSIGN-26"})
    void that_changes_nothing_is_answered_with_an_empty_object() {
      try (var live = LiveTester.open(beans, "/events")) {
        live.click("#same");
        assertThat(live.frames())
            .containsExactly(
                "[\"1\",\"2\",\""
                    + live.topic()
                    + "\",\"phx_reply\",{\"status\":\"ok\",\"response\":{}}]");
        live.assertNoDiff();
      }
    }

    @Test
    void brings_the_values_of_the_element_around_it() {
      try (var live = LiveTester.open(beans, "/events")) {
        live.click("#inside");
        assertThat(live.text("#count")).isEqualTo("5");
        assertThat(live.text("#seen")).isEqualTo("v");
        live.click("button:contains(+5)");
        assertThat(live.text("#count")).isEqualTo("10");
      }
    }

    @Test
    @Proves("LV-TEST-07")
    void must_find_exactly_one_element_that_listens() {
      try (var live = LiveTester.open(beans, "/events")) {
        assertThatThrownBy(() -> live.click("#none"))
            .isInstanceOf(AssertionError.class)
            .hasMessage("Nothing matches '#none' in\n\n" + live.html());
        assertThatThrownBy(() -> live.click("button"))
            .isInstanceOf(AssertionError.class)
            .hasMessage("4 elements match 'button', but one is wanted, in\n\n" + live.html());
        assertThatThrownBy(() -> live.click("#deaf"))
            .isInstanceOf(AssertionError.class)
            .hasMessage("'#deaf' has no phx-click or data-phx-link: <i id=\"deaf\">nothing</i>");
        assertThatThrownBy(() -> live.click("#off"))
            .isInstanceOf(AssertionError.class)
            .hasMessageStartingWith("A browser does not click what is disabled: ");
      }
    }
  }

  @Nested
  class Other_events {
    @Test
    void of_the_keyboard_bring_the_key_and_only_the_one_asked_for() {
      try (var live = LiveTester.open(beans, "/events")) {
        live.keydown("#key", "a").assertNoDiff();
        assertThat(live.keydown("#key", "enter").text("#seen")).isEqualTo("enterOptional[t]");
        assertThat(live.keyup("#win", "x").text("#seen")).isEqualTo("xOptional.empty");
      }
    }

    @Test
    @Proves("LV-TEST-13")
    void of_the_focus_bring_the_values_of_the_element() {
      try (var live = LiveTester.open(beans, "/events")) {
        assertThat(live.focus("#focus").text("#seen")).isEqualTo("{a=1, value=x}");
        live.blur("#focus").assertNoDiff();
      }
    }

    @Test
    @Proves("WIRE-54")
    void may_have_any_type_and_a_value_that_is_a_number() {
      try (var live = LiveTester.open(beans, "/events")) {
        for (var type :
            List.of(JsonValue.NULL, Json.createValue("js"), Json.createValue("remove"))) {
          var ref =
              live.socket()
                  .send(
                      "1",
                      live.topic(),
                      "event",
                      Json.createObjectBuilder()
                          .add("type", type)
                          .add("event", "all")
                          .add("value", Json.createObjectBuilder().add("value", 0).add("t", type))
                          .build());
          assertThat(String.valueOf(live.socket().reply(ref))).startsWith("{\"status\":\"ok\"");
        }
        assertThat(live.text("#seen")).isEqualTo("{t=remove, value=0}");
      }
    }
  }

  @Nested
  class Parameters {
    @Test
    @Proves("LV-EVT-24")
    void are_converted_to_their_types() {
      try (var live = LiveTester.open(beans, "/events")) {
        live.push(
            "typed",
            Map.of(
                "n",
                "12",
                "d",
                "1.50",
                "b",
                true,
                "c",
                "GREEN",
                "on",
                "2030-02-03",
                "l",
                List.of(1, 2),
                "i",
                Map.of("name", "pen", "amount", 3)));
        assertThat(live.text("#seen"))
            .isEqualTo(
                "[12, 1.50, true, GREEN, 2030-02-03, [1, 2], Item[name=pen, amount=3],"
                    + " Optional.empty]");
      }
    }

    @Test
    void that_cannot_be_converted_crash_the_view_with_a_code() {
      var live = LiveTester.open(beans, "/events");
      assertThatThrownBy(() -> live.push("add", Map.of("a", "many", "b", 1)))
          .isInstanceOf(AssertionError.class)
          .hasMessageContaining("LIVE-P001");
    }
  }

  @Nested
  class A_reply {
    @Test
    @Proves({"WIRE-57", "LV-LIFE-10", "LV-EVT-28"})
    void is_what_the_method_returned() {
      try (var live = LiveTester.open(beans, "/events")) {
        assertThat(live.push("add", Map.of("a", 2, "b", 3)).toString()).isEqualTo("{\"total\":5}");
        assertThat(live.diff()).isEqualTo("{\"0\":\"5\",\"r\":{\"total\":5}}");
        assertThat(live.push("add", Map.of("a", 1, "b", 4)).toString()).isEqualTo("{\"total\":5}");
        assertThat(live.diff()).isEqualTo("{\"r\":{\"total\":5}}");
        assertThat(live.push("number", Map.of()).toString()).isEqualTo("{\"value\":7}");
        assertThat(live.push("nothing", Map.of()).toString()).isEqualTo("{}");
        assertThat(live.push("same", Map.of())).isEmpty();
      }
    }
  }

  @Nested
  class A_form {
    @Test
    void that_changes_sends_all_fields_marks_the_unused_and_names_the_target() {
      try (var live = LiveTester.open(beans, "/form")) {
        live.change("#f", Map.of("user[name]", "Bob & co"));
        assertThat(live.text("p"))
            .isEqualTo(
                "{_target=[user, name], _unused_agree=, _unused_color=, _unused_fixed=, _unused_note=,"
                    + " color=r, extra=e, fixed=f, id=7, note=n,"
                    + " user={_unused_tags=[], name=Bob & co, tags=[t1, t2]}}");
      }
    }

    @Test
    void that_is_submitted_sends_all_fields_and_the_button() {
      try (var live = LiveTester.open(beans, "/form")) {
        live.submit("#send", Map.of("agree", true, "color", "g", "id", 8, "note", "a\nb"));
        assertThat(live.text("p"))
            .isEqualTo(
                "{agree=y, color=g, extra=e, fixed=f, id=8, note=a b, send=now,"
                    + " user={name=Ada, tags=[t1, t2]}}");
      }
    }

    @Test
    void lets_a_field_speak_for_itself() {
      try (var live = LiveTester.open(beans, "/form")) {
        live.change("textarea", Map.of("note", "new"));
        assertThat(live.text("p")).isEqualTo("{_target=[note], note=new}");
      }
    }

    @Test
    @Proves("LV-TEST-20")
    void takes_only_what_a_user_could_fill_in() {
      try (var live = LiveTester.open(beans, "/form")) {
        assertThatThrownBy(() -> live.change("#f", Map.of("nmae", "x")))
            .hasMessageStartingWith(
                "The form has no field 'nmae'; it has id, user[name], user[tags][], agree, color,"
                    + " note, fixed in\n\n<form");
        assertThatThrownBy(() -> live.change("#f", Map.of("color", "blue")))
            .hasMessage("'color' does not offer 'blue', only [r, g]");
        assertThatThrownBy(() -> live.change("#f", Map.of("id", "9")))
            .hasMessageStartingWith("A user cannot change 'id', it is hidden: ");
        assertThatThrownBy(() -> live.change("#f", Map.of("fixed", "x")))
            .hasMessageStartingWith("A user cannot change 'fixed', it is disabled or read-only: ");
        assertThatThrownBy(() -> live.submit("#out", Map.of()))
            .hasMessage("'#out' is in no form: <i id=\"out\">out</i>");
      }
    }

    @Test
    @Proves({"WIRE-55"})
    void is_decoded_with_nesting_lists_plus_percent_and_what_the_page_adds() {
      try (var live = LiveTester.open(beans, "/form")) {
        var payload =
            Json.createObjectBuilder()
                .add("type", "form")
                .add("event", "changed")
                .add(
                    "value",
                    "h=1&user%5Bname%5D=Bob+%26+co&user%5B_unused_tags%5D%5B%5D=&user%5Btags%5D%5B%5D=t"
                        + "&_unused_agree=&agree=y&agree=z&bare&over=field")
                .add(
                    "meta",
                    Json.createObjectBuilder().add("_target", "user[tags][]").add("over", "meta"))
                .add("uploads", Json.createObjectBuilder())
                .build();
        live.socket().send("1", live.topic(), "event", payload);
        assertThat(live.text("p"))
            .isEqualTo(
                "{_target=[user, tags], _unused_agree=, agree=z, bare=, h=1, over=meta,"
                    + " user={_unused_tags=[], name=Bob & co, tags=[t]}}");
      }
    }
  }

  @Nested
  class An_event_nobody_handles {
    @Test
    @Proves("LV-EVT-23")
    void crashes_the_view_and_names_the_nearest() {
      var live = LiveTester.open(beans, "/events");
      assertThatThrownBy(() -> live.push("icn", Map.of()))
          .isInstanceOf(AssertionError.class)
          .cause()
          .hasMessage(
              "LIVE-V002  "
                  + EventsView.class.getName()
                  + " has no @OnEvent method for 'icn'; did you"
                  + " mean 'inc'?");
    }

    @Test
    void of_the_reserved_names_crashes_it_too() {
      var live = LiveTester.open(beans, "/events");
      assertThatThrownBy(() -> live.push("lv:unknown", Map.of())).hasMessageContaining("LIVE-V002");
    }
  }
}
