package ee.liveview.internal.render;

import ee.liveview.internal.problem.Position;

/**
 * Comments in the HTML that lead from the browser's inspector to the template; in development only.
 * They are single lines outside of the one element of a block, as the client requires.
 */
public final class SourceComments {
  private SourceComments() {}

  /**
   * The template between two comments: {@code <!-- <app:card> ui/Card.html:1 -->} and {@code <!--
   * </app:card> -->}.
   *
   * @param name the tag of a component, the class of a view
   * @param start where the template begins
   */
  public static CompiledTemplate around(CompiledTemplate template, String name, Position start) {
    return new CompiledTemplate(
        template
            .block()
            .between(comment("<" + name + "> " + place(start)), comment("</" + name + ">")),
        template.localCount(),
        template.events(),
        template.ownEvents(),
        template.values(),
        template.calls(),
        template.views(),
        template.links());
  }

  private static String place(Position at) {
    return at.file().name() + ":" + at.line();
  }

  /** Two hyphens could end it early, and a line break would make it longer than a line. */
  private static String comment(String text) {
    return "<!-- " + text.replace("--", "- -").replaceAll("\\R", " ") + " -->";
  }
}
