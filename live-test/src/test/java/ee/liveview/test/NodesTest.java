package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.PubSub;
import ee.liveview.PubSubName;
import ee.liveview.Subscribe;
import ee.liveview.Template;
import ee.liveview.internal.cdi.LiveExtension;
import ee.liveview.internal.pubsub.PubSubs;
import ee.liveview.proves.Proves;
import ee.liveview.spi.PubSubAdapter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** One application on several nodes, with what carries messages between them in memory. */
class NodesTest {
  private final Bus bus = new Bus();
  private final List<Node> nodes = new ArrayList<>();
  private final Node north = node("north");
  private final Node south = node("south");
  private final Node west = node("west");

  /** What lies between the nodes. */
  static final class Bus {
    private final Map<String, Consumer<String>> receivers = new LinkedHashMap<>();
    private final List<String> carried = new ArrayList<>();
    private boolean broken;

    void toAllBut(String sender, String message) {
      carry("all but " + sender);
      Map.copyOf(receivers)
          .forEach(
              (node, receiver) -> {
                if (!node.equals(sender)) {
                  receiver.accept(message);
                }
              });
    }

    void to(String node, String message) {
      carry(node);
      receivers.getOrDefault(node, gone -> {}).accept(message);
    }

    private void carry(String whereTo) {
      if (broken) {
        throw new IllegalStateException("the bus is broken");
      }
      carried.add(whereTo);
    }
  }

  @ApplicationScoped
  static class BusAdapter implements PubSubAdapter {
    private Bus bus;
    private String node;

    void ride(Bus on) {
      bus = on;
    }

    @Override
    public void start(String name, Consumer<String> receiver) {
      node = name;
      bus.receivers.put(name, receiver);
    }

    @Override
    public void broadcast(String message) {
      bus.toAllBut(node, message);
    }

    @Override
    public void directBroadcast(String other, String message) {
      bus.to(other, message);
    }

    @Override
    public void stop() {
      bus.receivers.remove(node);
    }
  }

  record Line(String what, int count, Optional<String> remark) {}

  enum Urgency {
    LOW,
    HIGH {
      @Override
      public String toString() {
        return "!";
      }
    }
  }

  record Order(
      long id,
      BigDecimal price,
      Instant at,
      Urgency urgency,
      List<Line> lines,
      Set<String> tags,
      Map<String, Line> byName) {}

  @ApplicationScoped
  static class Desk {
    @Inject PubSub main;

    @Inject
    @PubSubName("audit")
    PubSub audit;

    PubSub main() {
      return main;
    }

    PubSub audit() {
      return audit;
    }
  }

  @LiveView("/orders")
  @Template("<p>#{heard}</p>")
  static class OrdersView {
    @Inject PubSub pubsub;
    private String heard = "";

    @OnEvent
    void say(String text) {
      pubsub.broadcast("orders", text);
    }

    @Subscribe("orders")
    void heard(String text) {
      heard += text;
    }
  }

  /** Only those whose metadata is the beginning of the message. */
  @ApplicationScoped
  static class ByBeginning implements PubSub.Dispatcher {
    private final List<Integer> asked = new ArrayList<>();

    @Override
    public void dispatch(List<PubSub.Receiver> receivers, Object message) {
      asked.add(receivers.size());
      for (var receiver : receivers) {
        var wanted = receiver.metadata().map(Object::toString).orElse("");
        if (!receiver.sender() && message.toString().startsWith(wanted)) {
          receiver.send(message);
        }
      }
    }

    List<Integer> asked() {
      return List.copyOf(asked);
    }
  }

  /** No bean. */
  static final class Stray {
    private Stray() {}

    static PubSub.Dispatcher dispatcher() {
      return (receivers, message) -> {};
    }
  }

  /** One server. */
  private record Node(WeldContainer weld, LiveBrowser browser) {

    PubSub pubsub() {
      return weld.select(Desk.class).get().main();
    }

    PubSub audit() {
      return weld.select(Desk.class).get().audit();
    }

    List<Object> listen(String topic) {
      var got = new ArrayList<>();
      pubsub().subscribe(topic, got::add);
      return got;
    }
  }

  private Node node(String name) {
    var weld =
        LiveWeld.weld()
            .containerId(name)
            .disableDiscovery()
            .addBeanClasses(BusAdapter.class, Desk.class, OrdersView.class, ByBeginning.class)
            .initialize();
    weld.select(BusAdapter.class).get().ride(bus);
    var browser =
        LiveBrowser.of(weld.select(BeanManager.class).get(), Map.of("live.node-name", name));
    var node = new Node(weld, browser);
    nodes.add(node);
    return node;
  }

