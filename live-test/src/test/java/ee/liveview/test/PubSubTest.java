package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.Attr;
import ee.liveview.LiveComponent;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.OnMount;
import ee.liveview.OnParams;
import ee.liveview.OnTerminate;
import ee.liveview.Param;
import ee.liveview.PubSub;
import ee.liveview.PubSubName;
import ee.liveview.Subscribe;
import ee.liveview.Template;
import ee.liveview.internal.cdi.LiveExtension;
import ee.liveview.proves.Proves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@LiveTest
@AddBeanClasses({
  PubSubTest.RoomView.class,
  PubSubTest.NewsView.class,
  PubSubTest.BoardView.class,
  PubSubTest.DeskView.class,
  PubSubTest.Caller.class,
  PubSubTest.Display.class,
  PubSubTest.Office.class
})
class PubSubTest {
  @Inject BeanManager beans;
  @Inject PubSub pubsub;

  record Said(String text) {}

  record Typing(String who) {}

  record Came(String who) {}

  record Gone(String who) {}

  @LiveView("/rooms/{room}")
  @Template("<p>#{said}</p><i>#{present}</i><button phx-click='say' phx-value-text='hi'>-</button>")
  static class RoomView {
    @Inject LiveSocket live;
    @Inject PubSub pubsub;
    @Param private String room;
    private String said = "";
    private String present = "";

    @OnMount
    void enter() {
      if (live.connected()) {
        pubsub.broadcastFrom(live.self(), topic(), new Came(live.id()));
      }
    }

    @OnParams
    void show() {
      said = "";
    }

    @OnEvent
    void say(String text) {
      pubsub.broadcast(topic(), new Said(text));
    }

    @OnEvent
    void type() {
      pubsub.broadcastFrom(live.self(), topic(), new Typing("somebody"));
    }

    @Subscribe("room:{room}")
    void said(Said message) {
      said += message.text();
    }

    @Subscribe("room:{room}")
    void typing(Typing message) {
      said += message.who() + " types";
    }

    @OnInfo
    void came(Came message) {
      present += "+";
    }

    @OnInfo
    void gone(Gone message) {
      present += "-";
    }

    @OnTerminate
    void leave() {
      pubsub.broadcast(topic(), new Gone(live.id()));
    }

    private String topic() {
      return "room:" + room;
    }
  }

  @LiveView("/news")
  @Template("<p>#{got}</p>")
  static class NewsView {
    @Inject LiveSocket live;
    @Inject PubSub pubsub;
    private String got = "";
    private String chosen;

    @OnMount
    void start() {
      live.subscribe("all");
      live.subscribe("all");
    }

    @OnEvent
    void more(String topic) {
      live.subscribe(topic);
    }

    @OnEvent
    void less(String topic) {
      live.unsubscribe(topic);
    }

    @OnEvent
    void choose(String topic) {
      chosen = topic;
    }

    @OnEvent
    void mine() {
      pubsub.subscribe("mine", live.self());
    }

    @Subscribe("chosen:{chosen}")
    void chosen(Object message) {
      got += "chosen(" + message + ")";
    }

    @OnInfo
    void any(Object message) {
      got += message;
    }
  }

  @LiveView("/board/{part}")
  @ApplicationScoped
  @Template("<p>#{notes}</p>")
  static class BoardView {
    private String notes = "";

    @OnEvent
    void note(LiveSocket live, String text) {
      notes += text;
      live.subscribe("notes");
    }

    @Subscribe("board:{part}")
    void added(String text) {
      notes += text;
    }

    @OnInfo
    void other(Integer number) {
      notes += number;
    }
  }

  @ApplicationScoped
  static class Office {
    @Inject PubSub main;

    @Inject
    @PubSubName("audit")
    PubSub audit;

    @Inject
    @PubSubName("audit")
    PubSub sameAudit;

    @Inject
    @PubSubName("other")
    PubSub other;

    void tell(String topic, Object message) {
      main.broadcast(topic, message);
    }

    List<PubSub> all() {
      return List.of(main, audit, sameAudit, other);
    }
  }

  @Inject Office office;

  @LiveComponent("t:caller")
  @Template("<button phx-click='call' phx-target='#{myself}'>-</button>")
  static class Caller {
    @Attr(required = true)
    private String id;

    @Inject PubSub pubsub;

    @OnEvent
    void call() {
      pubsub.broadcast("calls", id);
    }
  }

  @LiveComponent("t:display")
  @Template("<u>#{last}</u>")
  static class Display {
    @Attr(required = true)
    private String id;

    @Attr private String last;
  }

  @LiveView("/desk")
  @Template("<div><t:caller id='c'/><t:display id='d' last='#{last}'/></div>")
  static class DeskView {
    private String last = "";

    @Subscribe("calls")
    void called(String who) {
      last += who;
    }
  }

