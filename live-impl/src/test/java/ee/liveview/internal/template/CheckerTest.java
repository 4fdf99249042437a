package ee.liveview.internal.template;

import static ee.liveview.internal.template.Sketch.problems;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CheckerTest {

  @Nested
  class A_branch {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "<p :if=\"a\"/><p :else/>",
          "<p :if=\"a\"/>\n<!-- x --> <!--- y --->\n<p :else-if=\"b\"/><p :else-if=\"c\"/><p :else/>",
          "<app:a :if=\"a\"/><app:b :else/>",
          "<p :if=\"a\"/><p :if=\"b\"/><p :else/>",
          "<p :for=\"x : xs\" :if=\"x.good\"/>"
        })
    void follows_an_if(String template) {
      assertThat(problems(template)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<i></i><p :else/>",
          "<i>a</i>b<p :else/>",
          "<b/>#{a}<p :else/>",
          "<b :for=\"x : y\"/><p :else/>"
        })
    void is_refused_elsewhere(String template) {
      int place = template.indexOf(":else") + 1;
      assertThat(problems(template)).containsExactly("ELSE_WITHOUT_IF 1:" + place);
    }

    @Test
    void is_refused_behind_text_expressions_and_else() {
      assertThat(problems("<b :if=\"a\"/>x<b :else/>")).containsExactly("ELSE_WITHOUT_IF 1:17");
      assertThat(problems("<b :if=\"a\"/>#{x}<b :else/>")).containsExactly("ELSE_WITHOUT_IF 1:20");
      assertThat(problems("<b :if=\"a\"/><b :else/><b :else/>"))
          .containsExactly("ELSE_WITHOUT_IF 1:26");
    }

    @Test
    void does_not_look_into_other_elements() {
      assertThat(problems("<b :if=\"a\"/><i><b :else/></i>"))
          .containsExactly("ELSE_WITHOUT_IF 1:19");
      assertThat(problems("<i><b :if=\"a\"/></i><b :else/>"))
          .containsExactly("ELSE_WITHOUT_IF 1:23");
    }

    @Test
    void does_not_mix_with_loops() {
      assertThat(problems("<p :for=\"x : xs\" :if=\"x\"/><p :else/>"))
          .containsExactly("ELSE_OF_LOOP 1:30");
      assertThat(problems("<p :if=\"a\"/><p :else :for=\"x : xs\"/>"))
          .containsExactly("ELSE_OF_LOOP 1:16");
    }
  }

  @Nested
  class A_key {
    @Test
    void belongs_to_a_loop() {
      assertThat(problems("<p :key=\"a\"/><p :for=\"x : xs\" :key=\"x\"/>"))
          .containsExactly("KEY_WITHOUT_FOR 1:10");
    }
  }

  @Nested
  class Nesting_that_browsers_keep {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "<tr><td>a root may stand in a table of somebody else</td></tr>",
          "<li>a</li>",
          "<app:list><li>a</li></app:list>",
          "<template><tr></tr></template>",
          "<my-list><li>a</li></my-list>",
          "<table><caption>a</caption><colgroup><col></colgroup><thead><tr><th>a</th></tr></thead></table>",
          "<table>\n<tr> <td>a</td> <!-- b --> </tr>\n</table>",
          "<table><tbody><app:row/>#{rows}<script>a</script><input type=\"hidden\"></tbody></table>",
          "<p>a <span>b</span> <button><div>c</div></button></p>",
          "<p><svg><a><a/></a><foreignObject><div>a</div></foreignObject></svg></p>",
          "<a><table><tr><td><a>b</a></td></tr></table></a>",
          "<select><optgroup><option>a</option></optgroup></select>",
          "<datalist><option>a</option></datalist>",
          "<form><live:portal><form></form></live:portal></form>"
        })
    void is_accepted(String template) {
      assertThat(problems(template)).isEmpty();
    }
  }

  @Nested
  class Nesting_that_browsers_rearrange {
    @ParameterizedTest
    @CsvSource({
      "<div><tr></tr></div>, WRONG_PARENT 1:6",
      "<table><td></td></table>, WRONG_PARENT 1:8",
      "<div><th></th></div>, WRONG_PARENT 1:6",
      "<div><tbody></tbody></div>, WRONG_PARENT 1:6",
      "<tr><thead></thead></tr>, WRONG_PARENT 1:5",
      "<UL><div><LI></LI></div></UL>, WRONG_PARENT 1:10",
      "<div><option>a</option></div>, WRONG_PARENT 1:6",
      "<table>a</table>, MOVED_OUT_OF_TABLE 1:8",
      "<table><div></div></table>, MOVED_OUT_OF_TABLE 1:8",
      "<table><tr><form></form></tr></table>, MOVED_OUT_OF_TABLE 1:12",
      "<table><tbody><input></tbody></table>, MOVED_OUT_OF_TABLE 1:15",
      "<form><div><form></form></div></form>, NESTED_IN_ITSELF 1:12",
      "<a><b><a></a></b></a>, NESTED_IN_ITSELF 1:7",
      "<button><i><button></button></i></button>, NESTED_IN_ITSELF 1:12",
      "<p><div></div></p>, BLOCK_IN_PARAGRAPH 1:4",
      "<p><b><ul></ul></b></p>, BLOCK_IN_PARAGRAPH 1:7",
      "<p><p></p></p>, BLOCK_IN_PARAGRAPH 1:4",
      "<P><HR></P>, BLOCK_IN_PARAGRAPH 1:4"
    })
    void is_refused(String template, String problem) {
      assertThat(problems(template)).containsExactly(problem);
    }
  }

  @Nested
  class An_address {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "href=\"javascript:a()\"",
          "href=' JaVa\nscript:a()'",
          "action=\"javascript:a(#{b})\"",
          "src=vbscript:a",
          "formaction=\"javascript:\""
        })
    void may_not_be_a_script(String attribute) {
      assertThat(problems("<i " + attribute + "></i>")).containsExactly("SCRIPT_URL 1:4");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "href=\"/javascript:a\"",
          "href=\"#{a}\"",
          "href=\"#{a}javascript:\"",
          "href",
          "href=\"\"",
          "title=\"javascript:a\"",
          "src=\"data:image/png;base64,AA==\""
        })
    void may_be_anything_else(String attribute) {
      assertThat(problems("<i " + attribute + "></i>")).isEmpty();
    }
  }
}
