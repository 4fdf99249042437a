package ee.liveview;

import static ee.liveview.JsOptions.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.proves.Proves;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class JsTest {
  private static final JS JS = ee.liveview.JS.none();
  private static final JS SHOP =
      ee.liveview.JS.addressing(
          path -> {
            if (!path.startsWith("/")) {
              throw new IllegalArgumentException("no path: " + path);
            }
            return "/shop" + path;
          });

  private static AbstractStringAssert<?> json(JS commands) {
    return assertThat(commands.toString().replace('"', '\''));
  }

  private enum Tone {
    WARM {
      @Override
      public String toString() {
        return "warm";
      }
    }
  }

  @Nested
  class Commands {
    @Test
    @Proves("LV-JS-01")
    void are_a_list_that_grows_by_copies() {
      var open = JS.show("#menu");
      var both = open.push("opened");
      json(JS).isEqualTo("[]");
      json(open).isEqualTo("[['show',{'to':'#menu'}]]");
      json(both).isEqualTo("[['show',{'to':'#menu'}],['push',{'event':'opened'}]]");
    }

    @Test
    @Proves("LV-JS-02")
    void are_joined_in_order() {
      var joined = JS.show("#a").concat(JS.hide("#b").focus());
      json(joined).isEqualTo("[['show',{'to':'#a'}],['hide',{'to':'#b'}],['focus',{}]]");
      assertThat(JS.concat(joined)).isEqualTo(joined);
      assertThat(joined.concat(JS)).isEqualTo(joined);
      json(SHOP.concat(JS.focus()).patch("/x"))
          .isEqualTo("[['focus',{}],['patch',{'href':'/shop/x','replace':false}]]");
    }

    @Test
    void are_equal_when_they_do_the_same() {
      assertThat(JS.show("#a", Map.of("time", 5)))
          .isEqualTo(JS.show("#a", with().time(5)))
          .hasSameHashCodeAs(JS.show("#a", with().time(5)))
          .isNotEqualTo(JS.show("#a"));
      assertThat(JS.show(with().time(5).display("flex")))
          .isEqualTo(JS.show(with().display("flex").time(5)));
    }

    @Test
    @Proves({"LV-JS-22", "LV-JS-27"})
    void act_on_the_element_or_on_what_is_named() {
      json(JS.hide()).isEqualTo("[['hide',{}]]");
      json(JS.hide("#m")).isEqualTo("[['hide',{'to':'#m'}]]");
      json(JS.hide(with().to("#m"))).isEqualTo("[['hide',{'to':'#m'}]]");
      json(JS.hide(with().inner(".x"))).isEqualTo("[['hide',{'to':{'inner':'.x'}}]]");
      json(JS.hide(with().closest("tr"))).isEqualTo("[['hide',{'to':{'closest':'tr'}}]]");
    }

    @TestFactory
    @Proves("LV-JS-22")
    Stream<DynamicTest> take_the_place_they_act_on_as_selector_and_as_option() {
      return Stream.of(
              new Placed("show", JS.show("#m"), JS.show(with().to("#m")), ""),
              new Placed("hide", JS.hide("#m"), JS.hide(with().to("#m")), ""),
              new Placed("toggle", JS.toggle("#m"), JS.toggle(with().to("#m")), ""),
              new Placed(
                  "add_class",
                  JS.addClass("a", "#m"),
                  JS.addClass("a", with().to("#m")),
                  "'names':['a'],"),
              new Placed(
                  "remove_class",
                  JS.removeClass("a", "#m"),
                  JS.removeClass("a", with().to("#m")),
                  "'names':['a'],"),
              new Placed(
                  "toggle_class",
                  JS.toggleClass("a", "#m"),
                  JS.toggleClass("a", with().to("#m")),
                  "'names':['a'],"),
              new Placed(
                  "transition",
                  JS.transition("a", "#m"),
                  JS.transition("a", with().to("#m")),
                  "'transition':[['a'],[],[]],"),
              new Placed(
                  "set_attr",
                  JS.setAttribute("k", "v", "#m"),
                  JS.setAttribute("k", "v", with().to("#m")),
                  "'attr':['k','v'],"),
              new Placed(
                  "remove_attr",
                  JS.removeAttribute("k", "#m"),
                  JS.removeAttribute("k", with().to("#m")),
                  "'attr':'k',"),
              new Placed(
                  "toggle_attr",
                  JS.toggleAttribute("k", "v", "w", "#m"),
                  JS.toggleAttribute("k", "v", "w", with().to("#m")),
                  "'attr':['k','v','w'],"),
              new Placed(
                  "ignore_attrs",
                  JS.ignoreAttributes("k", "#m"),
                  JS.ignoreAttributes("k", with().to("#m")),
                  "'attrs':['k'],"),
              new Placed(
                  "dispatch",
                  JS.dispatch("e", "#m"),
                  JS.dispatch("e", with().to("#m")),
                  "'event':'e',"),
              new Placed(
                  "exec",
                  JS.exec("data-x", "#m"),
                  JS.exec("data-x", with().to("#m")),
                  "'attr':'data-x',"),
              new Placed("focus", JS.focus("#m"), JS.focus(with().to("#m")), ""),
              new Placed("focus_first", JS.focusFirst("#m"), JS.focusFirst(with().to("#m")), ""),
              new Placed("push_focus", JS.pushFocus("#m"), JS.pushFocus(with().to("#m")), ""))
          .map(
              placed ->
                  DynamicTest.dynamicTest(
                      placed.op(),
                      () -> {
                        json(placed.bySelector())
                            .isEqualTo(
                                "[['" + placed.op() + "',{" + placed.given() + "'to':'#m'}]]");
                        assertThat(placed.byOption()).isEqualTo(placed.bySelector());
                      }));
    }

    private record Placed(String op, JS bySelector, JS byOption, String given) {}
  }

  @Nested
  class Show_hide_and_toggle {
    @Test
    @Proves({"LV-JS-08", "LV-JS-06", "LV-JS-07"})
    void show_takes_transition_time_display_and_blocking() {
      json(JS.show()).isEqualTo("[['show',{}]]");
      json(JS.show("#m", with().transition("fade in").time(0).display("flex").blocking(false)))
          .isEqualTo(
              "[['show',{'to':'#m','transition':[['fade','in'],[],[]],'time':0,'display':'flex','blocking':false}]]");
    }

    @Test
    @Proves({"LV-JS-09", "LV-JS-06"})
    void hide_takes_transition_time_and_blocking() {
      json(JS.hide("#m", with().transition("ease", "opacity-100", "opacity-0 gone").time(300)))
          .isEqualTo(
              "[['hide',{'to':'#m','transition':[['ease'],['opacity-100'],['opacity-0','gone']],'time':300}]]");
    }

    @Test
    @Proves("LV-JS-10")
    void toggle_takes_a_transition_each_way() {
      json(JS.toggle()).isEqualTo("[['toggle',{}]]");
      json(JS.toggle(
              "#m",
              with().in("fade-in").out("ease", "a", "b").time(50).display("grid").blocking(true)))
          .isEqualTo(
              "[['toggle',{'to':'#m','ins':[['fade-in'],[],[]],'outs':[['ease'],['a'],['b']],'time':50,'display':'grid','blocking':true}]]");
      json(JS.toggle(with().in("ease", "a", "b").out("fade-out")))
          .isEqualTo("[['toggle',{'ins':[['ease'],['a'],['b']],'outs':[['fade-out'],[],[]]}]]");
    }
  }

  @Nested
  class Classes_and_transitions {
    @Test
    @Proves("LV-JS-03")
    void add_class_takes_names_and_a_transition() {
      json(JS.addClass(" a  b ")).isEqualTo("[['add_class',{'names':['a','b']}]]");
      json(JS.addClass("a", "#m", with().transition("t").time(10).blocking(false)))
          .isEqualTo(
              "[['add_class',{'names':['a'],'to':'#m','transition':[['t'],[],[]],'time':10,'blocking':false}]]");
    }

    @Test
    @Proves("LV-JS-04")
    void remove_class_takes_names_and_a_transition() {
      json(JS.removeClass("a b")).isEqualTo("[['remove_class',{'names':['a','b']}]]");
      json(JS.removeClass("a", "#m", with().transition("t", "s", "e")))
          .isEqualTo(
              "[['remove_class',{'names':['a'],'to':'#m','transition':[['t'],['s'],['e']]}]]");
    }

    @Test
    @Proves("LV-JS-05")
    void toggle_class_takes_names_and_a_transition() {
      json(JS.toggleClass("a b")).isEqualTo("[['toggle_class',{'names':['a','b']}]]");
      json(JS.toggleClass("a", "#m", with().time(7)))
          .isEqualTo("[['toggle_class',{'names':['a'],'to':'#m','time':7}]]");
    }

    @Test
    @Proves({"LV-JS-11", "LV-JS-06"})
    void transition_takes_one_to_three_lists_of_classes() {
      json(JS.transition("shake it"))
          .isEqualTo("[['transition',{'transition':[['shake','it'],[],[]]}]]");
      json(JS.transition(List.of("a"))).isEqualTo("[['transition',{'transition':[['a'],[],[]]}]]");
      json(JS.transition(List.of("a", "b c"), "#m"))
          .isEqualTo("[['transition',{'transition':[['a'],['b','c'],[]],'to':'#m'}]]");
      json(JS.transition(List.of("a", "", "c"), with().time(9).blocking(false)))
          .isEqualTo("[['transition',{'transition':[['a'],[],['c']],'time':9,'blocking':false}]]");
      json(JS.transition(List.of("a"), "#m", with().time(9)))
          .isEqualTo("[['transition',{'transition':[['a'],[],[]],'to':'#m','time':9}]]");
      assertThatThrownBy(() -> JS.transition(List.of("a", "b", "c", "d")))
          .hasMessage("A transition has one to three texts of classes, unlike [a, b, c, d]");
    }
  }

  @Nested
  class Attributes {
    @Test
    @Proves("LV-JS-12")
    void are_set() {
      json(JS.setAttribute("aria-label", "\"Zoë\"\n\\"))
          .isEqualTo("[['set_attr',{'attr':['aria-label','\\'Zoë\\'\\u000a\\\\']}]]");
    }

    @Test
    @Proves("LV-JS-13")
    void are_removed() {
      json(JS.removeAttribute("open")).isEqualTo("[['remove_attr',{'attr':'open'}]]");
    }

    @Test
    @Proves("LV-JS-14")
    void are_toggled_with_one_value_or_between_two() {
      json(JS.toggleAttribute("open", "open"))
          .isEqualTo("[['toggle_attr',{'attr':['open','open']}]]");
      json(JS.toggleAttribute("open", "open", with().closest("dialog")))
          .isEqualTo("[['toggle_attr',{'attr':['open','open'],'to':{'closest':'dialog'}}]]");
      json(JS.toggleAttribute("aria-expanded", "true", "false"))
          .isEqualTo("[['toggle_attr',{'attr':['aria-expanded','true','false']}]]");
    }

    @Test
    void are_left_to_the_browser() {
      json(JS.ignoreAttributes("open data-*"))
          .isEqualTo("[['ignore_attrs',{'attrs':['open','data-*']}]]");
    }
  }

  @Nested
  class Events {
    @Test
    @Proves("LV-JS-15")
    void are_dispatched_with_detail_bubbling_and_blocking() {
      json(JS.dispatch("click")).isEqualTo("[['dispatch',{'event':'click'}]]");
      json(JS.dispatch(
              "app:copy", "#m", with().detail(Map.of("n", 1)).bubbles(false).blocking(true)))
          .isEqualTo(
              "[['dispatch',{'event':'app:copy','to':'#m','blocking':true,'bubbles':false,'detail':{'n':1}}]]");
    }

    @Test
    @Proves({"LV-JS-16", "LV-JS-17", "LV-JS-23"})
    void are_pushed_with_value_target_and_loading() {
      json(JS.push("save")).isEqualTo("[['push',{'event':'save'}]]");
      json(JS.push(
              "save",
              with().target("#rating").loading(".box").pageLoading(true).value(Map.of("id", 7))))
          .isEqualTo(
              "[['push',{'event':'save','target':'#rating','loading':'.box','page_loading':true,'value':{'id':7}}]]");
      json(JS.push("save", Map.of("target", 3)))
          .isEqualTo("[['push',{'event':'save','target':3}]]");
    }

    @Test
    @Proves("LV-JS-18")
    void are_run_from_an_attribute() {
      json(JS.exec("phx-remove")).isEqualTo("[['exec',{'attr':'phx-remove'}]]");
    }

    @Test
    @Proves({"LV-JS-19", "LV-JS-20"})
    void of_focus_have_no_options_but_the_place() {
      json(JS.focus()).isEqualTo("[['focus',{}]]");
      json(JS.focusFirst()).isEqualTo("[['focus_first',{}]]");
      json(JS.pushFocus().popFocus()).isEqualTo("[['push_focus',{}],['pop_focus',{}]]");
    }
  }

  @Nested
  class Navigation {
    @Test
    @Proves("LV-JS-21")
    void goes_to_the_address_of_a_path() {
      json(SHOP.navigate("/a?b=1"))
          .isEqualTo("[['navigate',{'href':'/shop/a?b=1','replace':false}]]");
      json(SHOP.patch("/a", with().replace(true)))
          .isEqualTo("[['patch',{'href':'/shop/a','replace':true}]]");
    }

    @Test
    void needs_a_path_of_the_application() {
      assertThatThrownBy(() -> SHOP.patch("a")).hasMessage("no path: a");
      assertThatThrownBy(() -> JS.navigate("/a"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage(
              "JS.none() does not know where the application is. Begin with live.js() to go to /a.");
    }
  }

  @Nested
  class Options {
    @Test
    void that_a_command_does_not_take_are_refused() {
      assertThatThrownBy(() -> JS.hide(Map.of("display", "flex")))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(
              "JS.hide has no option display. It takes blocking, closest, inner, time, to, transition.");
    }

    @Test
    void of_the_wrong_kind_are_refused() {
      assertThatThrownBy(() -> JS.hide(Map.of("time", "fast")))
          .hasMessage("The option time of JS.hide is a number of milliseconds, not fast");
      assertThatThrownBy(() -> JS.hide(with().time(-1)))
          .hasMessage("The option time of JS.hide is a number of milliseconds, not -1");
      assertThatThrownBy(() -> JS.push("x", Map.of("value", 1)))
          .hasMessage("The option value of JS.push is a map, not 1");
      assertThatThrownBy(() -> JS.push("x", Map.of("pageLoading", "yes")))
          .hasMessage("The option pageLoading of JS.push is true or false, not yes");
      assertThatThrownBy(() -> JS.hide(Map.of("closest", 1)))
          .hasMessage("The option closest of JS.hide is a CSS selector, not 1");
    }

    @Test
    void name_one_place_only() {
      assertThatThrownBy(() -> JS.hide("#a", with().closest("tr")))
          .hasMessage("JS.hide is told twice what to act on: the option closest is one.");
      assertThatThrownBy(() -> JS.hide(with().inner("a").closest("tr")))
          .hasMessage("JS.hide is told twice what to act on: the option closest is one.");
    }

    @Test
    void that_are_null_or_empty_are_none() {
      json(JS.hide(Collections.singletonMap("time", null))).isEqualTo("[['hide',{}]]");
      json(JS.hide(Map.of("time", Optional.empty()))).isEqualTo("[['hide',{}]]");
    }

    @Test
    void are_known_by_method() {
      assertThat(ee.liveview.JS.options("navigate")).containsExactly("replace");
      assertThat(ee.liveview.JS.options("popFocus")).isEmpty();
    }
  }

  @Nested
  class A_value {
    private AbstractStringAssert<?> written(Object value) {
      var text = JS.push("e", Map.of("value", Collections.singletonMap("v", value))).toString();
      var before = "[[\"push\",{\"event\":\"e\",\"value\":{\"v\":";
      assertThat(text).startsWith(before).endsWith("}}]]");
      return assertThat(text.substring(before.length(), text.length() - 4).replace('"', '\''));
    }

    @Test
    @Proves("LV-JS-16")
    void keeps_its_type() {
      written("it's").isEqualTo("'it's'");
      written(1.5).isEqualTo("1.5");
      written(true).isEqualTo("true");
      written(null).isEqualTo("null");
      written(Optional.of(4L)).isEqualTo("4");
      written(Tone.WARM).isEqualTo("'WARM'");
      written(LocalDate.of(2026, 1, 2)).isEqualTo("'2026-01-02'");
      written(Arrays.asList(1, null, "x")).isEqualTo("[1,null,'x']");
      written(new String[] {"a"}).isEqualTo("['a']");
      written(Map.of(1, Map.of("a", 'b'))).isEqualTo("{'1':{'a':'b'}}");
    }

    @Test
    void that_is_no_plain_one_is_refused() {
      assertThatThrownBy(() -> written(new Object() {}))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith(
              "A command carries texts, numbers, booleans, lists and maps, but no ee.liveview.JsTest");
      assertThatThrownBy(() -> written(Double.NaN))
          .hasMessage("JSON has no form for the number NaN.");
    }
  }
}
