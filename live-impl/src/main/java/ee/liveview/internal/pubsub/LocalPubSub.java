package ee.liveview.internal.pubsub;

import ee.liveview.PubSub;
import java.lang.System.Logger.Level;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Predicate;

/**
 * The subscribers of one application. A message goes to each of them on the thread that sends it:
 * so those of one sender arrive in order, and nothing is kept that nobody has asked for.
 */
public final class LocalPubSub implements PubSub {
  private static final System.Logger LOG = System.getLogger("ee.liveview");

  private final ConcurrentHashMap<String, Set<Entry>> topics = new ConcurrentHashMap<>();

  @Override
  public Subscription subscribe(String topic, Subscriber subscriber) {
    var entry = new Entry(topic, Objects.requireNonNull(subscriber));
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

  @Override
  public void unsubscribe(String topic, Subscriber subscriber) {
    for (var entry : entries(topic)) {
      if (entry.subscriber.equals(subscriber)) {
        entry.close();
      }
    }
  }

  @Override
  public void broadcast(String topic, Object message) {
    send(topic, message, entry -> true);
  }

  @Override
  public void broadcastFrom(Subscriber sender, String topic, Object message) {
    var from = identity(sender);
    send(topic, message, entry -> !identity(entry.subscriber).equals(from));
  }

  /** How many topics have subscribers. */
  public int topics() {
    return topics.size();
  }

  private void send(String topic, Object message, Predicate<Entry> wanted) {
    Objects.requireNonNull(message);
    for (var entry : entries(topic)) {
      if (wanted.test(entry)) {
        entry.send(message);
      }
    }
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
    private final AtomicBoolean closed = new AtomicBoolean();

    Entry(String topic, Subscriber subscriber) {
      this.topic = topic;
      this.subscriber = subscriber;
    }

    /** What one subscriber throws must not keep the message from the others. */
    void send(Object message) {
      try {
        subscriber.send(message);
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
}
