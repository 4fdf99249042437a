package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.Form;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Params;
import ee.liveview.Template;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@LiveTest
@AddBeanClasses({OnceTest.OrderView.class, OnceTest.AgainView.class, OnceTest.OwnView.class})
class OnceTest {
  private static final List<String> ORDERED = new ArrayList<>();

  @Inject BeanManager beans;

  record Order(String item) {}

  @LiveView("/order")
  @Template(
      """
      <main><live:form for="#{form}" phx-change="change" phx-submit="buy">
        <input name="order[item]" value="#{form.item.value}"><button>Buy</button>
      </live:form><p>#{flash.info}#{flash.error}</p><i>#{seen}</i></main>
      """)
  static class OrderView {
    private Form<Order> form = Form.empty(Order.class);
    private String seen = "";
    @Inject private LiveSocket live;

    @OnEvent
    void change(Form<Order> changed) {
      form = changed;
    }

    @OnEvent
    void buy(Form<Order> sent, Params params) {
      seen = params.values().keySet().toString();
      var item = sent.value().item();
      if (item.equals("crash")) {
        ORDERED.add(item);
        throw new IllegalStateException("on purpose");
      }
      ORDERED.add(item);
      form = Form.empty(Order.class);
      if (item.equals("trip")) {
        live.pushNavigate("/order?from=trip");
      } else if (!item.equals("quiet")) {
        live.flash().info("Bought " + item);
      }
    }
  }

  @LiveView("/again")
  @Template(
      """
      <main><live:form for="#{form}" once="false" phx-change="change" phx-submit="buy">
        <input name="order[item]" value="x"></live:form></main>
      """)
  static class AgainView {
    private Form<Order> form = Form.empty(Order.class);

    @OnEvent
    void change() {}

    @OnEvent
    void buy() {
      ORDERED.add("x");
    }
  }

  @LiveView("/own")
  @Template(
      """
      <main><form id="f" phx-change="change" phx-auto-recover="save" phx-submit="save">
        <input type="hidden" name="_once" value="#{live.formToken('f')}"><input name="q" value="a"></form></main>
      """)
  static class OwnView {
    @OnMount
    void mount() {}

    @OnEvent
    void change() {}

    @OnEvent
    void save() {
      ORDERED.add("own");
    }
  }

  @BeforeEach
  void nothing_is_ordered() {
    ORDERED.clear();
  }

  private static String token(LiveTester live) {
    return live.attribute("[name=_once]", "value").orElseThrow();
  }

  /** Sends a form as it stood in the browser, whatever the page shows by now. */
  private static void send(LiveTester live, String event, String fields, String token) {
    var meta =
        event.equals("buy")
            ? Json.createObjectBuilder()
            : Json.createObjectBuilder().add("_target", "order[item]");
    live.ask(
        "event",
        Json.createObjectBuilder()
            .add("type", "form")
            .add("event", event)
            .add("value", "_once=" + token + "&" + fields)
            .add("meta", meta)
            .build());
  }

  @Nested
  class A_form_that_is_sent_twice {
    @Test
    void is_handled_once_and_answered_alike() {
      try (var live = LiveTester.open(beans, "/order")) {
        var token = token(live);
        send(live, "buy", "order[item]=tea", token);
        assertThat(live.text("p")).isEqualTo("Bought tea");
        assertThat(live.text("i")).isEqualTo("[order]");
        send(live, "buy", "order[item]=tea", token);
        assertThat(live.text("p")).isEqualTo("Bought tea");
        assertThat(ORDERED).containsExactly("tea");
      }
    }

    @Test
    void says_so_when_nothing_else_would_tell() {
      try (var live = LiveTester.open(beans, "/order")) {
        var token = token(live);
        send(live, "buy", "order[item]=quiet", token);
        assertThat(live.text("p")).isEmpty();
        send(live, "buy", "order[item]=quiet", token);
        assertThat(live.text("p")).isEqualTo("This has been sent already.");
        assertThat(ORDERED).containsExactly("quiet");
      }
    }

