package ee.liveview.internal.template;

import static ee.liveview.internal.template.Sketch.problems;
import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.internal.problem.Problem;
import ee.liveview.proves.Proves;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class BindingsTest {
  private static List<String> told(String text) {
    var parsed = Parser.parse(Sketch.file(text));
    assertThat(parsed.problems()).isEmpty();
    return parsed.warnings().stream().map(Problem::report).toList();
  }

  @Nested
  class An_attribute_that_nobody_knows {
    @Test
    void is_a_warning_with_the_nearest_one() {
      assertThat(told("<p>\n<b phx-clik=\"inc\">+</b></p>"))
          .containsExactly(
              """
              LIVE-T033  There is no attribute phx-clik

                t.html:2:4
                   1 | <p>
                   2 | <b phx-clik="inc">+</b></p>
                     |    ^

                Did you mean phx-click?
              """);
      assertThat(problems("<p phx-xyzzyxyzzy></p><p phx-value-></p>"))
          .containsExactly("UNKNOWN_BINDING 1:4", "UNKNOWN_BINDING 1:26");
    }

    @Test
    void is_found_on_components_too() {
      assertThat(problems("<app:card phx-hok=\"a\"/>")).containsExactly("UNKNOWN_BINDING 1:11");
    }

    @Test
    void is_none_that_the_client_reads_or_that_carries_a_value() {
      assertThat(
              problems(
                  """
                  <form phx-change="a" phx-submit="b" phx-auto-recover="c" phx-trigger-action>
                  <input phx-debounce="blur" PHX-BLUR="d" phx-value-Any="1" phx-value-a-b="2">
                  <ul id="u" phx-update="stream" phx-viewport-top="e" phx-page-loading></ul>
                  <i phx-mounted="[]" phx-remove="[]" phx-connected="[]" data-phx-any></i>
                  </form>
                  """))
          .isEmpty();
    }
  }

  @Nested
  class An_element_that_the_client_must_find_again {
    @Test
    @Proves("LV-DOM-01")
    void needs_an_id() {
      assertThat(problems("<div phx-hook=\"Chart\"></div>")).containsExactly("MISSING_ID 1:1");
      assertThat(problems("<ul phx-update=\"stream\"></ul>")).containsExactly("MISSING_ID 1:1");
      assertThat(problems("<i phx-hook=\"#{a}\" phx-update=\"ignore\"></i>"))
          .containsExactly("MISSING_ID 1:1");
    }

    @Test
    void may_get_it_from_an_expression_a_map_or_a_component() {
      assertThat(
              problems(
                  """
                  <div id="#{a}" phx-hook="Chart"></div>
                  <div :attrs="all" phx-hook="Chart"></div>
                  <app:chart phx-hook="Chart"/>
                  <div phx-update="replace"></div>
                  """))
          .isEmpty();
    }
  }

  @Nested
  class A_field_named_id {
    @Test
    @Proves("LV-HEEX-31")
    void is_a_warning() {
      assertThat(told("<input name=\"id\">"))
          .containsExactly(
              """
              LIVE-T034  A field is named id, so that the client cannot tell the id of its form

                t.html:1:8
                   1 | <input name="id">
                     |        ^

                Give it another name, such as item_id.
              """);
      assertThat(problems("<select name=\"id\"></select>")).containsExactly("FIELD_NAMED_ID 1:9");
      assertThat(problems("<input name=\"ids\"><meta name=\"id\">")).isEmpty();
    }
  }

  @Nested
  class A_field_that_tells_keys {
    @Test
    @Proves("LV-EVT-12")
    void is_a_warning_unless_it_waits_for_one_key() {
      assertThat(told("<input phx-keydown=\"typed\">"))
          .containsExactly(
              """
              LIVE-T037  phx-keydown on a field tells keys and not what was entered

                t.html:1:8
                   1 | <input phx-keydown="typed">
                     |        ^

                Write phx-change, or phx-key for one key such as Escape.
              """);
      assertThat(problems("<textarea phx-keyup=\"typed\"></textarea>"))
          .containsExactly("KEY_ON_FIELD 1:11");
      assertThat(problems("<input phx-keyup=\"clear\" phx-key=\"Escape\">")).isEmpty();
      assertThat(problems("<div phx-keydown=\"typed\" tabindex=\"0\"></div>")).isEmpty();
      assertThat(problems("<input phx-window-keydown=\"typed\">")).isEmpty();
    }
  }

  @Nested
  class A_file_in_a_form_that_goes_over_http {
    @Test
    @Proves("PX-FORM-18")
    void needs_a_form_in_parts() {
      assertThat(
              problems(
                  "<form action=\"/in\" method=\"post\"><b><input type=\"file\" name=\"f\"></b></form>"))
          .containsExactly("FILE_NOT_SENT 1:37");
      assertThat(
              problems(
                  "<live:form for=\"#{f}\" action=\"/in\"><live:input type=\"file\" field=\"#{f.a}\"/></live:form>"))
          .containsExactly("FILE_NOT_SENT 1:36");
      assertThat(
              problems(
                  """
                  <form action="/in" enctype="multipart/form-data"><input type="file" name="f"></form>
                  <live:form for="#{f}" action="/in" multipart><live:input type="file" field="#{f.a}"/></live:form>
                  <form phx-submit="save"><input type="file" name="f"></form>
                  <form action="/in" :attrs="all"><input type="file" name="f"></form>
                  <form action="/in"><input type="text" name="f"></form><input type="file" name="f">
                  """))
          .isEmpty();
    }
  }
}
