package ee.liveview.internal.cdi;

import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.render.CallUse;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.render.RenderError;
import java.util.function.Consumer;

/**
 * Refuses components with state and views where nothing lives: what is written with the first HTML
 * and never again has no place to keep them.
 */
final class Lifeless {
  private Lifeless() {}

  /**
   * @param where what the template is
   */
  static void check(CompiledTemplate template, String where, Consumer<Problem> problems) {
    for (var view : template.views()) {
      problems.accept(
          Problem.at(
              view.at(),
              RenderError.LAYOUT_TAG,
              "What is in " + where + " does not live, so no view can be shown in it",
              "Show it in the view, or in an app layout."));
    }
    for (var call : template.calls()) {
      if (call.component().showsState()) {
        problems.accept(problem(call, where));
      }
    }
  }

  private static Problem problem(CallUse call, String where) {
    return Problem.at(
        call.at(),
        RenderError.LAYOUT_TAG,
        call.component()
            + (call.component().stateful() ? " has state" : " shows what has state")
            + ", and what is in "
            + where
            + " does not live",
        "Call it in the view, or in an app layout.");
  }
}