    @Test
    void is_handled_again_with_other_content() {
      try (var live = LiveTester.open(beans, "/order")) {
        var token = token(live);
        send(live, "buy", "order[item]=tea", token);
        send(live, "buy", "order[item]=milk", token);
        assertThat(ORDERED).containsExactly("tea", "milk");
      }
    }

    @Test
    void is_handled_again_when_the_user_means_it() {
      try (var live = LiveTester.open(beans, "/order")) {
        live.submit("form", Map.of("order[item]", "tea"));
        live.submit("form", Map.of("order[item]", "tea"));
        assertThat(ORDERED).containsExactly("tea", "tea");
      }
    }

    @Test
    void is_handled_each_time_if_it_wants_to() {
      try (var live = LiveTester.open(beans, "/again")) {
        assertThat(live.has("[name=_once]")).isFalse();
        live.submit("form", Map.of());
        live.submit("form", Map.of());
        assertThat(ORDERED).hasSize(2);
      }
    }
  }

  @Nested
  class A_connection_that_is_lost_before_the_answer {
    @Test
    void does_not_make_it_be_handled_again() {
      try (var live = LiveTester.open(beans, "/order")) {
        var token = token(live);
        send(live, "buy", "order[item]=tea", token);
        live.reconnect();
        assertThat(token(live)).isNotEqualTo(token);
        send(live, "change", "order[item]=tea", token);
        assertThat(live.attribute("[name='order[item]']", "value")).contains("tea");
        assertThat(token(live)).isEqualTo(token);
        live.submit("form", Map.of());
        assertThat(ORDERED).containsExactly("tea");
        assertThat(live.text("p")).isEqualTo("Bought tea");
        assertThat(token(live)).isNotEqualTo(token);
        live.submit("form", Map.of("order[item]", "tea"));
        assertThat(ORDERED).containsExactly("tea", "tea");
      }
    }

    @Test
    void leads_where_it_had_led() {
      try (var live = LiveTester.open(beans, "/order")) {
        var token = token(live);
        var second = live.openSecond("/order");
        send(live, "buy", "order[item]=trip", token);
        assertThat(live.navigatedTo()).contains("/order?from=trip");
        send(second, "change", "order[item]=trip", token);
        second.submit("form", Map.of());
        assertThat(second.navigatedTo()).contains("/order?from=trip");
        assertThat(ORDERED).containsExactly("trip");
      }
    }

    @Test
    void lets_it_be_corrected() {
      try (var live = LiveTester.open(beans, "/order")) {
        var token = token(live);
        send(live, "buy", "order[item]=tea", token);
        live.reconnect();
        send(live, "change", "order[item]=milk", token);
        live.submit("form", Map.of());
        assertThat(ORDERED).containsExactly("tea", "milk");
      }
    }

    @Test
    void is_noticed_by_another_event_for_recovery_too() {
      try (var live = LiveTester.open(beans, "/own")) {
        var token = token(live);
        live.submit("form", Map.of());
        live.reconnect();
        live.ask(
            "event",
            Json.createObjectBuilder()
                .add("type", "form")
                .add("event", "save")
                .add("value", "_once=" + token + "&_unused_q=&q=a")
                .add("meta", Json.createObjectBuilder().add("_target", "q"))
                .build());
        assertThat(ORDERED).containsExactly("own");
      }
    }

    @Test
    void brings_what_was_typed_back() {
      try (var live = LiveTester.open(beans, "/order")) {
        var token = token(live);
        live.change("form", Map.of("order[item]", "typed"));
        live.recover();
        assertThat(live.attribute("[name='order[item]']", "value")).contains("typed");
        assertThat(token(live)).isEqualTo(token);
      }
    }
  }

  @Nested
  class A_handler_that_fails {
    @Test
    void has_not_handled_it() {
      try (var live = LiveTester.open(beans, "/order")) {
        var token = token(live);
        for (int i = 0; i < 2; i++) {
          try {
            send(live, "buy", "order[item]=crash", token);
          } catch (AssertionError crashed) {
            live.rejoin();
          }
        }
        assertThat(ORDERED).containsExactly("crash", "crash");
      }
    }
  }
}
