package ee.liveview.internal.cdi;

import ee.liveview.internal.problem.Checks;
import ee.liveview.internal.problem.ProblemCode;
import ee.liveview.internal.render.RenderError;
import ee.liveview.internal.template.TemplateError;
import ee.liveview.internal.template.expr.ExprError;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** The setting {@code live.checks}. */
final class LevelSetting {
  private LevelSetting() {}

  /**
   * Reads it.
   *
   * @throws IllegalArgumentException when it has something that cannot be
   */
  static Checks read(Function<String, Optional<String>> settings) {
    return Checks.of(
        settings
            .apply("live.checks")
            .map(
                text ->
                    Arrays.stream(text.split(","))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .toList())
            .orElse(List.of()),
        codes());
  }

  /** All codes that are reported at deployment. */
  private static List<ProblemCode> codes() {
    return Stream.<ProblemCode[]>of(
            TemplateError.values(),
            RenderError.values(),
            ExprError.values(),
            DefinitionProblem.values())
        .flatMap(Arrays::stream)
        .toList();
  }
}
