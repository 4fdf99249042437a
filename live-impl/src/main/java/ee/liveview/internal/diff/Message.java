package ee.liveview.internal.diff;

import jakarta.json.JsonValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that a page is told after one turn.
 *
 * @param page what changed
 * @param events to be dispatched in the browser
 * @param title the new title; null when it stays
 * @param reply to the event that is answered; null when there is none
 */
public record Message(
    Diff.PageDiff page,
    List<PushedEvent> events,
    @Nullable String title,
    @Nullable JsonValue reply) {

  /** A message without any content. */
  public static final Message EMPTY = new Message(Diff.PageDiff.NONE, List.of(), null, null);

  /**
   * An event for the hooks and listeners of the page.
   *
   * @param beforePatch whether it is dispatched before the page changes, not after
   */
  public record PushedEvent(String name, JsonValue payload, boolean beforePatch) {}

  public Message {
    events = List.copyOf(events);
  }

  /** A message that is only a change of the page. */
  public static Message of(Diff.@Nullable Tree tree) {
    return new Message(new Diff.PageDiff(tree, List.of(), List.of()), List.of(), null, null);
  }

  /** A message that is only a change of components. */
  public static Message of(List<Diff.Component> components) {
    return new Message(new Diff.PageDiff(null, components, List.of()), List.of(), null, null);
  }

  /** Whether there is nothing to tell; such a message answers an event but is never pushed. */
  public boolean isEmpty() {
    return page.isEmpty() && events.isEmpty() && title == null && reply == null;
  }
}
