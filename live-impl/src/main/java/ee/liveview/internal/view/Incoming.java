package ee.liveview.internal.view;

import java.util.List;
import java.util.Map;

/**
 * The methods of a view that other parts of the application reach.
 *
 * @param topics the {@code @Subscribe} methods
 * @param observers the {@code @Observes} methods, by a key of each
 */
public record Incoming(List<Subscribed> topics, Map<String, Handler> observers) {

  /** None at all. */
  public static final Incoming NONE = new Incoming(List.of(), Map.of());

  public Incoming {
    topics = List.copyOf(topics);
    observers = Map.copyOf(observers);
  }

  /** A {@code @Subscribe} method. */
  public record Subscribed(Topic topic, ViewType.Info info) {}

  public boolean isEmpty() {
    return topics.isEmpty() && observers.isEmpty();
  }
}
