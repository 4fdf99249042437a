package ee.liveview.spi;

import java.util.function.Consumer;

/**
 * Carries the messages of {@link ee.liveview.PubSub} to the other nodes of a cluster: a CDI bean of
 * this type. Without one an application is alone.
 *
 * <pre>{@code
 * @ApplicationScoped
 * class TopicAdapter implements PubSubAdapter {
 *   @Override
 *   public void start(String node, Consumer<String> receiver) {
 *     bus.listen("all", receiver);
 *     bus.listen(node, receiver);
 *   }
 *
 *   @Override
 *   public void broadcast(String message) {
 *     bus.publish("all", message);
 *   }
 *
 *   @Override
 *   public void directBroadcast(String node, String message) {
 *     bus.publish(node, message);
 *   }
 * }
 * }</pre>
 *
 * <p>Whoever can send to the receiver can send anything to the views of the application: keep what
 * carries the messages to the nodes alone. Messages that do not fit this version of the application
 * are logged and dropped.
 *
 * <p>In Phoenix: {@code Phoenix.PubSub.Adapter}.
 *
 * <p>In Faces: no counterpart.
 */
public interface PubSubAdapter {

  /**
   * The application starts; called before all others.
   *
   * @param node the name of this node
   * @param receiver takes what other nodes have sent, on any thread; must be given the messages of
   *     one node in the order in which that node has sent them
   */
  void start(String node, Consumer<String> receiver);

  /**
   * Brings a message to all other nodes and not to this one. Called once for each broadcast,
   * however many nodes and subscribers there are, on the thread that broadcasts; so it may only
   * hand the message over, and throws when it cannot.
   *
   * @param message to be given to the receivers as it is
   */
  void broadcast(String message);

  /**
   * Brings a message to one other node.
   *
   * @param node as given to its {@link #start}
   */
  void directBroadcast(String node, String message);

  /** The application ends: nothing is taken any more. */
  default void stop() {}
}
