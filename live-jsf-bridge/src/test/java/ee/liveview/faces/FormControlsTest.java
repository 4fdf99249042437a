package ee.liveview.faces;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormControlsTest {

  private static String apart(String html) {
    return FormControls.read(html, "x").html();
  }

  private static boolean hasForm(String html) {
    return FormControls.read(html, "x").hasForm();
  }

  @Test
  void every_control_names_the_form() {
    assertThat(apart("<p><input name=\"q\"><BUTTON>Go</BUTTON><select><option>1</select></p>"))
        .isEqualTo(
            "<p><input form=\"x\" name=\"q\"><BUTTON form=\"x\">Go</BUTTON>"
                + "<select form=\"x\"><option>1</select></p>");
  }

  @Test
  void one_that_names_a_form_keeps_it() {
    assertThat(apart("<input name=q form=y><input\nform>")).doesNotContain("form=\"x\"");
  }

  @Test
  void attributes_that_only_look_like_it_do_not_count() {
    assertThat(apart("<input formnovalidate data-form=\"y\" title=' form=z '>"))
        .startsWith("<input form=\"x\" ");
  }

  @Test
  void what_is_no_tag_stays() {
    var html = "<i title=\"<input\">a < b</i><!-- <input> --><script>'<input>'</script></input><";
    assertThat(apart(html)).isEqualTo(html);
  }

  @Test
  void a_form_is_found_and_nothing_that_is_none() {
    assertThat(hasForm("<div><FORM action='/x'></FORM></div>")).isTrue();
    assertThat(hasForm("<p title=\"<form>\"><!-- <form> --><format></format></form></p>"))
        .isFalse();
  }

  @Test
  void html_that_stops_anywhere_is_read_to_its_end() {
    var html = "<p><input name=\"q\" form='a'><!-- x --><style>p{}</style>";
    for (int end = 0; end <= html.length(); end++) {
      assertThat(apart(html.substring(0, end)).replace(" form=\"x\"", ""))
          .isEqualTo(html.substring(0, end));
    }
  }
}
