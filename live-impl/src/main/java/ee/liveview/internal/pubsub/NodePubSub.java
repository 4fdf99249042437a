package ee.liveview.internal.pubsub;

import ee.liveview.PubSub;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** One PubSub as it is injected: its subscribers are here, its messages go everywhere. */
record NodePubSub(
    PubSubs all, String name, LocalPubSub local, @Nullable Class<? extends Dispatcher> dispatcher)
    implements PubSub {

  @Override
  public Subscription subscribe(String topic, Subscriber subscriber) {
    return local.subscribe(topic, subscriber, null);
  }

  @Override
  public Subscription subscribe(String topic, Subscriber subscriber, Object metadata) {
    return local.subscribe(topic, subscriber, Objects.requireNonNull(metadata));
  }

  @Override
  public void unsubscribe(String topic, Subscriber subscriber) {
    local.unsubscribe(topic, subscriber);
  }

  @Override
  public void broadcast(String topic, Object message) {
    all.carry(envelope(topic, message));
    localBroadcast(topic, message);
  }

  @Override
  public void broadcastFrom(Subscriber sender, String topic, Object message) {
    all.carry(envelope(topic, message));
    localBroadcastFrom(sender, topic, message);
  }

  @Override
  public void localBroadcast(String topic, Object message) {
    all.dispatch(dispatcher, local, null, topic, Objects.requireNonNull(message));
  }

  @Override
  public void localBroadcastFrom(Subscriber sender, String topic, Object message) {
    all.dispatch(
        dispatcher, local, Objects.requireNonNull(sender), topic, Objects.requireNonNull(message));
  }

  @Override
  public void directBroadcast(String node, String topic, Object message) {
    all.carryTo(node, envelope(topic, message));
  }

  @Override
  public PubSub via(Class<? extends Dispatcher> other) {
    return new NodePubSub(all, name, local, Objects.requireNonNull(other));
  }

  @Override
  public String nodeName() {
    return all.node();
  }

  private Envelope envelope(String topic, Object message) {
    return new Envelope(
        name,
        Objects.requireNonNull(topic),
        Objects.requireNonNull(message),
        dispatcher == null ? null : dispatcher.getName());
  }
}
