package ee.liveview.internal.app;

import ee.liveview.internal.problem.ProblemCode;

/** What is wrong with the settings of an application. */
enum ConfigProblem implements ProblemCode {
  /** {@code live.require-secret=true} and no {@code live.secret}. */
  NO_SECRET("LIVE-D090");

  private final String code;

  ConfigProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
