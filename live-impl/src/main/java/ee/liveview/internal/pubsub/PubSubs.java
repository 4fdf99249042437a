package ee.liveview.internal.pubsub;

import ee.liveview.PubSub;
import ee.liveview.PubSub.Dispatcher;
import ee.liveview.PubSub.Subscriber;
import ee.liveview.internal.json.Json;
import ee.liveview.spi.PubSubAdapter;
import java.lang.System.Logger.Level;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** All PubSubs of one application on this node, and what connects them to those on other nodes. */
public final class PubSubs {
  private static final System.Logger LOG = System.getLogger("ee.liveview");
  private static final String MAIN = "";

  private final Map<String, LocalPubSub> locals = new ConcurrentHashMap<>();
  private final Map<Class<?>, Dispatcher> dispatchers = new ConcurrentHashMap<>();
  private @Nullable String node;
  private volatile @Nullable Surroundings application;
  private volatile @Nullable Link link;

  /**
   * The application that it is for.
   *
   * @param classes of the messages
   * @param dispatchers finds the bean of a class
   */
  public record Surroundings(
      Json json,
      ClassLoader classes,
      Function<Class<? extends Dispatcher>, Dispatcher> dispatchers) {}

  /** What leads to the other nodes. */
  private record Link(PubSubAdapter adapter, Json json, ClassLoader classes) {}

  /** The one without a name. */
  public PubSub main() {
    return named(MAIN);
  }

  /** One with a name; it exists because it is asked for. */
  public PubSub named(String name) {
    return new NodePubSub(this, name, locals.computeIfAbsent(name, n -> new LocalPubSub()), null);
  }

  /** How many topics have subscribers, of whichever PubSub. */
  public int topics() {
    return locals.values().stream().mapToInt(LocalPubSub::topics).sum();
  }

  /**
   * Joins the other nodes.
   *
   * @param name of this node; null for one that is made up
   * @param adapter leads to the others; null when there are none
   */
  public void connect(
      @Nullable String name, @Nullable PubSubAdapter adapter, Surroundings started) {
    disconnect();
    application = started;
    if (name != null) {
      call(name);
    }
    if (adapter != null) {
      var joined = new Link(adapter, started.json, started.classes);
      adapter.start(node(), text -> received(joined, text));
      link = joined;
    }
  }

  /** Leaves the other nodes. */
  public void disconnect() {
    var left = link;
    link = null;
    if (left == null) {
      return;
    }
    try {
      left.adapter.stop();
    } catch (RuntimeException thrown) {
      LOG.log(Level.WARNING, "The adapter between nodes failed to stop", thrown);
    }
  }

  private synchronized void call(String name) {
    node = name;
  }

  /** Asked for, since to look up the name of the host may take its time. */
  synchronized String node() {
    var known = node;
    if (known == null) {
      known = host() + "-" + random();
      node = known;
    }
    return known;
  }

  /** Brings a message to the other nodes, if there are any. */
  void carry(Envelope envelope) {
    var others = link;
    if (others != null) {
      others.adapter.broadcast(envelope.write(others.json));
    }
  }

  void carryTo(String name, Envelope envelope) {
    if (name.equals(node())) {
      throw new IllegalArgumentException(
          name + " is this node itself: that is what localBroadcast is for");
    }
    var others = link;
    if (others == null) {
      throw new IllegalStateException(
          "No PubSubAdapter connects this node to others, so there is no node " + name);
    }
    others.adapter.directBroadcast(name, envelope.write(others.json));
  }

  /** Hands a message to those on this node. */
  void dispatch(
      @Nullable Class<? extends Dispatcher> dispatcher,
      LocalPubSub local,
      @Nullable Subscriber sender,
      String topic,
      Object message) {
    if (dispatcher == null) {
      local.send(sender, topic, message);
    } else {
      local.dispatch(found(dispatcher), sender, topic, message);
    }
  }

  private Dispatcher found(Class<? extends Dispatcher> type) {
    var started = application;
    if (started == null) {
      throw new IllegalStateException("The application has not started yet");
    }
    return dispatchers.computeIfAbsent(type, key -> started.dispatchers.apply(type));
  }

  /** What is not for this version of the application must not stop what comes behind it. */
  private void received(Link from, String text) {
    if (!from.equals(link)) {
      return;
    }
    try {
      var envelope = Envelope.read(text, from.json, from.classes);
      var local = locals.get(envelope.pubsub());
      if (local != null) {
        dispatch(
            dispatcher(envelope.dispatcher(), from.classes),
            local,
            null,
            envelope.topic(),
            envelope.message());
      }
    } catch (RuntimeException thrown) {
      LOG.log(Level.WARNING, "A message of another node was dropped", thrown);
    }
  }

  private static @Nullable Class<? extends Dispatcher> dispatcher(
      @Nullable String name, ClassLoader classes) {
    if (name == null) {
      return null;
    }
    try {
      return Class.forName(name, false, classes).asSubclass(Dispatcher.class);
    } catch (ClassNotFoundException | LinkageError | ClassCastException absent) {
      throw new IllegalArgumentException(name + " is no dispatcher here", absent);
    }
  }

  private static String host() {
    try {
      return InetAddress.getLocalHost().getHostName();
    } catch (UnknownHostException nameless) {
      return "node";
    }
  }

  private static String random() {
    return new BigInteger(40, new SecureRandom()).toString(Character.MAX_RADIX);
  }
}
