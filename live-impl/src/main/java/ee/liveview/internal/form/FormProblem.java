package ee.liveview.internal.form;

import ee.liveview.internal.problem.ProblemCode;

/** What can be wrong with the use of a form; each shows what causes it. */
enum FormProblem implements ProblemCode {
  /** {@code form.field("nmae")}. */
  UNKNOWN_FIELD("LIVE-P010"),
  /** {@code form.value()} of a record whose constructor has refused what was typed. */
  NO_VALUE("LIVE-P011"),
  /** {@code Form.empty(Runnable.class)}. */
  NO_FORM("LIVE-P012");

  private final String code;

  FormProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