  @AfterEach
  void shutDown() {
    nodes.forEach(node -> node.weld().close());
  }

  @Nested
  class A_broadcast {
    @Test
    @Proves({"PX-PUBS-05", "PX-PUBS-11", "PX-PUBS-17"})
    void crosses_once_and_reaches_the_pages_of_all_nodes() {
      try (var here = north.browser().open("/orders");
          var there = south.browser().open("/orders");
          var alsoThere = south.browser().another().open("/orders");
          var far = west.browser().open("/orders")) {
        here.push("say", Map.of("text", "hi"));
        assertThat(List.of(here.text("p"), there.text("p"), alsoThere.text("p"), far.text("p")))
            .containsOnly("hi");
        assertThat(bus.carried).containsExactly("all but north");
      }
    }

    @Test
    @Proves("PX-PUBS-11")
    void brings_what_was_sent_of_its_type_and_with_all_that_it_holds() {
      var got = south.listen("orders");
      var order =
          new Order(
              7,
              new BigDecimal("9.90"),
              Instant.parse("2026-03-01T10:15:30Z"),
              Urgency.HIGH,
              List.of(
                  new Line("tea", 2, Optional.of("green")), new Line("cup", 1, Optional.empty())),
              Set.of("gift"),
              Map.of("tea", new Line("tea", 2, Optional.empty())));
      north.pubsub().broadcast("orders", order);
      for (var plain : List.of("text", 1, 2L, 3.5, true, Urgency.LOW, Urgency.HIGH)) {
        north.pubsub().broadcast("orders", plain);
      }
      assertThat(got).containsExactly(order, "text", 1, 2L, 3.5, true, Urgency.LOW, Urgency.HIGH);
    }

