package ee.liveview.internal.view;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The instances on pages that are connected, by view; thread-safe. */
public final class Audience {
  private final ConcurrentHashMap<String, Set<LiveInstance>> instances = new ConcurrentHashMap<>();

  /** Lets every connected view of a type observe an event, each in a turn of its own. */
  public void observe(String view, String observer, Object event) {
    for (var instance : instances.getOrDefault(view, Set.of())) {
      instance.deliver(() -> instance.pages().get(0).infos().observed(observer, event));
    }
  }

  void enter(LiveInstance instance) {
    if (instance.type().handlers().incoming().observers().isEmpty()) {
      return;
    }
    instances.compute(
        instance.type().name(),
        (view, before) -> {
          var all = before == null ? ConcurrentHashMap.<LiveInstance>newKeySet() : before;
          all.add(instance);
          return all;
        });
  }

  void leave(LiveInstance instance) {
    instances.computeIfPresent(
        instance.type().name(),
        (view, all) -> {
          all.remove(instance);
          return all.isEmpty() ? null : all;
        });
  }
}
