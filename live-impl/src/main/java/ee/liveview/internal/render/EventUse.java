package ee.liveview.internal.render;

import ee.liveview.internal.problem.Position;
import java.util.Set;

/**
 * An event that a template lets the browser send to the view itself.
 *
 * @param event {@code inc}
 * @param written {@code phx-click="inc"}
 * @param at where that stands
 */
public record EventUse(String event, String written, Position at) {
  /** The attributes whose value is the name of an event, unless it begins with a bracket. */
  static final Set<String> ATTRIBUTES =
      Set.of(
          "phx-click",
          "phx-click-away",
          "phx-change",
          "phx-submit",
          "phx-blur",
          "phx-focus",
          "phx-keydown",
          "phx-keyup",
          "phx-window-blur",
          "phx-window-focus",
          "phx-window-keydown",
          "phx-window-keyup",
          "phx-viewport-top",
          "phx-viewport-bottom");
}