  @Nested
  class A_component {
    @Test
    @Proves("LV-PS-07")
    void broadcasts_and_the_views_subscribe_and_hand_on() {
      var browser = LiveBrowser.of(beans);
      try (var one = browser.open("/desk");
          var two = browser.another().open("/desk")) {
        one.click("button");
        assertThat(one.text("u")).isEqualTo("c");
        assertThat(two.text("u")).isEqualTo("c");
      }
    }
  }

  @Nested
  class A_view_with_a_topic_of_its_route {
    @Test
    @Proves({"LV-PS-01", "LV-PS-04", "PX-PUBS-05"})
    void gets_what_others_of_the_same_topic_send_and_what_it_sends_itself() {
      var browser = LiveBrowser.of(beans);
      try (var ada = browser.open("/rooms/1");
          var bob = browser.another().open("/rooms/1");
          var cyd = browser.another().open("/rooms/2")) {
        ada.click("button");
        assertThat(ada.text("p")).isEqualTo("hi");
        assertThat(bob.text("p")).isEqualTo("hi");
        cyd.assertNoDiff();
      }
    }

    @Test
    @Proves({"LV-PS-01", "PX-PUBS-06"})
    void does_not_get_what_it_sends_to_the_others_only() {
      var browser = LiveBrowser.of(beans);
      try (var ada = browser.open("/rooms/1");
          var bob = browser.another().open("/rooms/1")) {
        ada.push("type", Map.of());
        ada.assertNoDiff();
        assertThat(bob.text("p")).isEqualTo("somebody types");
      }
    }

    @Test
    @Proves("LV-PS-05")
    void can_announce_that_it_comes_and_goes() {
      var browser = LiveBrowser.of(beans);
      try (var ada = browser.open("/rooms/1")) {
        var bob = browser.another().open("/rooms/1");
        assertThat(ada.text("i")).isEqualTo("+");
        bob.close();
        assertThat(ada.text("i")).isEqualTo("+-");
      }
    }

    @Test
    void does_not_subscribe_for_HTTP() {
      LiveTester.render(beans, "/rooms/http");
      var heard = new ArrayList<>();
      pubsub.subscribe("room:http", heard::add);
      LiveTester.render(beans, "/rooms/http");
      assertThat(heard).isEmpty();
    }

    @Test
    void follows_a_patch_to_another_topic() {
      var browser = LiveBrowser.of(beans);
      try (var ada = browser.open("/rooms/1")) {
        ada.patch("/rooms/2");
        office.tell("room:1", new Said("lost"));
        office.tell("room:2", new Said("here"));
        assertThat(ada.text("p")).isEqualTo("here");
      }
    }

    @Test
    @Proves("LV-PS-03")
    void chooses_the_method_by_the_type_of_the_message() {
      try (var live = LiveTester.open(beans, "/rooms/1")) {
        office.tell("room:1", new Typing("Bob"));
        office.tell("room:1", new Said("!"));
        office.tell("room:1", new Came("x"));
        assertThat(live.texts("p, i")).containsExactly("Bob types!", "+");
      }
    }

    @Test
    @Proves("LV-PS-02")
    void leaves_nothing_behind_when_it_ends_or_crashes() {
      var browser = LiveBrowser.of(beans);
      var live = browser.open("/rooms/1");
      live.push("type", Map.of());
      live.close();
      var crashing = browser.open("/news");
      crashing.push("mine", Map.of());
      assertThatThrownBy(() -> crashing.push("xyz", Map.of())).isInstanceOf(AssertionError.class);
      office.tell("room:1", new Said("nobody hears"));
      office.tell("all", "nobody hears");
      assertThat(live.text("p")).isEmpty();
      assertThat(beans.getExtension(LiveExtension.class).pubsubs().topics()).isZero();
    }
  }

  @Nested
  class A_view_that_subscribes_by_itself {
    @Test
    void gets_each_message_once_however_often_it_asked() {
      try (var live = LiveTester.open(beans, "/news")) {
        office.tell("all", "x");
        assertThat(live.text("p")).isEqualTo("x");
      }
    }

    @Test
    @Proves("PX-PUBS-03")
    void gets_no_more_when_it_has_unsubscribed() {
      try (var live = LiveTester.open(beans, "/news")) {
        live.push("more", Map.of("topic", "t"));
        office.tell("t", "1");
        live.push("less", Map.of("topic", "t"));
        office.tell("t", "2");
        assertThat(live.text("p")).isEqualTo("1");
      }
    }

    @Test
    void follows_a_field_and_has_no_topic_while_that_is_null() {
      try (var live = LiveTester.open(beans, "/news")) {
        office.tell("chosen:", "no");
        office.tell("chosen:null", "no");
        live.push("choose", Map.of("topic", "a"));
        office.tell("chosen:a", 1);
        live.push("choose", Map.of("topic", "b"));
        office.tell("chosen:a", 2);
        office.tell("chosen:b", 3);
        assertThat(live.text("p")).isEqualTo("chosen(1)chosen(3)");
      }
    }

