package ee.liveview.internal.template;

import static ee.liveview.internal.template.Sketch.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.internal.template.Formatter.Options;
import ee.liveview.proves.Proves;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormatterTest {
  private static final Options SHORT = new Options(40);

  private static String formatted(String text) {
    return formatted(text, Options.DEFAULT);
  }

  private static String formatted(String text, Options options) {
    var once = Formatter.format(file(text), options);
    assertThat(once.problems()).isEmpty();
    var twice = Formatter.format(file(once.text()), options);
    assertThat(twice.text()).isEqualTo(once.text());
    assertThat(twice.changed()).isFalse();
    return once.text();
  }

  private static void staysAs(String text) {
    assertThat(formatted(text)).isEqualTo(text);
  }

  @Nested
  class Blocks {
    @Test
    @Proves("LV-FMT-03")
    void stand_on_lines_of_their_own() {
      assertThat(formatted("  <section><h1>   <b>#{user.name}</b></h1></section>"))
          .isEqualTo(
              """
              <section>
                <h1><b>#{user.name}</b></h1>
              </section>
              """);
    }

    @Test
    @Proves("LV-FMT-03")
    void inside_an_inline_element_do_too() {
      assertThat(formatted("<ul><li><a href='/'><h2>#{a}</h2><p>b</p></a></li></ul>"))
          .isEqualTo(
              """
              <ul>
                <li>
                  <a href='/'>
                    <h2>#{a}</h2>
                    <p>b</p>
                  </a>
                </li>
              </ul>
              """);
    }

    @Test
    @Proves("LV-FMT-03")
    void keep_at_most_one_empty_line_between_them() {
      assertThat(formatted("<p>a</p>\n\n\n\n<p>b</p>\n<p>c</p>\n\n"))
          .isEqualTo("<p>a</p>\n\n<p>b</p>\n<p>c</p>\n");
    }

    @Test
    @Proves("LV-FMT-03")
    void have_no_empty_line_at_their_edges() {
      assertThat(formatted("<div>\n\n<p>a</p>\n\n</div>")).isEqualTo("<div>\n  <p>a</p>\n</div>\n");
    }

    @Test
    void without_content_are_closed_at_once() {
      assertThat(formatted("<div>\n\n</div><p> </p>")).isEqualTo("<div></div>\n<p></p>\n");
    }

    @Test
    void of_a_page_are_indented_as_they_nest() {
      staysAs(
          """
          <!DOCTYPE html>
          <html lang="en">
            <head>
              <meta charset="utf-8">
              <title>#{title}</title>
              #{head}
              <script defer src="a.js"></script>
            </head>
            <body>
              #{content}
            </body>
          </html>
          """);
    }

    @Test
    void in_tables_and_pictures_are_rows_cells_and_shapes() {
      assertThat(
              formatted(
                  "<table><tr><td>a</td><td>b</td></tr></table><svg><g><path d=\"M0"
                      + " 0\"/></g></svg>"))
          .isEqualTo(
              """
              <table>
                <tr>
                  <td>a</td>
                  <td>b</td>
                </tr>
              </table>
              <svg>
                <g>
                  <path d="M0 0" />
                </g>
              </svg>
              """);
    }

    @Test
    void nested_deeply_leave_half_of_the_line_to_the_text() {
      assertThat(formatted("<div>".repeat(20) + "text" + "</div>".repeat(20), SHORT))
          .contains("\n" + " ".repeat(20) + "<div>text</div>\n");
    }
  }

  @Nested
  class Inline_elements {
    @Test
    @Proves("LV-FMT-03")
    void stay_in_the_line_as_long_as_they_fit() {
      assertThat(formatted("<p>one <b>two</b> <i>three</i> four <b>five six</b> seven</p>", SHORT))
          .isEqualTo(
              """
              <p>
                one <b>two</b> <i>three</i> four
                <b>five six</b> seven
              </p>
              """);
    }

    @Test
    @Proves("LV-FMT-03")
    void keep_the_lines_that_their_author_gave_them() {
      staysAs(
          """
          <section>
            <h1>
              <b>#{user.name}</b>
            </h1>
            <p>
              one
              <b>two</b>

              three
            </p>
          </section>
          """);
    }

    @ParameterizedTest
    @Proves("LV-FMT-05")
    @ValueSource(
        strings = {
          "(<b>a</b>)",
          "a<b>b</b><i>c</i>d",
          "a <b>b</b>, c",
          "#{a}#{b}",
          "#{a}/#{b} #{c}",
          "<b> a </b>",
          "a<br>b",
          "a<app:icon name=\"x\" />b",
          "<app:link>a</app:link>b",
          "<my-name>a</my-name>b",
          "a<!-- b -->c",
          "a<!--- b --->c",
          "a<script>b</script>c",
          "<span> </span>",
          "a <b></b> c",
          "a<div :if=\"b\">c</div>d",
          "<label>a<input></label>",
          "<b><div :for=\"b : c\">d</div></b>"
        })
    void get_no_white_space_where_there_was_none(String text) {
      staysAs("<p2>" + text + "</p2>\n");
      staysAs(text + "\n");
    }

    @Test
    @Proves("LV-FMT-05")
    void too_long_for_the_line_break_inside_their_tags() {
      assertThat(formatted("<div>(<a id=\"one\" href=\"/a/long/path\">text</a>)</div>", SHORT))
          .isEqualTo(
              """
              <div>
                (<a
                  id="one"
                  href="/a/long/path"
                >text</a>)
              </div>
              """);
    }

    @Test
    @Proves("LV-FMT-05")
    void may_get_it_beside_a_block() {
      assertThat(formatted("<div>a<p>b</p>c</div>"))
          .isEqualTo(
              """
              <div>
                a
                <p>b</p>
                c
              </div>
              """);
    }

    @Test
    void that_stand_like_a_letter_may_get_it_inside() {
      assertThat(formatted("a<button phx-click=\"go\" title=\"x\">Go on now</button>b", SHORT))
          .isEqualTo(
              """
              a<button phx-click="go" title="x">
                Go on now
              </button>b
              """);
    }

    @Test
    void that_a_style_makes_of_a_block_are_treated_as_such() {
      staysAs("a<div style=\"display: inline\">b</div>c\n");
    }
  }

  @Nested
  class Text {
    @Test
    @Proves("LV-FMT-03")
    void keeps_the_lines_of_its_author_and_one_empty_line() {
      assertThat(formatted("<p>\n  text\n\n\n  text\n text</p>"))
          .isEqualTo("<p>\n  text\n\n  text\n  text\n</p>\n");
    }

    @Test
    @Proves("LV-FMT-03")
    void that_is_too_long_is_filled_into_lines() {
      assertThat(
              formatted(
                  "<p>one two three four five six seven eight nine ten\neleven\ntwelve</p>", SHORT))
          .isEqualTo(
              """
              <p>
                one two three four five six seven
                eight nine ten eleven twelve
              </p>
              """);
    }

    @Test
    void has_one_space_between_its_words() {
      assertThat(formatted("<p>one\t two   three</p>")).isEqualTo("<p>one two three</p>\n");
    }

    @Test
    void loses_no_special_space() {
      staysAs("<p>a&nbsp;&nbsp;b\u00a0\u00a0c</p>\n");
    }

    @Test
    void of_other_systems_gets_simple_line_ends() {
      assertThat(formatted("<p>a</p>\r\n<p>b\r\n</p>\r\n")).isEqualTo("<p>a</p>\n<p>b</p>\n");
    }

    @Test
    void that_is_nothing_stays_nothing() {
      assertThat(formatted("")).isEmpty();
      assertThat(formatted(" \n ")).isEmpty();
    }
  }

  @Nested
  class Attributes {
    private static final String SECTION =
        "<section id=\"user-section-id\" class=\"sm:focus:block flex w-full p-3\""
            + " phx-click=\"send-event\">\n  <p>Hi</p>\n</section>\n";

    @Test
    @Proves({"LV-FMT-01", "LV-FMT-04"})
    void stand_on_their_own_lines_when_they_do_not_fit() {
      staysAs(SECTION);
      assertThat(formatted(SECTION, new Options(80)))
          .isEqualTo(
              """
              <section
                id="user-section-id"
                class="sm:focus:block flex w-full p-3"
                phx-click="send-event"
              >
                <p>Hi</p>
              </section>
              """);
    }

    @Test
    @Proves("LV-FMT-04")
    void come_back_into_one_line_when_they_fit() {
      assertThat(formatted("<p\n  id = \"a\"\n  class=\"b\"\n>c</p >"))
          .isEqualTo("<p id=\"a\" class=\"b\">c</p>\n");
    }

    @Test
    void of_elements_without_end_tag_are_treated_alike() {
      assertThat(formatted("<input name=\"first\" placeholder=\"Your name\"/>", SHORT))
          .isEqualTo("<input\n  name=\"first\"\n  placeholder=\"Your name\"\n/>\n");
    }

    @Test
    void that_fit_nowhere_stay_where_they_are() {
      staysAs("<path d=\"" + "M0 0 ".repeat(40) + "\"></path>\n");
    }

    @Test
    @Proves("LV-FMT-05")
    void keep_their_quotes_and_get_some_when_they_have_none() {
      assertThat(
              formatted(
                  "<p a='x' b=\"y\" c=z d=#{'q'} e=#{\"q\"} f='\"' g=#{'a'+\"b\"} hidden></p>"))
          .isEqualTo(
              "<p a='x' b=\"y\" c=\"z\" d=\"#{'q'}\" e='#{\"q\"}' f='\"' g=#{'a'+\"b\"}"
                  + " hidden></p>\n");
    }

    @Test
    void keep_the_white_space_in_their_values() {
      staysAs("<p title=\"a  b\n   c\">\n  d\n</p>\n");
      staysAs("<p\n  id=\"a\"\n  title=\"a  b\n   c\"\n>\n  d\n</p>\n");
    }

    @Test
    void that_are_directives_are_attributes_like_others() {
      assertThat(
              formatted(
                  "<b :for=\"x : list\" :key=\"x.id\" :if=\"x.good or x.fine\">#{x}</b>", SHORT))
          .isEqualTo(
              """
              <b
                :for="x : list"
                :key="x.id"
                :if="x.good or x.fine"
              >#{x}</b>
              """);
    }
  }

  @Nested
  class Expressions {
    @Test
    @Proves("LV-FMT-07")
    void are_never_touched_and_what_is_around_them_is() {
      assertThat(
              formatted(
                  "<div :for=\"x  :  list\"><p>#{ x ?\n   1\n : 2 }</p><p>\\#{  a  }</p></div>"))
          .isEqualTo(
              """
              <div :for="x  :  list">
                <p>
                  #{ x ?
                 1
               : 2 }
                </p>
                <p>\\#{ a }</p>
              </div>
              """);
    }

    @Test
    @Proves("LV-FMT-07")
    void longer_than_a_line_are_not_broken() {
      var expression = "#{one + two + three + four + five + six + seven}";
      assertThat(formatted("<p>" + expression + "</p>", SHORT))
          .isEqualTo("<p>\n  " + expression + "\n</p>\n");
    }

    @Test
    void that_are_switched_off_are_text() {
      assertThat(formatted("<p phx-no-curly-interpolation>\n#{\na</p>"))
          .isEqualTo("<p phx-no-curly-interpolation>\n  #{\n  a\n</p>\n");
    }
  }

  @Nested
  class Comments {
    @Test
    void stay_in_the_template() {
      assertThat(formatted("<!-- a --><div><!--- b ---><p>c</p> <!-- d\n    e --></div>"))
          .isEqualTo(
              """
              <!-- a -->
              <div>
                <!--- b --->
                <p>c</p> <!-- d
                  e -->
              </div>
              """);
    }

    @Test
    void between_branches_stay_too() {
      staysAs("<p :if=\"a\">b</p>\n<!-- or -->\n<p :else>c</p>\n");
    }
  }

  @Nested
  class What_is_not_to_be_touched {
    @ParameterizedTest
    @Proves("LV-FMT-05")
    @ValueSource(
        strings = {
          "<pre>\n  a   #{b}\n <b> c</b></pre>",
          "<textarea>\n  a   #{b}\n </textarea>",
          "<title>a   #{b}</title>",
          "<script>\nif (a  <  b) {\n }</script>",
          "<style>\n p  {\n }</style>",
          "<p contenteditable>a   <b> c </b>\n</p>",
          "<p style=\"white-space: pre\">a   b\n</p>"
        })
    void is_copied(String element) {
      staysAs(element + "\n");
      staysAs("<div>\n  " + element + "\n</div>\n");
    }

    @ParameterizedTest
    @Proves("LV-FMT-06")
    @ValueSource(
        strings = {
          "<div  phx-no-format\n  id='a'><p>b</p>\n\n\n<div>c</div ></div>",
          "<script phx-no-format  defer>\n a </script>",
          "<app:textarea phx-no-format>  a\n</app:textarea>",
          "<input  phx-no-format\n  name='a' >"
        })
    void is_said_by_an_attribute(String element) {
      staysAs(element + "\n");
      assertThat(formatted("<div><p>  a</p>" + element + "</div>"))
          .startsWith("<div>\n  <p>a</p>\n  ")
          .contains(element);
    }
  }

  @Nested
  class Components {
    @Test
    void with_slots_only_are_blocks_with_blocks() {
      assertThat(
              formatted(
                  "<app:card title=\"a\"><slot:head><b>c</b></slot:head><slot:foot/></app:card>"))
          .isEqualTo(
              """
              <app:card title="a">
                <slot:head><b>c</b></slot:head>
                <slot:foot />
              </app:card>
              """);
    }

    @Test
    void with_text_beside_their_slots_get_no_white_space() {
      staysAs("<app:card>a<slot:head>b</slot:head>c</app:card>\n");
    }

    @Test
    void may_get_it_at_the_ends_of_their_content_where_it_is_stripped() {
      assertThat(formatted("(<app:link to=\"/a\">Some words to show</app:link>)", SHORT))
          .isEqualTo("(<app:link to=\"/a\">\n  Some words to show\n</app:link>)\n");
      staysAs("<app:card><!--- a ---> b</app:card>\n");
    }

    @Test
    void with_blocks_are_indented() {
      assertThat(formatted("<app:card><p>a</p></app:card>"))
          .isEqualTo("<app:card>\n  <p>a</p>\n</app:card>\n");
    }
  }

  @Nested
  class A_check {
    @Test
    @Proves("LV-FMT-08")
    void tells_what_formatting_would_change() {
      assertThat(Formatter.format(file("<p>a</p>\n"), Options.DEFAULT).changed()).isFalse();
      assertThat(Formatter.format(file("<p>a</p>"), Options.DEFAULT).changed()).isTrue();
      assertThat(Formatter.format(file("<p>a  b</p>\n"), Options.DEFAULT).changed()).isTrue();
    }
  }

  @Nested
  class A_template_with_problems {
    @Test
    void is_left_alone_and_they_are_told() {
      var broken = "<div><li>a</li>  </p>";
      var formatted = Formatter.format(file(broken), Options.DEFAULT);
      assertThat(formatted.valid()).isFalse();
      assertThat(formatted.changed()).isFalse();
      assertThat(formatted.text()).isEqualTo(broken);
      assertThat(formatted.problems()).isEqualTo(Parser.parse(file(broken)).problems());
    }
  }

  @Test
  void lines_too_short_for_anything_are_refused() {
    assertThatThrownBy(() -> new Options(19)).isInstanceOf(IllegalArgumentException.class);
  }
}