    @Test
    void of_what_cannot_travel_is_refused_and_reaches_nobody() {
      var here = north.listen("t");
      assertThatThrownBy(() -> north.pubsub().broadcast("t", new Object()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("a record, an enum constant, a text, a number or a boolean")
          .hasMessageContaining("java.lang.Object");
      assertThat(here).isEmpty();
      assertThat(bus.carried).isEmpty();
    }

    @Test
    @Proves("PX-PUBS-05")
    void that_the_adapter_cannot_carry_says_so_and_reaches_nobody() {
      var here = north.listen("t");
      bus.broken = true;
      assertThatThrownBy(() -> north.pubsub().broadcast("t", "x")).hasMessage("the bus is broken");
      assertThat(here).isEmpty();
    }

    @Test
    @Proves("PX-PUBS-06")
    void leaves_out_the_sender_and_nobody_elsewhere() {
      var here = new ArrayList<>();
      PubSub.Subscriber me = here::add;
      north.pubsub().subscribe("t", me);
      var there = south.listen("t");
      north.pubsub().broadcastFrom(me, "t", "x");
      assertThat(here).isEmpty();
      assertThat(there).containsExactly("x");
    }

    @Test
    void of_one_PubSub_is_none_of_another() {
      var audit = new ArrayList<>();
      south.audit().subscribe("t", audit::add);
      var main = south.listen("t");
      north.audit().broadcast("t", "secret");
      assertThat(audit).containsExactly("secret");
      assertThat(main).isEmpty();
    }

    @Test
    @Proves("PX-PUBS-07")
    void that_is_local_stays_as_it_is_and_where_it_is() {
      var here = north.listen("t");
      var there = south.listen("t");
      var anything = new Object();
      north.pubsub().localBroadcast("t", anything);
      assertThat(here).containsExactly(anything);
      var mine = new ArrayList<>();
      PubSub.Subscriber me = mine::add;
      north.pubsub().subscribe("t", me);
      north.pubsub().localBroadcastFrom(me, "t", "x");
      assertThat(here).containsExactly(anything, "x");
      assertThat(mine).isEmpty();
      assertThat(there).isEmpty();
      assertThat(bus.carried).isEmpty();
    }

    @Test
    @Proves("PX-PUBS-08")
    void that_is_direct_reaches_one_other_node() {
      var here = north.listen("t");
      var there = south.listen("t");
      var far = west.listen("t");
      north.pubsub().directBroadcast("south", "t", new Line("tea", 1, Optional.empty()));
      assertThat(there).containsExactly(new Line("tea", 1, Optional.empty()));
      assertThat(here).isEmpty();
      assertThat(far).isEmpty();
      assertThat(bus.carried).containsExactly("south");
      assertThatThrownBy(() -> north.pubsub().directBroadcast("north", "t", "x"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("localBroadcast");
      bus.broken = true;
      assertThatThrownBy(() -> north.pubsub().directBroadcast("south", "t", "x"))
          .hasMessage("the bus is broken");
    }
  }

  @Nested
  class A_dispatcher {
    @Test
    @Proves({"PX-PUBS-04", "PX-PUBS-10"})
    void decides_on_each_node_who_gets_a_message_by_what_they_subscribed_with() {
      var got = new ArrayList<String>();
      PubSub.Subscriber sender = message -> got.add("sender " + message);
      north.pubsub().subscribe("t", sender);
      north.pubsub().subscribe("t", message -> got.add("here a " + message), "a");
      north.pubsub().subscribe("t", message -> got.add("here b " + message), "b");
      south.pubsub().subscribe("t", message -> got.add("there a " + message), "a");
      south.pubsub().subscribe("t", message -> got.add("there b " + message), "b");
      north.pubsub().via(ByBeginning.class).broadcastFrom(sender, "t", "b1");
      assertThat(got).containsExactlyInAnyOrder("here b b1", "there b b1");
      got.clear();
      north.pubsub().via(ByBeginning.class).localBroadcast("t", "a2");
      assertThat(got).containsExactlyInAnyOrder("sender a2", "here a a2");
      assertThat(north.weld().select(ByBeginning.class).get().asked()).containsExactly(3, 3);
      assertThat(south.weld().select(ByBeginning.class).get().asked()).containsExactly(2);
      assertThat(bus.carried).containsExactly("all but north");
    }

    @Test
    void must_be_a_bean() {
      assertThatThrownBy(
              () -> north.pubsub().via(Stray.dispatcher().getClass()).localBroadcast("t", "x"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining("must be a CDI bean");
    }
  }

  @Nested
  class A_node {
    @Test
    @Proves("PX-PUBS-09")
    void has_the_name_of_the_settings() {
      assertThat(north.pubsub().nodeName()).isEqualTo("north");
      assertThat(north.audit().nodeName()).isEqualTo("north");
    }

    @Test
    @Proves("PX-PUBS-09")
    void has_a_name_of_its_own_when_none_is_set() {
      var first = new PubSubs().main();
      var second = new PubSubs().main();
      assertThat(first.nodeName()).isNotBlank().isEqualTo(first.nodeName());
      assertThat(second.nodeName()).isNotEqualTo(first.nodeName());
      assertThatThrownBy(() -> first.directBroadcast("south", "t", "x"))
          .isInstanceOf(IllegalStateException.class)
          .hasMessageContaining("PubSubAdapter");
    }

    @Test
    void drops_what_it_cannot_read_and_takes_what_comes_next() {
      var got = south.listen("t");
      var receiver = bus.receivers.get("south");
      for (var type :
          List.of("no.such.Thing", "javax.swing.JFrame", "java.util.ArrayList", "[I", "int")) {
        receiver.accept(
            "{\"pubsub\":\"\",\"topic\":\"t\",\"type\":\"" + type + "\",\"message\":{}}");
      }
      receiver.accept("nonsense");
      receiver.accept("{}");
      receiver.accept("{\"pubsub\":\"\",\"topic\":\"t\",\"type\":\"java.lang.String\"}");
      receiver.accept(
          "{\"pubsub\":\"other\",\"topic\":\"t\",\"type\":\"java.lang.String\",\"message\":\"x\"}");
      receiver.accept(
          "{\"pubsub\":\"\",\"topic\":\"t\",\"type\":\"java.lang.String\",\"message\":\"x\","
              + "\"dispatcher\":\"java.lang.String\"}");
      assertThat(got).isEmpty();
      north.pubsub().broadcast("t", "x");
      assertThat(got).containsExactly("x");
    }

    @Test
    void gets_nothing_after_its_end() {
      var got = south.listen("t");
      var receiver = bus.receivers.get("south");
      south.weld().getBeanManager().getExtension(LiveExtension.class).pubsubs().disconnect();
      assertThat(bus.receivers).doesNotContainKey("south");
      receiver.accept(
          "{\"pubsub\":\"\",\"topic\":\"t\",\"type\":\"java.lang.String\",\"message\":\"x\"}");
      north.pubsub().broadcast("t", "x");
      assertThat(got).isEmpty();
    }
  }
}