    @Test
    void can_be_subscribed_from_outside_and_is_until_it_ends() {
      var live = LiveTester.open(beans, "/news");
      live.push("mine", Map.of());
      office.tell("mine", "m");
      assertThat(live.text("p")).isEqualTo("m");
      live.close();
      office.tell("mine", "n");
      assertThat(live.text("p")).isEqualTo("m");
    }
  }

  @Nested
  class A_shared_view {
    @Test
    void gets_a_message_once_for_all_its_pages_as_long_as_one_is_left() {
      var browser = LiveBrowser.of(beans);
      var first = browser.open("/board/a");
      try (var second = browser.another().open("/board/a");
          var third = browser.another().open("/board/b")) {
        office.tell("board:a", "1");
        office.tell("board:b", "2");
        assertThat(List.of(first.text("p"), second.text("p"), third.text("p"))).containsOnly("12");
        first.close();
        office.tell("board:a", "3");
        second.patch("/board/b");
        office.tell("board:a", "nobody");
        assertThat(third.text("p")).isEqualTo("123");
      }
    }

    @Test
    void subscribes_once_though_every_page_asks() {
      var browser = LiveBrowser.of(beans);
      try (var first = browser.open("/board/a");
          var second = browser.another().open("/board/b")) {
        first.push("note", Map.of("text", "-"));
        second.push("note", Map.of("text", "-"));
        office.tell("notes", 7);
        assertThat(first.text("p")).endsWith("--7");
      }
    }
  }

  @Nested
  class Any_bean {
    @Test
    @Proves({"PX-PUBS-16", "PX-PUBS-01"})
    void may_broadcast_and_have_a_PubSub_of_its_own() {
      var main = new ArrayList<>();
      var audit = new ArrayList<>();
      var all = office.all();
      var one = all.get(0).subscribe("t", main::add);
      all.get(2).subscribe("t", audit::add);
      office.tell("t", 1);
      all.get(1).broadcast("t", 2);
      all.get(3).broadcast("t", 3);
      one.close();
      office.tell("t", 4);
      assertThat(main).containsExactly(1);
      assertThat(audit).containsExactly(2);
    }

    @Test
    @Proves("PX-PUBS-02")
    void that_subscribes_twice_gets_a_message_twice() {
      var got = new ArrayList<>();
      PubSub.Subscriber subscriber = got::add;
      pubsub.subscribe("twice", subscriber);
      pubsub.subscribe("twice", subscriber);
      office.tell("twice", "x");
      assertThat(got).containsExactly("x", "x");
      pubsub.unsubscribe("twice", subscriber);
      office.tell("twice", "y");
      assertThat(got).containsExactly("x", "x");
    }

    @Test
    @Proves("PX-PUBS-06")
    void can_leave_itself_out() {
      var mine = new ArrayList<>();
      var theirs = new ArrayList<>();
      PubSub.Subscriber me = mine::add;
      pubsub.subscribe("t", me);
      pubsub.subscribe("t", theirs::add);
      pubsub.broadcastFrom(me, "t", "x");
      assertThat(mine).isEmpty();
      assertThat(theirs).containsExactly("x");
    }

    @Test
    void that_fails_to_take_a_message_keeps_it_from_nobody() {
      var got = new ArrayList<>();
      PubSub.Subscriber bad =
          message -> {
            throw new IllegalStateException("on purpose");
          };
      pubsub.subscribe("bad", bad);
      pubsub.subscribe("bad", got::add);
      pubsub.subscribe("bad", bad);
      office.tell("bad", "x");
      assertThat(got).containsExactly("x");
    }
  }

  @Nested
  class Messages_of_several_senders {
    @Test
    @Proves("PX-PUBS-15")
    void arrive_in_the_order_of_each() {
      var got = new ConcurrentHashMap<String, List<Integer>>();
      PubSub.Subscriber subscriber =
          message -> {
            var parts = message.toString().split(":", -1);
            got.computeIfAbsent(parts[0], s -> new ArrayList<>()).add(Integer.valueOf(parts[1]));
          };
      pubsub.subscribe("order", subscriber);
      CompletableFuture.allOf(sender("a"), sender("b")).join();
      var expected = IntStream.range(0, 10_000).boxed().toList();
      assertThat(got).isEqualTo(Map.of("a", expected, "b", expected));
    }

    private CompletableFuture<Void> sender(String name) {
      return CompletableFuture.runAsync(
          () -> IntStream.range(0, 10_000).forEach(n -> pubsub.broadcast("order", name + ":" + n)));
    }
  }
}
