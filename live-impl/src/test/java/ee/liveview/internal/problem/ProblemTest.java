package ee.liveview.internal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ProblemTest {
  private static final ProblemCode CODE = () -> "LIVE-X001";

  private static Problem at(SourceFile file, int offset) {
    return Problem.at(file.position(offset), CODE, "It is wrong", "Mend it.");
  }

  @Test
  void shows_code_sentence_place_line_and_remedy() {
    var file = new SourceFile("a.html", "<p>\n  <b>\n</p>\n");
    assertThat(at(file, 6).found("opened here").related(file.position(10), "closed here").report())
        .isEqualTo(
            """
            LIVE-X001  It is wrong

              a.html:2:3
                 1 | <p>
                 2 |   <b>
                   |   ^ opened here
                 3 | </p>
                   | ^ closed here

              Mend it.
            """);
  }

  @Test
  void shows_only_the_ends_of_a_long_stretch() {
    var file = new SourceFile("a.html", "<p>" + "\n".repeat(1000) + "end");
    assertThat(at(file, 0).related(file.position(1003), "here").report())
        .isEqualTo(
            """
            LIVE-X001  It is wrong

              a.html:1:1
                 1 | <p>
                   | ^
                 2 |\s
                 ...
              1000 |\s
              1001 | end
                   | ^ here

              Mend it.
            """);
  }

  @Test
  void crops_a_long_line_around_the_place() {
    var file = new SourceFile("a.html", "a".repeat(5000) + "!" + "b".repeat(5000));
    assertThat(at(file, 5000).report())
        .isEqualTo(
            """
            LIVE-X001  It is wrong

              a.html:1:5001
                 1 | ...%s!%s...
                   | %s^

              Mend it.
            """
                .formatted("a".repeat(54), "b".repeat(55), " ".repeat(57)));
  }

  @Test
  void of_a_class_has_no_place() {
    assertThat(Problem.of(CODE, "It is wrong", "Mend it.").report())
        .isEqualTo("LIVE-X001  It is wrong\n\n  Mend it.\n");
  }
}
