package ee.liveview.internal.template;

import static ee.liveview.internal.template.Sketch.tokens;
import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.proves.Proves;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TokenizerTest {

  @Nested
  class Text_between_tags {
    @Test
    void is_one_token_with_its_place() {
      assertThat(tokens("a\n b &amp; c")).containsExactly("1:1 text a\n b &amp; c", "2:11 eof");
    }

    @Test
    void is_divided_by_expressions() {
      assertThat(tokens("Hi #{ name }!"))
          .containsExactly("1:1 text Hi ", "1:7 expression name", "1:13 text !", "1:14 eof");
    }

    @Test
    @Proves("LV-HEEX-13")
    void shows_the_characters_of_an_expression_behind_a_backslash_or_as_a_reference() {
      assertThat(tokens("\\#{a} #&lbrace;b} #x } {"))
          .containsExactly("1:1 text #{a} #&lbrace;b} #x } {", "1:25 eof");
    }

    @Test
    void may_be_nothing_at_all() {
      assertThat(tokens("")).containsExactly("1:1 eof");
    }
  }

  @Nested
  class An_expression {
    @Test
    void holds_braces_of_maps_sets_and_lambdas() {
      assertThat(tokens("#{{'a': {1, 2}}}#{(x -> {x})(1)}"))
          .containsExactly(
              "1:3 expression {'a': {1, 2}}", "1:19 expression (x -> {x})(1)", "1:33 eof");
    }

    @Test
    void holds_braces_and_quotes_in_strings() {
      assertThat(tokens("#{'}' += \"{'\" += '\\'}'}"))
          .containsExactly("1:3 expression '}' += \"{'\" += '\\'}'", "1:24 eof");
    }

    @Test
    void holds_what_looks_like_a_tag() {
      assertThat(tokens("#{a <b && c> d}"))
          .containsExactly("1:3 expression a <b && c> d", "1:16 eof");
    }

    @Test
    void may_take_several_lines() {
      assertThat(tokens("#{\n  a ?\n  b : c\n}"))
          .containsExactly("2:3 expression a ?\n  b : c", "4:2 eof");
    }

    @Test
    void without_its_brace_ends_at_the_next_end_tag() {
      assertThat(tokens("<p>#{a</p>}"))
          .containsExactly(
              "1:1 start p",
              "1:4 text #{a",
              "1:7 end p",
              "1:11 text }",
              "1:12 eof",
              "UNCLOSED_EXPRESSION 1:4");
    }

    @Test
    void without_its_brace_ends_at_the_next_expression() {
      assertThat(tokens("#{a #{b}"))
          .containsExactly(
              "1:1 text #{a ", "1:7 expression b", "1:9 eof", "UNCLOSED_EXPRESSION 1:1");
    }

    @Test
    void with_an_open_string_ends_at_the_line() {
      assertThat(tokens("#{a + 'b}\n#{c}"))
          .containsExactly(
              "1:1 text #{a + 'b}\n", "2:3 expression c", "2:5 eof", "UNCLOSED_STRING 1:7");
    }

    @Test
    void with_an_open_string_ends_at_an_end_tag_before() {
      assertThat(tokens("<p>#{'a}</p>b\n#{'</p>'}"))
          .containsExactly(
              "1:1 start p",
              "1:4 text #{'a}",
              "1:9 end p",
              "1:13 text b\n",
              "2:3 expression '</p>'",
              "2:10 eof",
              "UNCLOSED_STRING 1:6");
    }

    @Test
    void may_not_be_empty() {
      assertThat(tokens("a#{ }b#{}"))
          .containsExactly(
              "1:1 text a",
              "1:6 text b",
              "1:10 eof",
              "EMPTY_EXPRESSION 1:2",
              "EMPTY_EXPRESSION 1:7");
    }
  }

  @Nested
  class A_tag {
    @Test
    void has_attributes_bare_quoted_and_unquoted() {
      assertThat(tokens("<input disabled value=\"a > b\" name='c\"d'\n  id=e-1 title = f>"))
          .containsExactly(
              "1:1 start input",
              "  1:8 disabled",
              "  1:17 value = 1:24 a > b",
              "  1:31 name = 1:37 c\"d",
              "  2:3 id = 2:6 e-1",
              "  2:10 title = 2:18 f",
              "2:20 eof");
    }

    @Test
    void keeps_expressions_of_unquoted_values_together() {
      assertThat(tokens("<a title=x#{a > 1 ? 'b c' : d}y>"))
          .containsExactly("1:1 start a", "  1:4 title = 1:10 x#{a > 1 ? 'b c' : d}y", "1:33 eof");
    }

    @Test
    void may_close_itself() {
      assertThat(tokens("<app:card title=\"a\"/><br />"))
          .containsExactly(
              "1:1 self-closed app:card",
              "  1:11 title = 1:18 a",
              "1:22 self-closed br",
              "1:28 eof");
    }

    @Test
    void keeps_a_slash_in_an_unquoted_value() {
      assertThat(tokens("<a href=/b/>c</a>"))
          .containsExactly(
              "1:1 start a", "  1:4 href = 1:9 /b/", "1:13 text c", "1:14 end a", "1:18 eof");
    }

    @Test
    void may_have_any_case() {
      assertThat(tokens("<linearGradient viewBox=\"1\"></LINEARGRADIENT\n>"))
          .containsExactly(
              "1:1 start linearGradient",
              "  1:17 viewBox = 1:26 1",
              "1:29 end LINEARGRADIENT",
              "2:2 eof");
    }

    @Test
    void that_is_not_finished_ends_at_the_next_one() {
      assertThat(tokens("<div id=\"a\" <p>b</p"))
          .containsExactly(
              "1:1 start div",
              "  1:6 id = 1:10 a",
              "1:13 start p",
              "1:16 text b",
              "1:17 end p",
              "1:20 eof",
              "UNFINISHED_TAG 1:1",
              "UNFINISHED_TAG 1:17");
    }

    @Test
    void that_is_not_finished_at_the_end_is_dropped() {
      assertThat(tokens("a<b c=\"d\""))
          .containsExactly("1:1 text a", "1:10 cut", "UNFINISHED_TAG 1:2");
    }

    @Test
    void with_an_open_quote_ends_at_its_bracket() {
      assertThat(tokens("<p id=\"a>b</p>"))
          .containsExactly(
              "1:1 start p",
              "  1:4 id = 1:8 a",
              "1:10 text b",
              "1:11 end p",
              "1:15 eof",
              "UNCLOSED_QUOTE 1:7");
    }

    @Test
    @Proves("LV-HEEX-24")
    void may_not_have_quotes_in_the_names_of_attributes() {
      assertThat(tokens("<p a\"b c'='d' ='e'>"))
          .containsExactly(
              "1:1 start p",
              "  1:4 a\"b",
              "  1:8 c' = 1:12 d",
              "  1:15 ='e'",
              "1:20 eof",
              "ATTRIBUTE_NAME 1:4",
              "ATTRIBUTE_NAME 1:8",
              "ATTRIBUTE_NAME 1:15");
    }

    @Test
    void may_not_have_expressions_between_attributes() {
      assertThat(tokens("<p #{a} b#{c}>"))
          .containsExactly(
              "1:1 start p",
              "  1:9 b",
              "1:15 eof",
              "EXPRESSION_IN_TAG 1:4",
              "EXPRESSION_IN_TAG 1:10");
    }

    @Test
    @Proves("LV-HEEX-10")
    void may_not_hold_the_syntax_of_other_templates() {
      assertThat(tokens("<p\n <%= a > b %> id=c>"))
          .containsExactly("1:1 start p", "  2:15 id = 2:18 c", "2:20 eof", "FOREIGN_SYNTAX 2:2");
    }

    @Test
    void may_not_lack_a_value_behind_the_sign() {
      assertThat(tokens("<p a= >"))
          .containsExactly("1:1 start p", "  1:4 a", "1:8 eof", "MISSING_VALUE 1:7");
    }

    @Test
    void may_not_have_attributes_at_its_end() {
      assertThat(tokens("</p a=b>c"))
          .containsExactly("1:1 end p", "1:9 text c", "1:10 eof", "END_TAG_ATTRIBUTE 1:5");
    }

    @Test
    void needs_a_name() {
      assertThat(tokens("a < b </> <"))
          .containsExactly(
              "1:1 text a ",
              "1:3 text <",
              "1:4 text  b ",
              "1:7 text <",
              "1:8 text /> ",
              "1:11 text <",
              "1:12 eof",
              "LONE_LESS_THAN 1:3",
              "LONE_LESS_THAN 1:7",
              "LONE_LESS_THAN 1:11");
    }
  }

  @Nested
  class A_comment {
    @Test
    void is_kept_as_it_is() {
      assertThat(tokens("<!-- <p> #{a} \\#{b} -->c"))
          .containsExactly("1:1 verbatim <!-- <p> #{a} \\#{b} -->", "1:24 text c", "1:25 eof");
    }

    @Test
    @Proves("LV-HEEX-26")
    void with_three_dashes_is_dropped() {
      assertThat(tokens("a<!--- <p> --> #{b} --->c"))
          .containsExactly("1:1 text a", "1:25 text c", "1:26 eof");
    }

    @Test
    void may_be_empty() {
      assertThat(tokens("<!----><!--><!--->a"))
          .containsExactly(
              "1:1 verbatim <!---->",
              "1:8 verbatim <!-->",
              "1:13 verbatim <!--->",
              "1:19 text a",
              "1:20 eof");
    }

    @Test
    void that_is_never_closed_takes_the_rest() {
      assertThat(tokens("a<!-- <p>"))
          .containsExactly("1:1 text a", "1:10 cut", "UNCLOSED_COMMENT 1:2");
      assertThat(tokens("<!--- -->")).containsExactly("1:10 cut", "UNCLOSED_COMMENT 1:1");
    }

    @Test
    void is_not_the_doctype() {
      assertThat(tokens("<!DOCTYPE html>\n<html>"))
          .containsExactly(
              "1:1 verbatim <!DOCTYPE html>", "1:16 text \n", "2:1 start html", "2:7 eof");
    }
  }

  @Nested
  class Content_that_is_not_markup {
    @Test
    @Proves("LV-HEEX-11")
    void is_copied_in_script_and_style() {
      assertThat(tokens("<script>if (a < b) `#{c}<p></scripts>`</SCRIPT ><style>\\#{</style>"))
          .containsExactly(
              "1:1 start script",
              "1:9 verbatim if (a < b) `#{c}<p></scripts>`",
              "1:39 end SCRIPT",
              "1:49 start style",
              "1:56 verbatim \\#{",
              "1:59 end style",
              "1:67 eof");
    }

    @Test
    void is_text_with_expressions_in_textarea_and_title() {
      assertThat(tokens("<title>#{a} <b></title><textarea>\n<!-- #{b}</textarea>"))
          .containsExactly(
              "1:1 start title",
              "1:10 expression a",
              "1:12 text  <b>",
              "1:16 end title",
              "1:24 start textarea",
              "1:34 text \n<!-- ",
              "2:8 expression b",
              "2:10 end textarea",
              "2:21 eof");
    }

    @Test
    void is_reported_when_it_never_ends() {
      assertThat(tokens("<script>a</p>"))
          .containsExactly("1:1 start script", "1:14 cut", "UNCLOSED_ELEMENT 1:1");
    }

    @Test
    void is_nothing_in_a_tag_that_closes_itself() {
      assertThat(tokens("<script src=\"a\"/>#{b}"))
          .containsExactly(
              "1:1 self-closed script", "  1:9 src = 1:14 a", "1:20 expression b", "1:22 eof");
    }

    @Test
    @Proves("LV-HEEX-12")
    void has_no_expressions_where_they_are_switched_off() {
      assertThat(tokens("<p phx-no-curly-interpolation>#{a <p>\\#{b}</p> #{</p>#{c}"))
          .containsExactly(
              "1:1 start p",
              "  1:4 phx-no-curly-interpolation",
              "1:31 text #{a ",
              "1:35 start p",
              "1:38 text \\#{b}",
              "1:43 end p",
              "1:47 text  #{",
              "1:50 end p",
              "1:56 expression c",
              "1:58 eof");
    }
  }
}
