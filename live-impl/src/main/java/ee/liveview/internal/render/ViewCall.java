package ee.liveview.internal.render;

import ee.liveview.internal.problem.Position;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code <live:render view="ClockView" id="clock" city="Oslo"/>}, evaluated: where a template shows
 * another live view.
 *
 * @param view the name of its class, with or without the package
 * @param sticky whether it stays when the browser navigates
 * @param container the name of the element around it; null leaves it to the view
 * @param attributes of that element
 * @param values what the view is given
 */
public record ViewCall(
    String view,
    String id,
    boolean sticky,
    @Nullable String container,
    Map<String, String> attributes,
    Map<String, @Nullable Object> values,
    Position at) {

  /** To be thrown when no view is called so. */
  public RenderException unknown() {
    return RenderException.at(
        at, RenderError.UNKNOWN_VIEW, "There is no live view " + view, "Name the class of one.");
  }

  /** To be thrown when the view follows the URL of its page, which is not its own here. */
  public RenderException needsAddress() {
    return RenderException.at(
        at,
        RenderError.NEEDS_ADDRESS,
        view + " has an @OnParams method, and a view inside of another has no URL",
        "Take what it is given with @Param in its @OnMount method.");
  }

  /** To be thrown when a page shows two views under one id. */
  public RenderException duplicate() {
    return RenderException.at(
        at,
        RenderError.DUPLICATE_VIEW,
        "Two views of this page have the id " + id,
        "Give each view an id of its own: id=\"clock-#{city.id}\".");
  }

  /** To be thrown when views are inside each other without end. */
  public RenderException endless(int depth) {
    return RenderException.at(
        at,
        RenderError.ENDLESS_VIEWS,
        "More than " + depth + " views are inside of each other",
        "Let " + view + " stop showing itself: guard it with :if.");
  }
}
