package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ee.liveview.Attr;
import ee.liveview.FunctionComponent;
import ee.liveview.LiveComponent;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Slot;
import ee.liveview.SlotAttr;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.DeploymentException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What a developer is told when calls and components do not fit together. */
class ComponentErrorsTest {

  /** The type of an attribute. */
  public record User(String name) {}

  @FunctionComponent("t:card")
  @Template("<p :attrs=\"rest\">#{title} #{user.name}<live:slot name=\"col\"/><live:slot/></p>")
  record Card(
      @Attr(required = true) String title,
      @Attr(values = {"plain", "warn"}) String kind,
      int size,
      User user,
      @Attr(global = true) Map<String, Object> rest,
      @SlotAttr(value = "label", required = true)
          @SlotAttr(
              value = "align",
              values = {"left", "right"})
          Slot col,
      @SlotAttr("*") Slot free,
      @Attr(required = true) Slot inner) {}

  @FunctionComponent("t:bare")
  @Template("<p>#{kind}</p>")
  record Bare(@Attr(values = {"plain", "warn"}) String kind) {}

  @LiveView("/calls")
  @Template(
      """
      <t:crad title="a">x</t:crad>
      <t:card>x</t:card>
      <t:card title="a" titel="b">x</t:card>
      <t:card title="a" kind="wran">x</t:card>
      <t:card title="a" size="big">x</t:card>
      <t:card title="a" size="">x</t:card>
      <t:card title="a" size>x</t:card>
      <t:card title="a" size="#{users}">x</t:card>
      <t:card title="a" rest="#{users}">x</t:card>
      <t:card title="a"><slot:cal>x</slot:cal>x</t:card>
      <t:card title="a"><slot:col>x</slot:col>x</t:card>
      <t:card title="a"><slot:col label="l" align="up">x</slot:col>x</t:card>
      <t:card title="a"><slot:col label="l" wide="1">x</slot:col>x</t:card>
      <t:card title="a"><slot:col label="l" :if="yes">x</slot:col><slot:col label="m" :else>y</slot:col>x</t:card>
      <t:card title="a"/>
      <t:card title="a" :let="x.y">x</t:card>
      <div><slot:col label="l">x</slot:col></div>
      <live:slot name="col"/>
      <t:bare href="/">x</t:bare>
      <t:bare :attrs="more"/>
      """)
  static class CallsView {
    private final List<User> users = List.of();
    private final Map<String, Object> more = Map.of();
    private final boolean yes = true;
  }

  @LiveView("/fine")
  @Template(
      """
      <t:card title="a" kind="#{any}" size="#{any}" user="#{user}" id="i" data-x="1">x
        <slot:free whatever="1" and-more="#{any}">y</slot:free></t:card>
      <t:bare kind="#{any}"/>
      """)
  static class FineView {
    private final String any = "7";
    private final User user = new User("Ada");
  }

  @FunctionComponent("t:wrong")
  @Template("<p>#{user.nmae}#{card}</p><live:slot name=\"user\"/>")
  record Wrong(User user) {}

  @FunctionComponent("t:twins")
  @Template("<p>x</p>")
  record Twins(@Attr(name = "class") String one, @Attr(name = "class") String two) {}

  @FunctionComponent("t:defaults")
  @Template("<p :attrs=\"rest\">x</p>")
  record Defaults(@Attr(global = true) Map<String, Object> rest) {
    Defaults {
      var all = new HashMap<String, Object>(Map.of("class", "note", "role", "note"));
      all.putAll(rest);
      rest = all;
    }
  }

  @LiveView("/defaults")
  @Template("<t:defaults class=\"mine\"/>")
  static class DefaultsView {}

  @FunctionComponent("t:button")
  @Template("<button phx-click=\"presed\">#{'x'}</button>")
  record Button() {}

  @LiveView("/events")
  @Template("<t:button/>")
  static class EventsView {
    @OnEvent
    void pressed() {}
  }

  @LiveComponent("t:two")
  @Template("<p phx-click=\"opne\" phx-target=\"#{myself}\">a</p><p>b</p>")
  static class TwoRoots {
    @Attr private String id;

    @OnEvent
    void open() {}
  }

