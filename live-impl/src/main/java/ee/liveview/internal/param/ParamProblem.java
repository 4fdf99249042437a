package ee.liveview.internal.param;

import ee.liveview.internal.problem.ProblemCode;

/** What can be wrong with a value from outside. */
enum ParamProblem implements ProblemCode {
  /** {@code @Param("by") int by} and the browser sends {@code "x"}. */
  NOT_CONVERTIBLE("LIVE-P001");

  private final String code;

  ParamProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
