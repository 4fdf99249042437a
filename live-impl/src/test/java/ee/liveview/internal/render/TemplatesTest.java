package ee.liveview.internal.render;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.internal.problem.Checks;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.template.expr.Names;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TemplatesTest {
  @SuppressWarnings("unused")
  static final class Bean {
    private final String name = "Ada";
    private final List<String> words = List.of("a");
    private final boolean open = true;
  }

  private static Compilation compile(String text) {
    var names = new Names(Bean.class, MethodHandles.lookup(), Map.of(), Map.of());
    return Templates.compile(new SourceFile("t.html", text), names, Checks.DEFAULT);
  }

  private static List<String> codes(String text) {
    return compile(text).problems().stream().map(problem -> problem.code().code()).toList();
  }

  @Nested
  class A_mistake_in_the_markup {
    @Test
    void does_not_hide_one_in_an_expression() {
      assertThat(codes("<p class=\"a\" class=\"b\">#{nmae}</p>"))
          .containsExactly("LIVE-T010", "LIVE-E007");
      assertThat(compile("<p><b>#{name}</p>").usable()).isFalse();
    }

    @Test
    void is_one_problem_even_when_loop_variables_are_lost_by_it() {
      assertThat(codes("<i :for=\"w in words\">#{w}</i>")).containsExactly("LIVE-T021");
      assertThat(codes("<i :for=\"w : words\" <b>#{w}</b></i>")).containsExactly("LIVE-T003");
    }

    @Test
    void that_is_a_warning_keeps_nothing_from_being_shown() {
      assertThat(codes("<p phx-clik=\"a\">#{name}</p>")).containsExactly("LIVE-T033");
      assertThat(compile("<p phx-clik=\"a\">#{name}</p>").usable()).isTrue();
    }
  }

  @Nested
  class Whatever_was_written {
    private static final String RICH =
        "<!-- c --><ul class=\"a #{name} b\" :attrs=\"{'x': 1}\"><li :for=\"(i, w) : words\""
            + " :key=\"w\" :if=\"i > 0\">#{w += '}'}</li></ul><p :if=\"open\">a</p>"
            + "<p :else-if=\"name == 'b'\">b</p><p :else>c</p><svg><path d=\"#{1}\"/></svg>"
            + "<input disabled=\"#{open}\"><script>if (a < b) {}</script><a href=\"#{name}\">d</a>";

    @Test
    void cut_anywhere_is_a_template_or_has_problems() {
      for (int end = 0; end <= RICH.length(); end++) {
        var compiled = compile(RICH.substring(0, end));
        assertThat(compiled.usable())
            .as(RICH.substring(0, end))
            .isEqualTo(compiled.problems().isEmpty());
      }
    }

    @Test
    void without_any_of_its_characters_is_too() {
      for (int i = 0; i < RICH.length(); i++) {
        var text = RICH.substring(0, i) + RICH.substring(i + 1);
        var compiled = compile(text);
        assertThat(compiled.usable()).as(text).isEqualTo(compiled.problems().isEmpty());
      }
    }

    @Test
    void does_not_overflow_the_stack() {
      assertThat(codes("<b>".repeat(100_000))).contains("LIVE-T036");
      assertThat(codes("<b>".repeat(600) + "</b>".repeat(600))).containsExactly("LIVE-T031");
    }
  }
}
