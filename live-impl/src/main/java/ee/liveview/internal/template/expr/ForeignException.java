package ee.liveview.internal.template.expr;

/**
 * Says that an expression uses what only the platform's EL knows: lambdas, streams, classes,
 * functions.
 */
final class ForeignException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ForeignException() {
    super("", null, false, false);
  }
}
