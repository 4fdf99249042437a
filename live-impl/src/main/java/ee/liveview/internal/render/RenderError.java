package ee.liveview.internal.render;

import ee.liveview.internal.problem.ProblemCode;

/** What can be wrong with a template that parses; each constant shows what causes it. */
public enum RenderError implements ProblemCode {
  /** {@code <app:card/>}. */
  COMPONENT("LIVE-R001"),
  /** {@code <p :let="x">}. */
  LET_ON_ELEMENT("LIVE-R002"),
  /** {@code <a href="data:text/html,#{text}">}. */
  SCRIPT_URL("LIVE-R003"),
  /** {@code <li :for="x : 'text'">}. */
  NOT_A_LIST("LIVE-R004"),
  /** {@code <p :attrs="'class'">}. */
  NOT_ATTRIBUTES("LIVE-R005"),
  /** {@code #{order.total}} and {@code total()} throws. */
  EXPRESSION_FAILED("LIVE-R010"),
  /** {@code :key="x.id"} and two elements have the same id. */
  DUPLICATE_KEY("LIVE-R011"),
  /** {@code :attrs} with an entry named {@code "x onclick"}. */
  ATTRIBUTE_NAME("LIVE-R012");

  private final String code;

  RenderError(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