  @Nested
  class Calls_that_do_not_fit {
    @Test
    @Proves({
      "LV-COMP-03",
      "LV-COMP-04",
      "LV-COMP-07",
      "LV-COMP-08",
      "LV-COMP-09",
      "LV-COMP-17",
      "LV-COMP-24"
    })
    void are_all_reported_with_their_place_and_what_to_do() {
      assertThat(lines(CallsView.class, Card.class, Bare.class))
          .containsExactly(
              "LIVE-R001 1:1 There is no component <t:crad>. Did you mean <t:card>?",
              "LIVE-R020 2:1 <t:card> needs the attribute title. Add title=\"…\".",
              "LIVE-R021 3:19 <t:card> has no attribute titel. Did you mean title?",
              "LIVE-R023 4:19 kind of <t:card> cannot be \"wran\". Did you mean \"warn\"?",
              "LIVE-R022 5:19 size of <t:card> is a int, which \"big\" cannot become. Give it a value, or an expression: size=\"#{…}\".",
              "LIVE-R022 6:19 size of <t:card> is a int, which \"\" cannot become. Give it a value, or an expression: size=\"#{…}\".",
              "LIVE-R022 7:19 size of <t:card> is a int and has no value. Give it a value, or an expression: size=\"#{…}\".",
              "LIVE-R022 8:27 size is a int, which a List cannot become. Give it a int.",
              "LIVE-R024 9:19 rest of <t:card> takes the attributes that are not its own. Write these attributes themselves, or spread a map with :attrs.",
              "LIVE-R025 10:19 <t:card> has no slot cal. Did you mean <slot:col>?",
              "LIVE-R020 11:19 <slot:col> of <t:card> needs the attribute label. Add label=\"…\".",
              "LIVE-R023 12:39 align of <slot:col> cannot be \"up\". It may be left, right.",
              "LIVE-R021 13:39 <slot:col> of <t:card> has no attribute wide. Declare it on the slot: @SlotAttr(\"wide\").",
              "LIVE-R028 14:81 A slot cannot have :else. Give each <slot:col> its own :if.",
              "LIVE-R026 15:1 <t:card> needs content. Add it between the tags of the component.",
              "LIVE-R030 16:25 The value of :let is not a name. Write :let=\"item\"; what a component yields can be read from it: #{item.name}.",
              "LIVE-R027 17:6 <slot:col> does not stand directly in a component. Put it between the tags of the component whose slot it is.",
              "LIVE-E007 18:12 There is no col in reach of this template. Add it to CallsView or use one of its members.",
              "LIVE-R021 19:9 <t:bare> has no attribute href. It has kind.",
              "LIVE-R025 19:18 <t:bare> takes no content. Remove it, or give its record a component Slot inner.",
              "LIVE-R021 20:17 <t:bare> takes no other attributes than its own, and :attrs spreads some. Give its record a component @Attr(global = true) Map<String, Object> rest.");
    }

    @Test
    @Proves({"LV-COMP-10", "LV-COMP-18"})
    void are_judged_by_what_is_written_and_not_by_values() {
      try (var weld = deployed(FineView.class, Card.class, Bare.class);
          var live = LiveTester.open(weld.getBeanManager(), "/fine")) {
        assertThat(live.html())
            .contains("<p id=\"i\" data-x=\"1\">a Adax</p>")
            .contains("<p>7</p>");
      }
    }
  }

  @Nested
  class Components_that_cannot_be {
    @Test
    @Proves("LV-COMP-12")
    void read_what_their_attributes_do_not_have() {
      assertThat(lines(Wrong.class))
          .containsExactly(
              "LIVE-E008 1:11 User has no property nmae. Did you mean name?",
              "LIVE-E007 1:18 There is no card in reach of this template. Add it to Wrong or use one of its members.",
              "LIVE-R029 1:38 <live:slot> cannot show a User. Name a slot of the component: a component Slot of its record.");
    }

    @Test
    @Proves("LV-COMP-11")
    void have_two_attributes_of_one_name() {
      assertThat(lines(Twins.class))
          .containsExactly(
              "LIVE-D023 - Two attributes of "
                  + Twins.class.getName()
                  + " are named class. Give one of them another name.");
    }

    @Test
    void send_events_that_the_view_does_not_handle() {
      assertThat(lines(Button.class, EventsView.class))
          .containsExactly(
              "LIVE-D010 1:9 phx-click=\"presed\" has no @OnEvent method in "
                  + EventsView.class.getName()
                  + ", which shows <t:button>. Did you mean \"pressed\"?");
    }

    @Test
    @Proves("LV-LC-08")
    void have_state_and_no_single_root() {
      assertThat(lines(TwoRoots.class))
          .containsExactly(
              "LIVE-R034 1:1 The template of <t:two> is not exactly one element. Put one element around all of it, without :if or :for on it.",
              "LIVE-D010 1:4 phx-click=\"opne\" has no @OnEvent method. Did you mean \"open\"?");
    }
  }

  @Test
  @Proves("LV-COMP-14")
  void defaults_of_the_global_attribute_give_way_to_what_a_call_says() {
    try (var weld = deployed(DefaultsView.class, Defaults.class);
        var live = LiveTester.open(weld.getBeanManager(), "/defaults")) {
      assertThat(live.attribute("p", "class")).contains("mine");
      assertThat(live.attribute("p", "role")).contains("note");
    }
  }

  private static org.jboss.weld.environment.se.WeldContainer deployed(Class<?>... classes) {
    return LiveWeld.weld().disableDiscovery().addBeanClasses(classes).initialize();
  }

  /** Each problem in one line: code, line and column, sentence, remedy. */
  private static List<String> lines(Class<?>... classes) {
    var thrown = catchThrowable(() -> deployed(classes).close());
    assertThat(thrown).isInstanceOf(DeploymentException.class);
    return java.util.regex.Pattern.compile(
            "(?ms)^(LIVE-\\w+)  (.+?)\\n\\n(?:  \\S.*?:(\\d+:\\d+)\\n.*?\\n\\n)?  (.+?)\\n(?:\\n|\\z)")
        .matcher(thrown.getMessage())
        .results()
        .map(
            m ->
                m.group(1)
                    + " "
                    + (m.group(3) == null ? "-" : m.group(3))
                    + " "
                    + m.group(2)
                    + ". "
                    + m.group(4))
        .toList();
  }
}
