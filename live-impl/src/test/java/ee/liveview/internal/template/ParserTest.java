package ee.liveview.internal.template;

import static ee.liveview.internal.template.Sketch.file;
import static ee.liveview.internal.template.Sketch.nodes;
import static ee.liveview.internal.template.Sketch.problems;
import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.internal.template.Node.Attribute;
import ee.liveview.internal.template.Node.Directives;
import ee.liveview.internal.template.Node.Element;
import ee.liveview.internal.template.Node.Interpolation;
import ee.liveview.internal.template.Node.Shape;
import ee.liveview.internal.template.Node.Text;
import ee.liveview.internal.template.Node.Value;
import ee.liveview.proves.Proves;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParserTest {

  @Nested
  class A_template {
    @Test
    void becomes_nodes_with_their_places() {
      var file = file("<p id=\"a\">\n#{b}</p>");
      assertThat(Parser.parse(file))
          .isEqualTo(
              new Parsed(
                  List.of(
                      new Element(
                          "p",
                          List.of(new Attribute("id", new Value.Literal("a"), file.position(3))),
                          Directives.NONE,
                          List.of(
                              new Text("\n", file.position(10)),
                              new Interpolation("b", file.position(13))),
                          Shape.PAIRED,
                          file.position(0))),
                  List.of(),
                  List.of()));
    }

    @Test
    void may_have_many_roots_or_text_only() {
      assertThat(nodes("a#{b}<p></p><p></p>")).isEqualTo("'a' {b} (p) (p)");
    }

    @Test
    void keeps_every_character_of_its_text() {
      assertThat(nodes("<!doctype html>\n<ul>\n\t<li> a &lt; b </li>\r\n</ul>\n"))
          .isEqualTo("'<!doctype html>' '\n' (ul '\n\t' (li ' a &lt; b ') '\r\n') '\n'");
    }

    @Test
    void nests_elements() {
      assertThat(nodes("<a><b><i>x</i></b>y</a>")).isEqualTo("(a (b (i 'x')) 'y')");
    }

    @Test
    @Proves("LV-HEEX-23")
    void may_have_self_closed_elements_mixed_case_and_foreign_content() {
      assertThat(
              nodes("<P/><DIV>a</div><svg viewBox=\"0\"><linearGradient/><path d=\"M0\"/></svg>"))
          .isEqualTo(
              "(P SELF_CLOSED) (DIV 'a')"
                  + " (svg viewBox='0' (linearGradient SELF_CLOSED) (path d='M0' SELF_CLOSED))");
    }

    @Test
    void has_void_elements_without_end() {
      assertThat(nodes("<br>a<BR/><input value=\"#{b}\">"))
          .isEqualTo("(br VOID) 'a' (BR VOID) (input value={b} VOID)");
    }

    @Test
    void reads_as_in_the_guide() {
      assertThat(
              nodes(
                  """
                  <form phx-change="search"><input name="q" phx-debounce="300"/></form>
                  <table><tbody id="products" phx-update="stream">
                    <tr :for="p : products" id="#{p.domId}">
                      <td>#{p.item.name}</td>
                      <td><button phx-click="delete" phx-value-id="#{p.item.id}">x</button></td>
                    </tr>
                  </tbody></table>
                  <span><a :for="n : [1,2,3]" phx-target="#{myself}">#{n <= value ? '★' : '☆'}</a></span>
                  """
                      .replaceAll("\\n *", "")))
          .isEqualTo(
              "(form phx-change='search' (input name='q' phx-debounce='300' VOID))"
                  + " (table (tbody id='products' phx-update='stream'"
                  + " (tr id={p.domId} FOR p{products} (td {p.item.name})"
                  + " (td (button phx-click='delete' phx-value-id={p.item.id} 'x')))))"
                  + " (span (a phx-target={myself} FOR n{[1,2,3]} {n <= value ? '★' : '☆'}))");
    }

    @Test
    void has_components_with_slots() {
      assertThat(nodes("<app:card title=\"a\"><slot:header>b</slot:header>c</app:card>"))
          .isEqualTo("(app:card title='a' (slot:header 'b') 'c')");
    }
  }

  @Nested
  class An_attribute {
    @Test
    void is_bare_literal_whole_or_mixed() {
      assertThat(nodes("<i a b=\"\" c=\"x &amp; y\" d=\"#{e}\" f=\"g #{h}\" i=#{j}></i>"))
          .isEqualTo("(i a b='' c='x &amp; y' d={e} f=['g ' {h}] i={j})");
    }

    @Test
    void is_mixed_when_white_space_surrounds_its_expression() {
      assertThat(nodes("<i a=\" #{b}\" c='#{d}#{e}'></i>"))
          .isEqualTo("(i a=[' ' {b}] c=[{d} {e}])");
    }

    @Test
    void knows_where_its_name_and_its_expression_begin() {
      var file = file("<i\n a=\"#{ b }\"></i>");
      var element = (Element) Parser.parse(file).nodes().get(0);
      assertThat(element.attributes())
          .containsExactly(
              new Attribute("a", new Value.Whole("b", file.position(10)), file.position(4)));
    }

    @Test
    void may_show_the_characters_of_an_expression() {
      assertThat(nodes("<i a=\"\\#{b}\"></i>")).isEqualTo("(i a='#{b}')");
    }

    @Test
    @Proves("LV-HEEX-09")
    void keeps_its_name_as_it_is() {
      assertThat(nodes("<i data_user_id=\"a\" @click=b x.y:z></i>"))
          .isEqualTo("(i data_user_id='a' @click='b' x.y:z)");
    }

    @Test
    void reports_expressions_that_its_quote_cuts() {
      assertThat(problems("<i a=\"#{b\" c=\"#{'d\">#{e}</i>"))
          .containsExactly("UNCLOSED_EXPRESSION 1:7", "UNCLOSED_STRING 1:17");
    }

    @Test
    @Proves({"LV-HEEX-12", "LV-HEEX-27"})
    void that_instructs_only_the_parser_is_not_kept() {
      assertThat(nodes("<pre phx-no-format phx-no-curly-interpolation id=\"a\">#{b}</pre>"))
          .isEqualTo("(pre id='a' '#{b}')");
    }
  }

  @Nested
  class A_directive {
    @Test
    void is_not_among_the_attributes() {
      assertThat(nodes("<p :if=\" a > b \" id=\"c\"></p><p :else-if='d'></p><p :else></p>"))
          .isEqualTo("(p id='c' IF{a > b}) (p ELSE_IF{d}) (p ELSE{})");
    }

    @Test
    void loops_with_and_without_index() {
      assertThat(
              nodes(
                  "<p :for=\"x:xs\" :if=\"x.good\" :key=\"x.id\"></p><p :for=\"( i , x ) : a ? b : c\"></p>"))
          .isEqualTo("(p IF{x.good} FOR x{xs} KEY{x.id}) (p FOR i,x{a ? b : c})");
    }

    @Test
    void takes_names_and_maps() {
      assertThat(nodes("<live:form :let=\"f\" :attrs=\"{'a': 1}\"/>"))
          .isEqualTo("(live:form LET{f} ATTRS{{'a': 1}} SELF_CLOSED)");
    }

    @Test
    void knows_where_its_expression_begins() {
      var file = file("<p :for=\"x :\n xs\"\n :key=\" x.id\"></p>");
      var element = (Element) Parser.parse(file).nodes().get(0);
      assertThat(element.directives())
          .isEqualTo(
              new Directives(
                  null,
                  new Node.Loop("x", null, "xs", file.position(14)),
                  new Node.Bare("x.id", file.position(26)),
                  null,
                  null));
    }

    @Test
    void that_is_unknown_is_reported_with_the_nearest() {
      var problem = Parser.parse(file("<p :iff=\"a\"></p>")).problems().get(0);
      assertThat(problem.report())
          .isEqualTo(
              """
              LIVE-T017  There is no directive :iff

                t.html:1:4
                   1 | <p :iff="a"></p>
                     |    ^

                Did you mean :if?
              """);
    }

    @Test
    void is_written_in_lower_case() {
      assertThat(Parser.parse(file("<p :IF=\"a\"></p>")).problems().get(0).remedy())
          .isEqualTo("Did you mean :if?");
    }

    @Test
    void wrapped_in_braces_is_reported_with_the_mended_value() {
      assertThat(Parser.parse(file("<p :if=\"#{ a }\"></p>")).problems().get(0).remedy())
          .isEqualTo("Drop the braces: :if=\"a\".");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "x in xs",
          "x",
          "x :",
          ": xs",
          "(x) : xs",
          "(a, b, c) : xs",
          "1x : xs",
          "x y : z"
        })
    void refuses_a_loop_that_is_not_written_as_one(String loop) {
      assertThat(problems("<p :for=\"" + loop + "\" :key=\"x\"></p>"))
          .containsExactly("LOOP_SYNTAX 1:10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"(x, x) : xs", "empty : xs", "(div, x) : xs"})
    void refuses_names_that_no_expression_could_use(String loop) {
      assertThat(problems("<p :for=\"" + loop + "\"></p>")).containsExactly("LOOP_SYNTAX 1:10");
    }

    @Test
    void that_is_wrong_is_reported_once() {
      assertThat(problems("<p :if></p><p :else></p><p :for=\"\" :key=\"x\"></p>"))
          .containsExactly("DIRECTIVE_WITHOUT_VALUE 1:4", "DIRECTIVE_WITHOUT_VALUE 1:28");
    }

    @Test
    void is_given_once() {
      assertThat(problems("<p :if=\"a\" :if=\"b\"></p>"))
          .containsExactly("DUPLICATE_ATTRIBUTE 1:12");
    }
  }

  @Nested
  @Proves("LV-HEEX-22")
  class Tags_that_do_not_match {
    @Test
    void are_shown_with_both_places() {
      var problem =
          Parser.parse(file("<main>\n  <section class=\"a\">\n</main>")).problems().get(0);
      assertThat(problem.report())
          .isEqualTo(
              """
              LIVE-T012  <section> is never closed

                t.html:2:3
                   1 | <main>
                   2 |   <section class="a">
                     |   ^ opened here
                   3 | </main>
                     | ^ this closes <main> first

                Add </section> before line 3, column 1.
              """);
    }

    @Test
    void are_all_reported_together() {
      assertThat(problems("<main>\n<b>\n</main>\n</i>\n<ul><li>\n<br></br>"))
          .containsExactly(
              "UNCLOSED_ELEMENT 2:1",
              "STRAY_END_TAG 4:1",
              "UNCLOSED_ELEMENT 5:1",
              "UNCLOSED_ELEMENT 5:5",
              "VOID_END_TAG 6:5");
    }

    @Test
    void are_one_mistake_when_a_name_is_misspelt() {
      var parsed = Parser.parse(file("<main><section>a</sectoin></main>"));
      assertThat(parsed.problems()).hasSize(1);
      assertThat(parsed.problems().get(0).remedy()).isEqualTo("Write </section>.");
    }

    @Test
    void are_one_mistake_when_a_void_element_is_closed() {
      assertThat(problems("<div><img>a</img></div>")).containsExactly("VOID_END_TAG 1:12");
    }

    @Test
    void are_not_guessed_as_html_would() {
      assertThat(problems("<ul><li>a<li>b</ul>"))
          .containsExactly("UNCLOSED_ELEMENT 1:5", "UNCLOSED_ELEMENT 1:10");
    }

    @Test
    void are_not_reported_behind_what_swallowed_the_rest() {
      assertThat(problems("<div><p><!-- </p></div>")).containsExactly("UNCLOSED_COMMENT 1:9");
      assertThat(problems("<div><textarea></div>")).containsExactly("UNCLOSED_ELEMENT 1:6");
    }
  }

  @Nested
  class Hostile_input {
    private static final int MANY = 10_000;

    private static int problemsOf(String text) {
      return Parser.parse(file(text)).problems().size();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<",
          "<a ",
          "<a b=",
          "<a b=\"",
          "<a b='c",
          "</",
          "</a",
          "<div>",
          "</div>",
          "<!",
          "<!--x",
          "<!---x",
          "<%",
          "<?",
          "#{",
          "#{'",
          "#{\"",
          "#{{",
          "#{\"'",
          "\\#{",
          "\\",
          "<a #{",
          "<a b=#{",
          "<a b=#{'",
          "<script>",
          "<textarea>",
          "<title>#{",
          "<p :for=",
          "<p :else>",
          "<table>",
          "<a>",
          "</a b",
          "\0",
          "\n<b\n",
          "<p phx-no-curly-interpolation>",
          "#{\"#{\"\"",
          "<a =",
          "{",
          "}",
          "\ud800",
          "<!doctype "
        })
    void many_times_over_takes_one_pass(String piece) {
      assertThat(problemsOf(piece.repeat(MANY))).isLessThanOrEqualTo(3 * MANY);
    }

    @Test
    void cannot_overflow_the_stack() {
      assertThat(problems("<div>".repeat(MANY) + "</div>".repeat(MANY)))
          .containsExactly("TOO_DEEP 1:" + (TreeBuilder.DEEPEST * 5 + 1));
    }

    @Test
    void may_nest_as_deep_as_browsers_do() {
      int most = TreeBuilder.DEEPEST;
      assertThat(problems("<div>".repeat(most) + "<br>a" + "</div>".repeat(most))).isEmpty();
    }

    @Test
    void with_braces_nested_deeply_is_one_expression() {
      var braces = "{".repeat(MANY) + "}".repeat(MANY);
      assertThat(nodes("#{" + braces + "}")).isEqualTo("{" + braces + "}");
    }

    @Test
    void with_a_name_without_end_is_reported_in_short() {
      var problem = Parser.parse(file("</" + "a".repeat(1_000_000) + ">")).problems().get(0);
      assertThat(problem.report().length()).isLessThan(500);
    }

    @Test
    void with_attributes_without_end_is_read() {
      var many = new StringBuilder("<p");
      for (int i = 0; i < MANY; i++) {
        many.append(" a").append(i).append("=\"#{b}\"");
      }
      assertThat(problems(many + "></p>")).isEmpty();
    }
  }
}
