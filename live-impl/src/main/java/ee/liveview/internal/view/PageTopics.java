package ee.liveview.internal.view;

import ee.liveview.Params;
import ee.liveview.PubSub;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The topics that one page wants: those of the {@code @Subscribe} methods, which follow the state
 * of the view, and those that it asked for. Touched only in turns, and in each turn that a
 * broadcast leads to, with the memory of another view each time: so they stand in one array.
 */
final class PageTopics {
  private final Topics topics;
  private final PubSub pubsub;
  private final List<Incoming.Subscribed> methods;
  private final Set<String> asked = new HashSet<>(0);

  /** The topic of each method; null while it has none. */
  private final @Nullable String[] current;

  PageTopics(Topics topics, PubSub pubsub, List<Incoming.Subscribed> methods) {
    this.topics = topics;
    this.pubsub = pubsub;
    this.methods = methods;
    this.current = new @Nullable String[methods.size()];
  }

  /** Changes to the topics that the methods have now. */
  void follow(Object bean, Params params) {
    var left = new ArrayList<String>(0);
    try {
      for (int i = 0; i < current.length; i++) {
        var before = current[i];
        var now = methods.get(i).topic().of(bean, params);
        if (Objects.equals(before, now)) {
          continue;
        }
        if (now != null) {
          topics.hold(now, pubsub);
        }
        if (before != null) {
          left.add(before);
        }
        current[i] = now;
      }
    } finally {
      // The new ones first: a topic that stays is never without its subscription.
      left.forEach(topics::release);
    }
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
    for (var wanted : current) {
      if (topic.equals(wanted)) {
        return true;
      }
    }
    return asked.contains(topic);
  }

  /** The {@code @Subscribe} method that takes a message of a topic. */
  Optional<Handler> method(String topic, Object message) {
    var fitting = new ArrayList<ViewType.Info>(1);
    for (int i = 0; i < current.length; i++) {
      if (topic.equals(current[i])) {
        fitting.add(methods.get(i).info());
      }
    }
    return ViewType.Info.best(fitting, message);
  }

  void end() {
    for (int i = 0; i < current.length; i++) {
      var wanted = current[i];
      if (wanted != null) {
        topics.release(wanted);
        current[i] = null;
      }
    }
    asked.forEach(topics::release);
    asked.clear();
  }
}
