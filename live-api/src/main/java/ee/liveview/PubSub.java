package ee.liveview;

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
 * it is handed over as it is, so that it must not be changed afterwards. Messages of one thread on
 * one topic arrive in the order in which they were sent. Who subscribes later does not get them.
 *
 * <p>An application has one {@code PubSub}; {@link PubSubName} gives it others. Thread-safe; every
 * method returns at once. No argument may be null.
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

  /** Ends all subscriptions of a subscriber to a topic; nothing happens when there is none. */
  void unsubscribe(String topic, Subscriber subscriber);

  /** Hands a message to all subscribers of a topic, the sender included. */
  void broadcast(String topic, Object message);

  /**
   * Hands a message to all subscribers of a topic but one.
   *
   * <pre>{@code
   * pubsub.broadcastFrom(live.self(), "room:7", new Typing("Ada"));
   * }</pre>
   *
   * @param sender the one that does not get it: what was given to {@link #subscribe}, or {@code
   *     live.self()} of a view
   */
  void broadcastFrom(Subscriber sender, String topic, Object message);

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
