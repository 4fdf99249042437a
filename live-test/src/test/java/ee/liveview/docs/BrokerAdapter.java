package ee.liveview.docs;

import ee.liveview.spi.PubSubAdapter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.function.Consumer;

@ApplicationScoped
class BrokerAdapter implements PubSubAdapter {
  /** What the application has for messages between servers. */
  interface Broker {
    void publish(String channel, String from, String message);

    /** Tells of all messages to a channel, but not of those that come from itself. */
    void listen(String channel, String self, Consumer<String> listener);
  }

  @Inject private Broker broker;
  private String node;

  @Override
  public void start(String name, Consumer<String> receiver) {
    node = name;
    broker.listen("all", node, receiver);
    broker.listen("node:" + node, node, receiver);
  }

  @Override
  public void broadcast(String message) {
    broker.publish("all", node, message);
  }

  @Override
  public void directBroadcast(String other, String message) {
    broker.publish("node:" + other, node, message);
  }
}
