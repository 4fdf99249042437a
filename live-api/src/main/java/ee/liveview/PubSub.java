package ee.liveview;

import java.util.List;
import java.util.Optional;

/**
 * Messages by topic, from whoever has news to whoever wants them: injected anywhere.
 *
 * <pre>{@code
 * @Inject PubSub pubsub;
 *
 * void confirm(Order order) {
 *   pubsub.broadcast("orders:" + order.id(), new Confirmed(order.id()));
 * }
 * }</pre>
 *
 * <p>A live view subscribes with {@link Subscribe} or {@link LiveSocket#subscribe(String)}; any
 * other code with {@link #subscribe(String, Subscriber)}. A message is any object, best a record;
 * on the same server it is handed over as it is, so that it must not be changed afterwards.
 * Messages of one thread on one topic arrive in the order in which they were sent. Who subscribes
 * later does not get them.
 *
 * <p>With a {@link ee.liveview.spi.PubSubAdapter} a message reaches the other nodes too, at most
 * once. It travels as JSON, so it is a record, an enum constant, a text, a number or a boolean.
 *
 * <p>An application has one {@code PubSub}; {@link PubSubName} gives it others. Thread-safe; but
 * for what an adapter does every method returns at once. No argument may be null.
 *
 * <p>In Phoenix: {@code Phoenix.PubSub}.
 *
 * <p>In Faces: {@code PushContext}, which reaches browsers only.
 */
public interface PubSub {

  /**
   * Takes the messages of a topic until the subscription is closed. A subscriber that subscribes
   * twice gets every message twice. Of a running view ({@code live.self()}) the subscription ends
   * with the view.
   *
   * @param subscriber called on the thread that broadcasts; it must return soon, and what it throws
   *     is logged
   */
  Subscription subscribe(String topic, Subscriber subscriber);

  /**
   * As {@link #subscribe(String, Subscriber)}, with something to know it by.
   *
   * <pre>{@code
   * pubsub.subscribe("orders", display, Region.NORTH);
   * }</pre>
   *
   * @param metadata what a {@link Dispatcher} is told with this subscription
   */
  Subscription subscribe(String topic, Subscriber subscriber, Object metadata);

  /** Ends all subscriptions of a subscriber to a topic; nothing happens when there is none. */
  void unsubscribe(String topic, Subscriber subscriber);

  /**
   * Hands a message to all subscribers of a topic on all nodes, the sender included.
   *
   * @throws IllegalArgumentException when there is an adapter and the message cannot travel
   * @throws RuntimeException what the adapter throws; then nobody has got the message
   */
  void broadcast(String topic, Object message);

  /**
   * Hands a message to all subscribers of a topic but one, and to those on all other nodes.
   *
   * <pre>{@code
   * pubsub.broadcastFrom(live.self(), "room:7", new Typing("Ada"));
   * }</pre>
   *
   * @param sender the one that does not get it: what was given to {@link #subscribe}, or {@code
   *     live.self()} of a view
   * @throws IllegalArgumentException as {@link #broadcast}
   */
  void broadcastFrom(Subscriber sender, String topic, Object message);

  /** Hands a message to the subscribers of a topic on this node only, as it is. */
  void localBroadcast(String topic, Object message);

  /** Hands a message to all subscribers of a topic on this node but one. */
  void localBroadcastFrom(Subscriber sender, String topic, Object message);

  /**
   * Hands a message to the subscribers of a topic on one other node.
   *
   * <pre>{@code
   * pubsub.directBroadcast(report.askedOn(), "reports", new Ready(report.id()));
   * }</pre>
   *
   * @param node its {@link #nodeName()}; what becomes of a message to a node that is gone is up to
   *     the adapter
   * @throws IllegalArgumentException for the name of this node, and as {@link #broadcast}
   * @throws IllegalStateException when no adapter connects this node to others
   */
  void directBroadcast(String node, String topic, Object message);

  /**
   * The same topics and subscribers, where a dispatcher decides who gets what is broadcast. The
   * other nodes ask theirs.
   *
   * <pre>{@code
   * pubsub.via(Regional.class).broadcast("orders", new Placed(order.id(), order.region()));
   * }</pre>
   *
   * @param dispatcher a CDI bean, on all nodes
   */
  PubSub via(Class<? extends Dispatcher> dispatcher);

  /**
   * The name of this node: the setting {@code live.node-name}, else made of the name of the host
   * and something random when the application is deployed. No two nodes have the same.
   */
  String nodeName();

  /**
   * Decides who gets a message: a CDI bean, named in {@link #via}.
   *
   * <pre>{@code
   * @ApplicationScoped
   * class Regional implements PubSub.Dispatcher {
   *   @Override
   *   public void dispatch(List<PubSub.Receiver> receivers, Object message) {
   *     var region = ((Placed) message).region();
   *     receivers.stream()
   *         .filter(receiver -> receiver.metadata().equals(Optional.of(region)))
   *         .forEach(receiver -> receiver.send(message));
   *   }
   * }
   * }</pre>
   *
   * <p>In Phoenix: the {@code dispatcher} of {@code broadcast/4}.
   *
   * <p>In Faces: no counterpart.
   */
  @FunctionalInterface
  interface Dispatcher {

    /**
     * Sends a message, or another one, to whom it likes; called once on each node, on the thread
     * that broadcasts or that brought the message from elsewhere, also by several at once.
     *
     * @param receivers all subscriptions to the topic on this node, the sender's included; maybe
     *     none
     */
    void dispatch(List<Receiver> receivers, Object message);
  }

  /** One subscription, as a {@link Dispatcher} sees it. */
  interface Receiver {

    /** What was given when it was subscribed. */
    Optional<Object> metadata();

    /** Whether it is the sender's own, of {@code broadcastFrom}. */
    boolean sender();

    /** Hands a message to the subscriber; what it throws is logged. */
    void send(Object message);
  }

  /** Who takes messages. */
  @FunctionalInterface
  interface Subscriber {

    /** Takes a message; called on any thread, also by several at once. */
    void send(Object message);
  }

  /** That somebody gets the messages of a topic. Thread-safe. */
  interface Subscription {

    /** Ends it; does nothing when it has ended. */
    void close();
  }
}
