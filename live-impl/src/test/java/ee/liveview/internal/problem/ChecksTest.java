package ee.liveview.internal.problem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChecksTest {
  private enum Code implements ProblemCode {
    SYNTAX("LIVE-X001"),
    NESTING("LIVE-X002"),
    STYLE("LIVE-X003");

    private final String code;

    Code(String code) {
      this.code = code;
    }

    @Override
    public String code() {
      return code;
    }

    @Override
    public Level level() {
      return this == STYLE ? Level.WARNING : Level.ERROR;
    }

    @Override
    public boolean adjustable() {
      return this != SYNTAX;
    }
  }

  private final List<Problem> problems =
      Arrays.stream(Code.values()).map(code -> Problem.of(code, "sentence", "remedy")).toList();

  private static Checks checks(String... settings) {
    return Checks.of(List.of(settings), Arrays.asList(Code.values()));
  }

  private List<ProblemCode> errors(Checks checks) {
    return checks.errors(problems).stream().map(Problem::code).toList();
  }

  private List<ProblemCode> warnings(Checks checks) {
    return checks.warnings(problems).stream().map(Problem::code).toList();
  }

  @Test
  void have_the_levels_of_the_codes_unless_set() {
    assertThat(errors(Checks.DEFAULT)).containsExactly(Code.SYNTAX, Code.NESTING);
    assertThat(warnings(Checks.DEFAULT)).containsExactly(Code.STYLE);
    assertThat(checks()).isEqualTo(Checks.DEFAULT);
  }

  @Test
  void are_set_code_by_code() {
    var checks = checks("LIVE-X002=warning", " LIVE-X003 = error ", "LIVE-X001=error");
    assertThat(errors(checks)).containsExactly(Code.SYNTAX, Code.STYLE);
    assertThat(warnings(checks)).containsExactly(Code.NESTING);
  }

  @Test
  void refuse_what_cannot_be() {
    assertThatThrownBy(() -> checks("LIVE-X020=warning"))
        .hasMessage(
            "live.checks has LIVE-X020=warning: there is no check LIVE-X020, did you mean"
                + " LIVE-X002?");
    assertThatThrownBy(() -> checks("nesting=warning"))
        .hasMessage(
            "live.checks has nesting=warning: there is no check nesting; those that can be set are"
                + " LIVE-X002, LIVE-X003");
    assertThatThrownBy(() -> checks("LIVE-X001=warning"))
        .hasMessage(
            "live.checks has LIVE-X001=warning: LIVE-X001 is always an error: such a template"
                + " cannot be shown");
    assertThatThrownBy(() -> checks("LIVE-X002=off"))
        .hasMessage("live.checks has LIVE-X002=off: the levels are error and warning");
    assertThatThrownBy(() -> checks("LIVE-X002"))
        .hasMessage("live.checks has LIVE-X002: write CODE=warning or CODE=error");
  }
}
