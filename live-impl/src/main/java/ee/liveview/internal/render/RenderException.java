package ee.liveview.internal.render;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.problem.Problem;
import org.jspecify.annotations.Nullable;

/** A template that cannot be rendered with the state at hand; says where, and why. */
public final class RenderException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Problem problem;

  private RenderException(Problem problem, @Nullable Throwable cause) {
    super(problem.report(), cause);
    this.problem = problem;
  }

  private RenderException(Problem problem, String callers, RenderException inside) {
    super(inside.getMessage() + callers, inside.getCause());
    this.problem = problem;
  }

  static RenderException at(Position at, RenderError code, String sentence, String remedy) {
    return new RenderException(Problem.at(at, code, sentence, remedy), null);
  }

  /** The same, seen from the call of a component in which it happened. */
  RenderException calledAt(Position at, String component) {
    var caller = new RenderException(problem, "\n  called as <" + component + "> at " + at, this);
    caller.setStackTrace(getStackTrace());
    return caller;
  }

  /** User code or a value failed at a place; of nested places the innermost is kept. */
  static RenderException failed(Position at, Exception cause) {
    if (cause instanceof RenderException placed) {
      return placed;
    }
    return new RenderException(
        Problem.at(
            at,
            RenderError.EXPRESSION_FAILED,
            "Rendering failed here with " + cause,
            "See the cause; guard the expression with :if or the empty operator if the value may be"
                + " missing."),
        cause);
  }

  /** What is wrong, and where. */
  public Problem problem() {
    return problem;
  }
}
