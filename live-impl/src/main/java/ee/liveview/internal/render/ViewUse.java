package ee.liveview.internal.render;

import ee.liveview.internal.problem.Position;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A live view that a template shows.
 *
 * @param view as written; null when it is known only when it is shown
 * @param values the names of what it is given
 * @param at the name, or the element
 */
public record ViewUse(@Nullable String view, Set<String> values, Position at) {
  public ViewUse {
    values = Set.copyOf(values);
  }
}
