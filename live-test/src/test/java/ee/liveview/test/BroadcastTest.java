package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.Broadcast;
import ee.liveview.ConnectInfo;
import ee.liveview.LiveView;
import ee.liveview.PubSub;
import ee.liveview.Template;
import ee.liveview.internal.cdi.LiveExtension;
import ee.liveview.proves.Proves;
import ee.liveview.spi.ChannelLine;
import ee.liveview.spi.ChannelProcess;
import ee.liveview.spi.SocketHandler;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is broadcast to channels of the application's own. */
@LiveTest
@AddBeanClasses({
  BroadcastTest.EmptyView.class,
  BroadcastTest.ScoreSocket.class,
  BroadcastTest.EvenOnly.class
})
class BroadcastTest {
  @Inject BeanManager beans;
  @Inject PubSub pubsub;
  @Inject ScoreSocket scores;

  private final List<LiveTester> pages = new ArrayList<>();

  @LiveView("/empty")
  @Template("<p>Hello</p>")
  static class EmptyView {}

  @ApplicationScoped
  static class ScoreSocket implements SocketHandler {
    @Inject PubSub pubsub;
    private final List<ChannelLine> lines = new ArrayList<>();
    private boolean answers = true;

    @Override
    public Optional<ChannelProcess> open(String topic, ConnectInfo connection) {
      return Optional.of(new ScoreChannel());
    }

    List<ChannelLine> lines() {
      return lines;
    }

    void answers(boolean now) {
      answers = now;
    }

    private final class ScoreChannel implements ChannelProcess {
      @Override
      public void join(Message request, ChannelLine line) {
        pubsub.subscribe(line.topic(), line, lines.size());
        lines.add(line);
        if (answers) {
          request.ok(Map.of());
        }
      }

      @Override
      public void handle(Message message) {
        throw new IllegalStateException("on purpose");
      }
    }
  }

  /** Leaves out each second. */
  @ApplicationScoped
  static class EvenOnly implements PubSub.Dispatcher {
    @Override
    public void dispatch(List<PubSub.Receiver> receivers, Object message) {
      receivers.stream()
          .filter(receiver -> (int) receiver.metadata().orElseThrow() % 2 == 0)
          .forEach(receiver -> receiver.send(message));
    }
  }

  /** Counts how often it is written. */
  public static final class Points {
    private final AtomicInteger written = new AtomicInteger();

    public int getPoints() {
      written.incrementAndGet();
      return 3;
    }
  }

  /** Cannot be written. */
  public static final class Broken {
    private final AtomicInteger tried = new AtomicInteger();

    public int getPoints() {
      tried.incrementAndGet();
      throw new IllegalStateException("on purpose");
    }
  }

  @AfterEach
  void leave() {
    pages.forEach(LiveTester::close);
  }

  private void join(int people, String topic) {
    for (int i = 0; i < people; i++) {
      var page = LiveTester.open(beans, "/empty");
      pages.add(page);
      page.socket().join(topic, JsonObject.EMPTY_JSON_OBJECT);
    }
  }

  /** The broadcasts that pages got, as they came. */
  private List<String> told() {
    return pages.stream()
        .flatMap(page -> page.socket().received().stream())
        .filter(message -> message.event().equals("scored"))
        .map(TestSocket.Message::text)
        .toList();
  }

  @Test
  @Proves({"PX-PUBS-18", "PX-WIRE-10"})
  void is_written_once_for_all_who_listen() {
    join(20, "score:7");
    var points = new Points();
    pubsub.broadcast("score:7", new Broadcast("scored", points));
    assertThat(told())
        .hasSize(20)
        .containsOnly("[null,null,\"score:7\",\"scored\",{\"points\":3}]");
    assertThat(points.written).hasValue(1);
    assertThat(told()).allSatisfy(text -> assertThat(text).isSameAs(told().get(0)));
  }

  @Test
  void leaves_out_who_sends_it_and_whom_a_dispatcher_leaves_out() {
    join(4, "score:7");
    var points = new Points();
    pubsub.broadcastFrom(scores.lines().get(2), "score:7", new Broadcast("scored", points));
    assertThat(told()).hasSize(3);
    pubsub.via(EvenOnly.class).broadcast("score:7", new Broadcast("scored", points));
    assertThat(told()).hasSize(5);
    assertThat(points.written).hasValue(2);
  }

  @Test
  void names_the_topic_of_each_browser() {
    join(2, "score:7");
    join(2, "score:8");
    scores.lines().forEach(line -> pubsub.subscribe("all", line));
    var points = new Points();
    pubsub.broadcast("all", new Broadcast("scored", points));
    assertThat(told()).hasSize(4);
    assertThat(told()).filteredOn(text -> text.contains("score:8")).hasSize(2);
    assertThat(points.written).hasValue(2);
  }

  @Test
  void does_not_reach_who_has_not_been_let_in() {
    scores.answers(false);
    join(1, "score:7");
    pubsub.broadcast("score:7", new Broadcast("scored", Map.of("points", 3)));
    assertThat(told()).isEmpty();
  }

  @Test
  void ends_with_the_topic_however_that_ends() {
    join(4, "score:7");
    pages.get(0).socket().send(null, "score:7", "phx_leave", JsonObject.EMPTY_JSON_OBJECT);
    pages.get(1).socket().send(null, "score:7", "boom", JsonObject.EMPTY_JSON_OBJECT);
    scores.lines().get(2).close();
    pages.get(3).close();
    assertThat(scores.lines()).noneMatch(ChannelLine::open);
    assertThat(beans.getExtension(LiveExtension.class).pubsubs().topics()).isZero();
    pubsub.subscribe("late", scores.lines().get(0));
    assertThat(beans.getExtension(LiveExtension.class).pubsubs().topics()).isZero();
  }

  @Test
  void that_cannot_be_written_is_tried_once_and_harms_nobody() {
    join(3, "score:7");
    var broken = new Broken();
    pubsub.broadcast("score:7", new Broadcast("scored", broken));
    pubsub.broadcast("score:7", "no broadcast");
    assertThat(told()).isEmpty();
    assertThat(broken.tried).hasValue(1);
    pubsub.broadcast("score:7", new Broadcast("scored", Map.of("points", 3)));
    assertThat(told()).hasSize(3);
  }

  @Test
  void takes_objects_only_and_nothing_but_broadcasts() {
    join(1, "score:7");
    var line = scores.lines().get(0);
    assertThatThrownBy(() -> line.send(new Broadcast("scored", "three")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("what a channel sends must become a JSON object, but became STRING");
    assertThatThrownBy(() -> line.send("three"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the line of a channel takes a Broadcast, not a java.lang.String");
    assertThatThrownBy(() -> new Broadcast("", Map.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
