package ee.liveview.internal.template;

import ee.liveview.internal.problem.Problem;
import java.util.List;

/**
 * What became of a template.
 *
 * @param nodes to be compiled only when there are no problems
 * @param problems everything that is wrong with the markup, in the order of the text
 * @param warnings what keeps nobody from compiling it
 */
public record Parsed(List<Node> nodes, List<Problem> problems, List<Problem> warnings) {
  public Parsed {
    nodes = List.copyOf(nodes);
    problems = List.copyOf(problems);
    warnings = List.copyOf(warnings);
  }

  /** Whether the template may be used. */
  public boolean valid() {
    return problems.isEmpty();
  }
}
