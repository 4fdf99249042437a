package ee.liveview.internal.render;

import ee.liveview.internal.problem.Position;
import java.util.List;

/**
 * A call of a component, as a template writes it.
 *
 * @param attributes the names of those that are written
 * @param slots the names of those that are written, content outside of named ones left out
 */
public record CallUse(
    ComponentType component, List<String> attributes, List<String> slots, Position at) {
  public CallUse {
    attributes = List.copyOf(attributes);
    slots = List.copyOf(slots);
  }
}
