package ee.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.PubSub;
import ee.liveview.test.LiveBrowser;
import ee.liveview.test.LiveTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

/** The examples of the guide about other nodes and about who gets a message. */
@LiveTest
@AddBeanClasses({
  Regional.class,
  Dispatch.class,
  BrokerAdapter.class,
  NodesExamplesTest.MemoryBroker.class
})
class NodesExamplesTest {
  @Inject BeanManager beans;
  @Inject Dispatch dispatch;
  @Inject PubSub pubsub;
  @Inject MemoryBroker broker;

  @ApplicationScoped
  static class MemoryBroker implements BrokerAdapter.Broker {
    private final List<String> published = new ArrayList<>();
    private final Map<String, Consumer<String>> listeners = new ConcurrentHashMap<>();

    @Override
    public void publish(String channel, String from, String message) {
      published.add(channel + " from " + from);
    }

    @Override
    public void listen(String channel, String self, Consumer<String> listener) {
      listeners.put(channel, listener);
    }

    List<String> published() {
      return published;
    }

    Consumer<String> listener(String channel) {
      return listeners.get(channel);
    }
  }

  @Test
  void a_dispatcher_decides_and_an_adapter_carries() {
    LiveBrowser.of(beans, Map.of("live.node-name", "one"));
    var north = new ArrayList<>();
    var south = new ArrayList<>();
    dispatch.show(Regional.Region.NORTH, north::add);
    dispatch.show(Regional.Region.SOUTH, south::add);
    var placed = new Regional.Placed(7, Regional.Region.SOUTH);
    dispatch.placed(placed);
    pubsub.directBroadcast("two", "orders", placed);
    assertThat(north).isEmpty();
    assertThat(south).containsExactly(placed);
    assertThat(broker.published()).containsExactly("all from one", "node:two from one");
    var text =
        "{\"pubsub\":\"\",\"topic\":\"orders\",\"type\":\"java.lang.String\",\"message\":\"hi\"}";
    broker.listener("node:one").accept(text);
    broker.listener("all").accept(text);
    assertThat(south).containsExactly(placed, "hi", "hi");
  }
}
