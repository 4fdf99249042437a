package ee.liveview.internal.render;

import ee.liveview.internal.problem.Problem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of a template.
 *
 * @param draft what could be made of it: to be looked at, but to be shown only when it is usable
 * @param problems all that is wrong with it
 * @param usable whether none of that keeps it from being shown
 */
public record Compilation(CompiledTemplate draft, List<Problem> problems, boolean usable) {
  public Compilation {
    problems = List.copyOf(problems);
  }

  /** The template; null when it cannot be shown. */
  public @Nullable CompiledTemplate template() {
    return usable ? draft : null;
  }
}
