package ee.liveview.internal.view;

import ee.liveview.Params;
import ee.liveview.PubSub;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The topics that one page wants: those of the {@code @Subscribe} methods, which follow the state
 * of the view, and those that it asked for. Touched only in turns.
 */
final class PageTopics {
  private final Topics topics;
  private final PubSub pubsub;
  private final List<Incoming.Subscribed> methods;
  private final Set<String> asked = new HashSet<>(0);

  /** The topic of each method; null while it has none. */
  private final List<@Nullable String> current;

  private Map<String, List<ViewType.Info>> declared = Map.of();

  PageTopics(Topics topics, PubSub pubsub, List<Incoming.Subscribed> methods) {
    this.topics = topics;
    this.pubsub = pubsub;
    this.methods = methods;
    this.current = new ArrayList<>(Collections.nCopies(methods.size(), null));
  }

  /** Changes to the topics that the methods have now. */
  void follow(Object bean, Params params) {
    boolean changed = false;
    for (int i = 0; i < methods.size(); i++) {
      var topic = methods.get(i).topic().of(bean, params);
      changed |= !Objects.equals(topic, current.set(i, topic));
    }
    if (changed) {
      var before = declared;
      declared = byTopic();
      // The new ones first: a topic that stays is never without its subscription.
      declared.keySet().forEach(topic -> topics.hold(topic, pubsub));
      before.keySet().forEach(topics::release);
    }
  }

  private Map<String, List<ViewType.Info>> byTopic() {
    var found = new HashMap<String, List<ViewType.Info>>();
    for (int i = 0; i < methods.size(); i++) {
      var topic = current.get(i);
      if (topic != null) {
        found.computeIfAbsent(topic, t -> new ArrayList<>(1)).add(methods.get(i).info());
      }
    }
    return found;
  }

  void ask(String topic) {
    if (asked.add(topic)) {
      topics.hold(topic, pubsub);
    }
  }

  void drop(String topic) {
    if (asked.remove(topic)) {
      topics.release(topic);
    }
  }

  boolean has(String topic) {
    return declared.containsKey(topic) || asked.contains(topic);
  }

  /** The {@code @Subscribe} method that takes a message of a topic. */
  Optional<Handler> method(String topic, Object message) {
    return ViewType.Info.best(declared.getOrDefault(topic, List.of()), message);
  }

  void end() {
    declared.keySet().forEach(topics::release);
    declared = Map.of();
    asked.forEach(topics::release);
    asked.clear();
  }
}
