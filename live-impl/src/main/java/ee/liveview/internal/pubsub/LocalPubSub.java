package ee.liveview.internal.pubsub;

import ee.liveview.PubSub.Dispatcher;
import ee.liveview.PubSub.Receiver;
import ee.liveview.PubSub.Subscriber;
import ee.liveview.PubSub.Subscription;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The subscribers on this node. A message goes to each of them on the thread that sends it: so
 * those of one sender arrive in order, and nothing is kept that nobody has asked for.
 */
final class LocalPubSub {
  private static final System.Logger LOG = System.getLogger("ee.liveview");

  private final ConcurrentHashMap<String, Set<Entry>> topics = new ConcurrentHashMap<>();

  Subscription subscribe(String topic, Subscriber subscriber, @Nullable Object metadata) {
    var entry = new Entry(topic, Objects.requireNonNull(subscriber), metadata);
    topics.compute(
        topic,
        (name, before) -> {
          var entries = before == null ? ConcurrentHashMap.<Entry>newKeySet() : before;
          entries.add(entry);
          return entries;
        });
    if (subscriber instanceof Guest guest) {
      guest.keep(entry);
    }
    return entry;
  }

  void unsubscribe(String topic, Subscriber subscriber) {
    for (var entry : entries(topic)) {
      if (entry.subscriber.equals(subscriber)) {
        entry.close();
      }
    }
  }

  /**
   * Hands a message to the subscribers of a topic.
   *
   * @param sender does not get it
   */
  void send(@Nullable Subscriber sender, String topic, Object message) {
    var from = sender == null ? null : identity(sender);
    var handout = new Handout(message);
    for (var entry : entries(topic)) {
      if (!entry.isOf(from)) {
        entry.send(handout);
      }
    }
  }

  /** Lets somebody else decide who gets a message. */
  void dispatch(Dispatcher dispatcher, @Nullable Subscriber sender, String topic, Object message) {
    var from = sender == null ? null : identity(sender);
    var handout = new Handout(message);
    var receivers =
        entries(topic).stream()
            .<Receiver>map(entry -> new Addressee(entry, from, handout))
            .toList();
    dispatcher.dispatch(receivers, message);
  }

  /** How many topics have subscribers. */
  int topics() {
    return topics.size();
  }

  private Set<Entry> entries(String topic) {
    return topics.getOrDefault(topic, Set.of());
  }

  private static Object identity(Subscriber subscriber) {
    return subscriber instanceof Guest guest ? guest.identity() : subscriber;
  }

  /** One subscription; two of one subscriber to one topic are two. */
  private final class Entry implements Subscription {
    private final String topic;
    private final Subscriber subscriber;
    private final @Nullable Object metadata;
    private final AtomicBoolean closed = new AtomicBoolean();

    Entry(String topic, Subscriber subscriber, @Nullable Object metadata) {
      this.topic = topic;
      this.subscriber = subscriber;
      this.metadata = metadata;
    }

    boolean isOf(@Nullable Object sender) {
      return sender != null && identity(subscriber).equals(sender);
    }

    /** What one subscriber throws must not keep the message from the others. */
    void send(Handout handout) {
      try {
        if (subscriber instanceof Guest guest) {
          guest.take(handout);
        } else {
          subscriber.send(handout.message());
        }
      } catch (RuntimeException thrown) {
        LOG.log(Level.ERROR, "A subscriber of the topic " + topic + " failed.", thrown);
      }
    }

    @Override
    public void close() {
      if (!closed.compareAndSet(false, true)) {
        return;
      }
      topics.computeIfPresent(
          topic,
          (name, entries) -> {
            entries.remove(this);
            return entries.isEmpty() ? null : entries;
          });
      if (subscriber instanceof Guest guest) {
        guest.drop(this);
      }
    }
  }

  /** A subscription, while one message is handed out. */
  private record Addressee(Entry entry, @Nullable Object from, Handout handout)
      implements Receiver {

    @Override
    public Optional<Object> metadata() {
      return Optional.ofNullable(entry.metadata);
    }

    @Override
    public boolean sender() {
      return entry.isOf(from);
    }

    @Override
    public void send(Object message) {
      entry.send(
          message == handout.message() ? handout : new Handout(Objects.requireNonNull(message)));
    }
  }
}
