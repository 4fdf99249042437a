package ee.liveview.internal.view;

import ee.liveview.PubSub;
import ee.liveview.PubSub.Subscription;
import ee.liveview.internal.pubsub.Guest;
import java.util.HashMap;
import java.util.Map;

/**
 * What one instance has subscribed to on behalf of its pages: each topic once, however many of them
 * want it. Touched only in turns; messages come on any thread.
 */
final class Topics {
  private final LiveInstance instance;
  private final Map<String, Held> held = new HashMap<>(0);

  Topics(LiveInstance instance) {
    this.instance = instance;
  }

  private record Held(Subscription subscription, int pages) {}

  void hold(String topic, PubSub pubsub) {
    held.compute(
        topic,
        (name, old) ->
            old == null
                ? new Held(pubsub.subscribe(name, new Ear(name)), 1)
                : new Held(old.subscription, old.pages + 1));
  }

  void release(String topic) {
    held.computeIfPresent(
        topic,
        (name, old) -> {
          if (old.pages > 1) {
            return new Held(old.subscription, old.pages - 1);
          }
          old.subscription.close();
          return null;
        });
  }

  /** Takes the messages of one topic into the mailbox. */
  private final class Ear implements Guest {
    private final String topic;

    Ear(String topic) {
      this.topic = topic;
    }

    @Override
    public void send(Object message) {
      instance.deliver(
          () -> instance.pageFor(topic).ifPresent(page -> page.infos().heard(topic, message)));
    }

    @Override
    public Object identity() {
      return instance;
    }

    @Override
    public void keep(Subscription subscription) {}

    @Override
    public void drop(Subscription subscription) {}
  }
}
