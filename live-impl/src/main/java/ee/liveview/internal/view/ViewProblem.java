package ee.liveview.internal.view;

import ee.liveview.internal.problem.ProblemCode;

/** What goes wrong in a running view. */
enum ViewProblem implements ProblemCode {
  /** An exception in a method or the template of a connected view. */
  CRASHED("LIVE-V001"),
  /** {@code phx-click="inrc"} without a method of that event. */
  UNKNOWN_EVENT("LIVE-V002"),
  /** More messages than {@code live.max-mailbox} wait for one view. */
  MAILBOX_FULL("LIVE-V003"),
  /** {@code pushPatch} to a path of another view. */
  PATCH_TO_OTHER_VIEW("LIVE-V004"),
  /** {@code @OnParams} patches again and again. */
  ENDLESS_PATCHES("LIVE-V005"),
  /** A message of the wire that the protocol does not know. */
  UNKNOWN_MESSAGE("LIVE-V006"),
  /** {@code live.self().send(x)} and no {@code @OnInfo} method takes an {@code x}. */
  UNHANDLED_INFO("LIVE-V007"),
  /** An exception in an {@code @OnTerminate} method. */
  TERMINATE_FAILED("LIVE-V008"),
  /** {@code @OnMount} sends a page that has connected to where it is sent back. */
  ENDLESS_REDIRECTS("LIVE-V009"),
  /** An event of a method with {@code @RolesAllowed("admin")} by somebody else. */
  FORBIDDEN("LIVE-V020"),
  /** An event that takes longer than {@code live.slow-turn}. */
  SLOW_TURN("LIVE-V021"),
  /** More messages of a browser than {@code live.max-events-per-second}. */
  TOO_MANY_EVENTS("LIVE-V022"),
  /** {@code live.startAsync("reprot", …)} and only {@code @OnAsync("report")}. */
  NOBODY_WAITS("LIVE-V040"),
  /** An exception in the work of {@code live.async(…)}. */
  TASK_FAILED("LIVE-V041"),
  /** {@code live.async(…)} again and again, before the earlier work has ended. */
  TOO_MANY_TASKS("LIVE-V042"),
  /** A mount hook returns {@code Next.HALT} and has not called {@code live.redirect(…)}. */
  HALF_HALTED("LIVE-V043"),
  /** {@code live.attachHook("audit", Stage.EVENT, …)} twice. */
  SAME_HOOK("LIVE-V044"),
  /** {@code live.attachHook("x", Stage.PARAMS, …)} in a component. */
  WRONG_STAGE("LIVE-V045");

  private final String code;

  ViewProblem(String code) {
    this.code = code;
  }

  @Override
  public String code() {
    return code;
  }
}
