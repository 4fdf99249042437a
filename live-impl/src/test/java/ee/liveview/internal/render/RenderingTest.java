package ee.liveview.internal.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import ee.liveview.Html;
import ee.liveview.JS;
import ee.liveview.internal.diff.Page;
import ee.liveview.internal.problem.Problem;
import ee.liveview.proves.Proves;
import java.lang.invoke.MethodHandles;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RenderingTest {
  private final Bean bean = new Bean();

  enum Tone {
    WARM {
      @Override
      public String toString() {
        return "warm & soft";
      }
    }
  }

  static final class Bean {
    @Nullable Object any;
    @Nullable String text = "x";
    int number = 7;
    double price = 1.5;
    char letter = 'c';
    boolean on = true;
    @Nullable Boolean maybe;
    Tone tone = Tone.WARM;
    Html html = Html.raw("<b title=\"t\">&amp;</b>");
    Map<String, Object> map = new LinkedHashMap<>();
    int[] numbers = {3, 4};

    String fails() throws java.io.IOException {
      throw new java.io.IOException("disk");
    }
  }

  private String html(String template) {
    return Page.of(template, bean, MethodHandles.lookup()).html();
  }

  private String html(String template, @Nullable Object any) {
    bean.any = any;
    return html(template);
  }

  private List<Problem> problems(String template) {
    return Page.compile(template, bean, MethodHandles.lookup()).problems();
  }

  @Nested
  class Text_between_tags {
    @Test
    @Proves({"WIRE-68", "LV-HEEX-01", "PX-HTML-04"})
    void is_escaped_once() {
      assertThat(html("<p>#{any}</p>", "<b> & \"q\" 'a' &amp;"))
          .isEqualTo("<p>&lt;b&gt; &amp; &quot;q&quot; &#39;a&#39; &amp;amp;</p>");
    }

    @Test
    @Proves("WIRE-68")
    void is_empty_for_null_and_text_for_everything_else() {
      assertThat(html("#{any}|#{number}|#{price}|#{letter}|#{on}", null))
          .isEqualTo("|7|1.5|c|true");
      assertThat(html("#{any}", new BigDecimal("1.10"))).isEqualTo("1.10");
      assertThat(html("#{any}", List.of("<", 1))).isEqualTo("[&lt;, 1]");
    }

    @Test
    void is_the_name_of_an_enum_as_in_jakarta_expression_language() {
      assertThat(html("#{tone}")).isEqualTo("WARM");
    }

    @Test
    @Proves("PX-HTML-03")
    void is_written_as_it_is_when_it_is_html() {
      assertThat(html("#{html}")).isEqualTo("<b title=\"t\">&amp;</b>");
    }

    @Test
    @Proves("LV-HEEX-25")
    void may_stand_in_a_comment_and_not_in_a_script() {
      assertThat(html("<!-- #{number} --><script>let a = '<b>#{number}</b>';</script>"))
          .isEqualTo("<!-- 7 --><script>let a = '<b>#{number}</b>';</script>");
      assertThat(html("<!-- #{any} -->", "--><b>")).isEqualTo("<!-- --&gt;&lt;b&gt; -->");
    }

    @Test
    @Proves("LV-HEEX-29")
    void may_be_all_there_is_or_stand_between_several_roots() {
      assertThat(html("just #{number}")).isEqualTo("just 7");
      assertThat(html("<p>a</p>#{number}<p>b</p>")).isEqualTo("<p>a</p>7<p>b</p>");
    }

    @Test
    @Proves("LV-HEEX-36")
    void keeps_static_text_byte_for_byte() {
      var source = "<!doctype html>\n<pre>\t a  &nbsp; </pre><!-- kept --><br>\r\n";
      assertThat(html(source)).isEqualTo(source);
    }
  }

  @Nested
  class A_whole_attribute {
    @Test
    @Proves("LV-HEEX-03")
    void has_its_value_escaped() {
      assertThat(html("<p title=\"#{any}\"></p>", "\"><script>"))
          .isEqualTo("<p title=\"&quot;&gt;&lt;script&gt;\"></p>");
    }

    @Test
    @Proves("LV-HEEX-05")
    void is_bare_for_true_and_left_out_for_false_and_null() {
      assertThat(html("<input disabled=\"#{any}\" readonly=\"#{on}\">", null))
          .isEqualTo("<input readonly>");
      assertThat(html("<input disabled=\"#{any}\">", false)).isEqualTo("<input>");
      assertThat(html("<input disabled=\"#{any}\">", true)).isEqualTo("<input disabled>");
    }

    @Test
    void keeps_its_name_static_when_it_is_always_there() {
      var block = block("<p a=\"#{number}\" b=\"#{text}\"></p>");
      assertThat(block.statics()).containsExactly("<p a=\"", "\"", "></p>");
    }

    @Test
    @Proves({"LV-HEEX-06", "LV-ASSIGN-27"})
    void stays_as_empty_text_when_it_is_class_or_style() {
      assertThat(html("<p class=\"#{any}\" style=\"#{maybe}\"></p>", null))
          .isEqualTo("<p class=\"\" style=\"\"></p>");
      assertThat(html("<p class=\"#{any}\"></p>", false)).isEqualTo("<p class=\"\"></p>");
      assertThat(block("<p class=\"#{any}\"></p>").statics())
          .containsExactly("<p class=\"", "\"></p>");
    }

    @Test
    @Proves("LV-HEEX-07")
    void joins_the_members_of_class() {
      var classes = Arrays.asList("a", null, " ", false, List.of("b", "c\""), new String[] {"d"});
      assertThat(html("<p class=\"#{any}\"></p>", classes))
          .isEqualTo("<p class=\"a b c&quot; d\"></p>");
    }

    @Test
    void cannot_be_left_through_the_quotes_of_html() {
      assertThat(html("<p title=\"#{html}\"></p>"))
          .isEqualTo("<p title=\"<b title=&quot;t&quot;>&amp;</b>\"></p>");
    }
  }

  @Nested
  class A_mixed_attribute {
    @Test
    @Proves({"LV-HEEX-04", "LV-ASSIGN-27"})
    void keeps_its_literal_parts_static() {
      var template = "<p class=\"btn #{text} n#{number}\" title='say \"#{any}\"'></p>";
      assertThat(html(template, "'"))
          .isEqualTo("<p class=\"btn x n7\" title=\"say &quot;&#39;&quot;\"></p>");
      assertThat(block(template).statics())
          .containsExactly("<p class=\"btn ", " n", "\" title=\"say &quot;", "&quot;\"></p>");
    }
  }

  @Nested
  class A_literal_attribute {
    @Test
    void keeps_what_is_between_its_quotes() {
      assertThat(html("<p title='a \"b\"' lang=\"it's\" hidden data-x=\"\"></p>"))
          .isEqualTo("<p title='a \"b\"' lang=\"it's\" hidden data-x=\"\"></p>");
    }
  }

  @Nested
  class Spread_attributes {
    @Test
    @Proves("PX-HTML-07")
    void spread_nested_maps_into_families_of_attributes() {
      var value = new LinkedHashMap<String, Object>();
      value.put("id", 7);
      value.put("user_name", "<Ada>");
      bean.map.put("phx", Map.of("value", value));
      bean.map.put("data", Map.of("open", true));
      bean.map.put("aria_label", "x");
      bean.map.put("snake_case", "y");
      assertThat(html("<a :attrs=\"map\"></a>"))
          .isEqualTo(
              "<a phx-value-id=\"7\" phx-value-user-name=\"&lt;Ada&gt;\" data-open aria-label=\"x\""
                  + " snake_case=\"y\"></a>");
    }

    @Test
    @Proves("PX-HTML-09")
    void refuse_a_number_as_id() {
      bean.map.put("id", 7);
      assertThatThrownBy(() -> html("<a :attrs=\"map\"></a>"))
          .isInstanceOf(RenderException.class)
          .hasMessageContaining("LIVE-R053");
      bean.map.put("id", "row-7");
      assertThat(html("<a :attrs=\"map\"></a>")).isEqualTo("<a id=\"row-7\"></a>");
    }

    @Test
    @Proves({"LV-HEEX-08", "PX-HTML-06", "PX-HTML-08"})
    void follow_the_rules_of_ordinary_ones() {
      bean.map.put("a", "<");
      bean.map.put("b", true);
      bean.map.put("c", null);
      bean.map.put("class", Arrays.asList("x", null, false, "y"));
      bean.map.put("href", "javascript:x()");
      assertThat(html("<a id=\"i\" :attrs=\"map\"></a>"))
          .isEqualTo("<a id=\"i\" a=\"&lt;\" b class=\"x y\" href=\"about:invalid#refused\"></a>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a>", "a=", "a\"", "a/", "<", "a\n", "a\0"})
    void refuse_names_that_end_the_name(String name) {
      bean.map.put(name, "x");
      assertThatThrownBy(() -> html("<a :attrs=\"map\"></a>"))
          .isInstanceOf(RenderException.class)
          .hasMessageContaining("LIVE-R012");
    }

    @Test
    void must_be_a_map() {
      assertThat(problems("<a :attrs=\"text\"></a>"))
          .extracting(p -> p.code().code(), p -> String.valueOf(p.at()))
          .containsExactly(tuple("LIVE-R005", "shop/Cart.html:1:12"));
      assertThatThrownBy(() -> html("<a :attrs=\"any\"></a>", 5))
          .hasMessageContaining("this is a java.lang.Integer");
    }
  }

  @Nested
  class An_address {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "javascript:alert(1)",
          "JaVaScRiPt:alert(1)",
          " \t\njavascript:alert(1)",
          "\u0001javascript:alert(1)",
          "java\nscript\t:alert(1)",
          "vbscript:x",
          "data:text/html,<script>"
        })
    void that_runs_script_is_refused(String url) {
      for (var attribute : List.of("href", "HREF", "src", "action", "formaction", "xlink:href")) {
        assertThat(html("<a " + attribute + "=\"#{any}\"></a>", url))
            .isEqualTo("<a " + attribute + "=\"about:invalid#refused\"></a>");
      }
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "/a:b",
          "?q=javascript:x",
          "#javascript:",
          "https://x/",
          "mailto:a@b",
          "",
          "javascript",
          "./javascript:x",
          "myjavascript:x"
        })
    void that_does_not_is_left_alone(String url) {
      assertThat(html("<a href=\"#{any}\"></a>", url)).isEqualTo("<a href=\"" + url + "\"></a>");
    }

    @Test
    void may_be_data_where_it_is_only_shown() {
      assertThat(html("<img src=\"#{any}\">", "data:image/png;base64,AA"))
          .isEqualTo("<img src=\"data:image/png;base64,AA\">");
      assertThat(html("<img src=\"#{any}\">", "javascript:x"))
          .isEqualTo("<img src=\"about:invalid#refused\">");
      assertThat(html("<input formaction=\"#{any}\">", "data:text/html,x"))
          .isEqualTo("<input formaction=\"about:invalid#refused\">");
    }

    @Test
    void is_judged_as_a_whole_when_only_its_parts_together_name_the_scheme() {
      bean.text = "java";
      assertThat(html("<a href=\"#{text}#{any}\"></a>", "script:x()"))
          .isEqualTo("<a href=\"about:invalid#refused\"></a>");
      assertThat(html("<a href=\"#{text}script:#{any}\"></a>", "x()"))
          .isEqualTo("<a href=\"about:invalid#refusedx()\"></a>");
      assertThat(html("<a href=\"java#{any}\"></a>", "script:x()"))
          .isEqualTo("<a href=\"about:invalid#refused\"></a>");
      assertThat(html("<a href=\"#{any}/#{text}\"></a>", "javascript:x()"))
          .isEqualTo("<a href=\"about:invalid#refused/java\"></a>");
      assertThat(html("<a href=\"#{any}:#{text}\"></a>", "javascript"))
          .isEqualTo("<a href=\"about:invalid#refusedjava\"></a>");
      assertThat(html("<a href=\"#{any}:#{text}&amp;\"></a>", "tel"))
          .isEqualTo("<a href=\"tel:java&amp;\"></a>");
    }

    @Test
    void keeps_its_parts_apart_when_its_beginning_is_harmless() {
      assertThat(block("<a href=\"/p/#{number}?q=#{text}\"></a>").statics())
          .containsExactly("<a href=\"/p/", "?q=", "\"></a>");
      assertThat(block("<a href=\"#{text}/#{number}\"></a>").statics())
          .containsExactly("<a href=\"", "/", "\"></a>");
    }

    @Test
    void must_not_put_values_into_a_document_of_its_own() {
      assertThat(problems("<a href=\"data:text/html,#{text}\"></a>"))
          .extracting(p -> p.code().code())
          .containsExactly("LIVE-R003");
    }
  }

  @Nested
  class Branches {
    @Test
    @Proves("LV-HEEX-14")
    void show_the_first_whose_condition_holds() {
      var template =
          "<a :if=\"maybe\">1</a> <!-- c --> <b :else-if=\"on\">2</b>\n<i :else>3</i> end";
      assertThat(html(template)).isEqualTo("<b>2</b> end");
      bean.on = false;
      assertThat(html(template)).isEqualTo("<i>3</i> end");
      bean.maybe = true;
      assertThat(html(template)).isEqualTo("<a>1</a> end");
    }

    @Test
    void stand_side_by_side_when_each_has_its_own_condition() {
      assertThat(html("<a :if=\"on\">1</a><b :if=\"on\">2</b>")).isEqualTo("<a>1</a><b>2</b>");
    }

    @Test
    void keep_the_white_space_behind_them() {
      assertThat(html("<a :if=\"maybe\">1</a> <b>2</b>")).isEqualTo(" <b>2</b>");
    }
  }

  @Nested
  class A_loop {
    private static final String ROWS = "<i :for=\"x : any\">#{x}</i>";

    @Test
    @Proves("LV-HEEX-14")
    void shows_one_element_for_each_of_whatever_can_be_walked_through() {
      assertThat(html(ROWS, List.of(1, 2))).isEqualTo("<i>1</i><i>2</i>");
      assertThat(html(ROWS, new String[] {"a"})).isEqualTo("<i>a</i>");
      assertThat(html(ROWS, new int[] {3, 4})).isEqualTo("<i>3</i><i>4</i>");
      assertThat(html(ROWS, Map.of("k", "v"))).isEqualTo("<i>k=v</i>");
      assertThat(html(ROWS, Stream.of(1, 2))).isEqualTo("<i>1</i><i>2</i>");
      assertThat(html(ROWS, List.of(1).iterator())).isEqualTo("<i>1</i>");
      assertThat(html(ROWS, Optional.of(1))).isEqualTo("<i>1</i>");
      assertThat(html(ROWS, null)).isEmpty();
      assertThat(html("<i :for=\"n : numbers\">#{n}</i>")).isEqualTo("<i>3</i><i>4</i>");
    }

    @Test
    @Proves("LV-HEEX-17")
    void leaves_out_what_its_condition_refuses() {
      assertThat(html("<i :for=\"x : any\" :if=\"x\">#{x}</i>", Arrays.asList(true, false, null)))
          .isEqualTo("<i>true</i>");
    }

    @Test
    @Proves("LV-HEEX-18")
    void counts_the_elements_it_leaves_out() {
      assertThat(html("<i :for=\"(n, x) : any\" :if=\"x\">#{n}</i>", List.of(false, true)))
          .isEqualTo("<i>1</i>");
    }

    @Test
    void gives_its_variables_back() {
      bean.text = "outer";
      assertThat(
              html(
                  "<i :for=\"text : any\">#{text}<b :for=\"text : text\">#{text}</b>#{text}</i>"
                      + "#{text}",
                  List.of(List.of("in"))))
          .isEqualTo("<i>[in]<b>in</b>[in]</i>outer");
    }

    @Test
    void cannot_walk_through_text() {
      assertThat(problems("<i :for=\"x : text\"></i><i :for=\"x : number\"></i>"))
          .extracting(Problem::sentence)
          .containsExactly(":for cannot walk through a String", ":for cannot walk through a int");
      assertThatThrownBy(() -> html(ROWS, "abc"))
          .isInstanceOf(RenderException.class)
          .hasMessageContaining("LIVE-R004")
          .hasMessageContaining("shop/Cart.html:1:14");
    }

    @Test
    void says_where_it_was_when_the_list_fails() {
      var list = new ArrayList<Object>(List.of(1, 2));
      list.set(
          0,
          new Object() {
            @Override
            public String toString() {
              list.add(3);
              return "changes the list";
            }
          });
      assertThatThrownBy(() -> html(ROWS, list))
          .isInstanceOf(RenderException.class)
          .hasMessageContaining("shop/Cart.html:1:14")
          .hasCauseInstanceOf(java.util.ConcurrentModificationException.class);
    }
  }

  @Nested
  class Elements {
    @Test
    @Proves("LV-HEEX-23")
    void written_closed_stand_for_empty_ones_outside_svg() {
      assertThat(
              html(
                  "<div/><br/><svg><path d=\"x\"/><foreignObject><div/></foreignObject></svg>"
                      + "<SPAN/>"))
          .isEqualTo(
              "<div></div><br><svg><path d=\"x\"/><foreignObject><div></div></foreignObject></svg>"
                  + "<SPAN></SPAN>");
    }

    @Test
    void with_a_prefix_are_components_and_not_there_yet() {
      assertThat(problems("<app:card title=\"x\"></app:card>"))
          .extracting(p -> p.code().code())
          .containsExactly("LIVE-R001");
    }

    @Test
    void yield_nothing_to_let() {
      assertThat(problems("<p :let=\"x\"></p>"))
          .extracting(p -> p.code().code())
          .containsExactly("LIVE-R002");
    }
  }

  @Nested
  class A_block {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "<p>x</p>",
          " \n<!-- a --><!-- b -->\n<p>#{text}</p>\n",
          "<input value=\"#{text}\">",
          "<p a=\"#{text}\"/>"
        })
    @Proves("WIRE-74")
    void of_one_element_is_a_root(String template) {
      assertThat(block(template).root()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "",
          "text",
          "#{text}",
          "<p></p><p></p>",
          "<p></p>text",
          "x<p></p>",
          "<p></p>#{text}",
          "<!-- two\nlines --><p></p>",
          "<p></p><!-- behind -->",
          "<p :if=\"on\"></p>",
          "<p :for=\"x : any\"></p>",
          "<INPUT>"
        })
    @Proves("WIRE-74")
    void of_anything_else_is_not(String template) {
      assertThat(block(template).root()).isFalse();
    }
  }

  @Nested
  class Commands {
    @Test
    @Proves("LV-JS-01")
    void are_escaped_like_any_other_value() {
      var js = JS.none().show("#a[x='1']");
      assertThat(html("<b phx-click=\"#{any}\"></b>", js))
          .isEqualTo(
              "<b phx-click=\"[[&quot;show&quot;,{&quot;to&quot;:&quot;#a[x=&#39;1&#39;]&quot;}]]\"></b>");
    }

    @Test
    @Proves("LV-JS-01")
    void that_do_the_same_are_not_sent_again() {
      bean.any = JS.none().show("#a");
      var page = Page.of("<b phx-click=\"#{any}\"></b>", bean, MethodHandles.lookup()).shown();
      bean.any = JS.none().show("#a");
      assertThat(page.diff()).isNull();
      bean.any = JS.none().hide("#a");
      assertThat(page.diff()).isNotNull();
    }
  }

  @Nested
  class Events {
    @Test
    void are_those_with_a_name_that_go_to_the_view_itself() {
      var template =
          Page.of(
                  "<form phx-change=\"check\" phx-submit=\"save\">"
                      + "<a phx-click=\"[[&quot;push&quot;]]\"></a><a phx-click=\"#{text}\"></a>"
                      + "<a phx-click=\"other\" phx-target=\"#x\"></a><a phx-click></a></form>"
                      + "<b :for=\"x : any\"><i :if=\"on\" phx-window-keyup=\"key\"></i></b>",
                  bean,
                  MethodHandles.lookup())
              .template();
      assertThat(template.events())
          .extracting(EventUse::event, EventUse::written, e -> e.at().column())
          .containsExactly(
              tuple("check", "phx-change=\"check\"", 7),
              tuple("save", "phx-submit=\"save\"", 26),
              tuple("key", "phx-window-keyup=\"key\"", 206));
    }
  }

  @Nested
  class User_code_that_fails {
    @Test
    void is_reported_with_its_place_and_cause() {
      assertThatThrownBy(() -> html("<p>\n  #{fails()}</p>"))
          .isInstanceOf(RenderException.class)
          .hasMessage(
              """
              LIVE-R010  Rendering failed here with java.io.IOException: disk

                shop/Cart.html:2:5
                   1 | <p>
                   2 |   #{fails()}</p>
                     |     ^

                See the cause; guard the expression with :if or the empty operator if the value may\
               be missing.
              """)
          .hasCauseInstanceOf(java.io.IOException.class);
    }

    @Test
    void is_reported_with_its_place_when_a_value_cannot_be_written() {
      var failing =
          new Object() {
            @Override
            public String toString() {
              throw new IllegalStateException("no text");
            }
          };
      assertThatThrownBy(() -> html("<p>#{any}</p>", failing))
          .isInstanceOf(RenderException.class)
          .hasMessageContaining("shop/Cart.html:1:6")
          .hasRootCauseMessage("no text");
    }
  }

  private Block block(String template) {
    return Page.of(template, bean, MethodHandles.lookup()).template().block();
  }

  @Nested
  class An_optional {
    @Test
    void stands_for_what_is_in_it() {
      assertThat(html("<p title=\"#{any}\">#{any}</p>", Optional.of("a<b")))
          .isEqualTo("<p title=\"a&lt;b\">a&lt;b</p>");
    }

    @Test
    void is_nothing_when_it_is_empty() {
      assertThat(html("<p title=\"#{any}\">#{any}</p>", Optional.empty())).isEqualTo("<p></p>");
    }
  }
}
