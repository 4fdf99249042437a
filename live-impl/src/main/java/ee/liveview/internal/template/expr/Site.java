package ee.liveview.internal.template.expr;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.problem.Problem;

/**
 * A place inside an expression; the position in the file is worked out only when something goes
 * wrong there.
 */
record Site(String expression, Position start, int offset) {

  /** Another place in the same expression. */
  Site at(int other) {
    return new Site(expression, start, other);
  }

  Position position() {
    return start.plus(offset);
  }

  Problem problem(ExprError code, String sentence, String remedy) {
    return Problem.at(position(), code, sentence, remedy);
  }

  ExprException failure(ExprError code, String sentence, String remedy) {
    return new ExprException(problem(code, sentence, remedy), expression);
  }
}
