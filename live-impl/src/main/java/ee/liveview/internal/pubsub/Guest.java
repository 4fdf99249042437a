package ee.liveview.internal.pubsub;

import ee.liveview.PubSub.Subscriber;
import ee.liveview.PubSub.Subscription;

/** A subscriber that ends one day, and its subscriptions with it. */
public interface Guest extends Subscriber {

  /** Takes a message that others get as well. */
  default void take(Handout handout) {
    send(handout.message());
  }

  /** Who it stands for: a message that one of them sends is none for the others. */
  Object identity();

  /** Closes a subscription when this ends; at once when it has ended already. */
  void keep(Subscription subscription);

  /** Forgets a subscription that is closed. */
  void drop(Subscription subscription);
}
