package ee.liveview.internal.render;

import ee.liveview.internal.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a template.
 *
 * @param template null when there are problems
 */
public record Compilation(@Nullable CompiledTemplate template, List<Problem> problems) {
  public Compilation {
    problems = List.copyOf(problems);
  }
}
