package ee.liveview.internal.view;

import java.util.concurrent.ConcurrentHashMap;

/**
 * What ends with a view or a channel: subscriptions, and questions that were not answered.
 * Thread-safe.
 */
final class Ties {
  private final ConcurrentHashMap<Object, Runnable> ends = new ConcurrentHashMap<>();
  private volatile boolean ended;

  /**
   * Adds something that ends at once when the view has ended already.
   *
   * @param end may run twice
   */
  void add(Object key, Runnable end) {
    ends.put(key, end);
    if (ended) {
      end();
    }
  }

  void remove(Object key) {
    ends.remove(key);
  }

  void end() {
    ended = true;
    ends.values().forEach(Runnable::run);
    ends.clear();
  }
}
