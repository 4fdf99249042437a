package ee.liveview.internal.view;

/** A running view cannot go on; it crashes and is mounted anew by the browser. */
final class ViewException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ViewException(ViewProblem problem, String sentence) {
    super(problem.code() + "  " + sentence);
  }
}
