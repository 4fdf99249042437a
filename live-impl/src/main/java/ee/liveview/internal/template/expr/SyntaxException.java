package ee.liveview.internal.template.expr;

import ee.liveview.internal.problem.Problem;

/**
 * Carries the first syntax error out of lexer and parser; after it nothing sensible can be read.
 */
final class SyntaxException extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  SyntaxException(Problem problem) {
    super(problem.sentence(), null, false, false);
    this.problem = problem;
  }

  Problem problem() {
    return problem;
  }
}
