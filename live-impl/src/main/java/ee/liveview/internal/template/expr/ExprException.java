package ee.liveview.internal.template.expr;

import ee.liveview.internal.problem.Problem;

/**
 * An expression that cannot be evaluated with the values it met; says which expression, where and
 * what to do.
 */
public final class ExprException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  ExprException(Problem problem, String expression) {
    super(
        problem.code().code()
            + " "
            + problem.at()
            + ": "
            + problem.sentence()
            + ". "
            + problem.remedy()
            + " In #{"
            + expression
            + "}");
    this.problem = problem;
  }

  /** The same for a report with the lines of the template. */
  public Problem problem() {
    return problem;
  }
}
