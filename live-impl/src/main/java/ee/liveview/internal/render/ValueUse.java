package ee.liveview.internal.render;

import ee.liveview.internal.problem.Position;
import java.util.List;

/**
 * A {@code phx-value-…} attribute of an element that sends events to the view itself.
 *
 * @param name what the browser calls the value: in small letters
 * @param written {@code phx-value-userId}
 * @param events all that the element sends
 * @param at the attribute
 */
public record ValueUse(String name, String written, List<String> events, Position at) {
  static final String PREFIX = "phx-value-";

  public ValueUse {
    events = List.copyOf(events);
  }
}
