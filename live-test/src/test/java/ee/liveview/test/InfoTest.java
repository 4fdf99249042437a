package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.LiveViewRef;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.OnTick;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

@LiveTest
@AddBeanClasses({InfoTest.InboxView.class, InfoTest.ClockView.class, InfoTest.Refs.class})
class InfoTest {
  @Inject BeanManager beans;
  @Inject Refs refs;

  sealed interface News {}

  record Loaded(int rows) implements News {}

  record Failed() implements News {}

  record HowMany() {}

  record Failing() {}

  @ApplicationScoped
  static class Refs {
    private LiveViewRef last;

    void keep(LiveViewRef ref) {
      last = ref;
    }

    LiveViewRef last() {
      return last;
    }
  }

  @LiveView("/inbox")
  @Template("<p>#{got}</p>")
  static class InboxView {
    @Inject Refs refs;
    private String got = "";

    @OnEvent
    void keep(LiveSocket live) {
      refs.keep(live.self());
    }

    @OnEvent
    void load(LiveSocket live) {
      var self = live.self();
      refs.keep(self);
      CompletableFuture.runAsync(() -> self.send(new Loaded(3)));
    }

    @OnEvent
    void later(LiveSocket live) {
      refs.keep(live.self());
      live.self().sendAfter(new Failed(), Duration.ofSeconds(10));
      live.self().sendAfter("soon", Duration.ofSeconds(5));
    }

    @OnInfo
    void any(Object message) {
      got += "any(" + message + ")";
    }

    @OnInfo
    void news(News message) {
      got += "news(" + message + ")";
    }

    @OnInfo
    void loaded(Loaded message) {
      got += "loaded(" + message.rows() + ")";
    }

    @OnInfo
    int count(HowMany message) {
      got += "!";
      return got.length();
    }

    @OnInfo
    String fail(Failing message) {
      throw new IllegalStateException("on purpose");
    }

    @OnInfo
    void number(int message, LiveSocket live) {
      got += "number(" + message + " " + live.connected() + ")";
    }
  }

  @LiveView("/clock")
  @Template("<p>#{count}</p><i>#{slow}</i>")
  static class ClockView {
    @Inject Refs refs;
    private int count;
    private int slow;

    @OnEvent
    void keep(LiveSocket live) {
      refs.keep(live.self());
    }

    @OnTick(every = "1s")
    void tick() {
      count++;
    }

    @OnTick(every = "PT10S")
    void rarely() {
      slow++;
    }
  }

  @Nested
  class A_message {
    @Test
    @Proves({"LV-LIFE-11", "LV-TEST-36"})
    void goes_to_the_method_of_the_most_specific_type() {
      try (var live = LiveTester.open(beans, "/inbox")) {
        live.send(new Loaded(1)).send(new Failed()).send("text").send(4);
        assertThat(live.text("p")).isEqualTo("loaded(1)news(Failed[])any(text)number(4 true)");
      }
    }

    @Test
    @Proves("WIRE-67")
    void is_pushed_as_a_diff_that_answers_nothing() {
      try (var live = LiveTester.open(beans, "/inbox")) {
        live.send("x");
        assertThat(live.frames())
            .containsExactly("[\"1\",null,\"" + live.topic() + "\",\"diff\",{\"0\":\"any(x)\"}]");
      }
    }

    @Test
    void may_come_from_another_thread() {
      try (var live = LiveTester.open(beans, "/inbox")) {
        live.push("load", java.util.Map.of());
        live.await(() -> live.text("p").equals("loaded(3)"));
      }
    }

    @Test
    @Proves("LV-PS-06")
    void comes_when_its_time_has_come() {
      try (var live = LiveTester.open(beans, "/inbox")) {
        live.push("later", java.util.Map.of());
        live.advance(Duration.ofMillis(4_999)).assertNoDiff();
        assertThat(live.advance(Duration.ofMillis(1)).text("p")).isEqualTo("any(soon)");
        assertThat(live.advance(Duration.ofSeconds(5)).text("p"))
            .isEqualTo("any(soon)news(Failed[])");
      }
    }

    @Test
    void to_a_view_that_has_ended_is_dropped() {
      var live = LiveTester.open(beans, "/inbox");
      live.push("later", java.util.Map.of());
      assertThat(refs.last().alive()).isTrue();
      live.close();
      assertThat(refs.last().alive()).isFalse();
      refs.last().send("lost");
      live.assertNoDiff();
    }
  }

  @Nested
  class A_question {
    @Test
    @Proves("LV-LIFE-12")
    void is_answered_with_what_the_method_returns_after_the_page_was_told() {
      try (var live = LiveTester.open(beans, "/inbox")) {
        live.push("keep", java.util.Map.of());
        var seen = new StringBuilder();
        var answer = refs.last().ask(new HowMany(), Integer.class);
        var done = answer.thenAccept(count -> seen.append(live.text("p")).append(count));
        assertThat(done.toCompletableFuture()).isCompleted();
        assertThat(seen.toString()).isEqualTo("!1");
        assertThat(refs.last().ask(5, Void.class).toCompletableFuture()).isCompletedWithValue(null);
      }
    }

    @Test
    void fails_with_the_view_with_another_type_and_without_a_method() {
      var live = LiveTester.open(beans, "/clock");
      live.push("keep", java.util.Map.of());
      assertThat(failure("text", String.class)).isInstanceOf(IllegalArgumentException.class);
      live.close();
      assertThat(failure("text", String.class)).isInstanceOf(CancellationException.class);
      var inbox = LiveTester.open(beans, "/inbox");
      inbox.push("keep", java.util.Map.of());
      assertThat(failure(new HowMany(), String.class)).isInstanceOf(ClassCastException.class);
      assertThat(failure(new Failing(), String.class)).hasMessage("on purpose");
      assertThatThrownBy(() -> inbox.advance(Duration.ofSeconds(1)))
          .isInstanceOf(AssertionError.class);
    }

    private Throwable failure(Object message, Class<?> answer) {
      return refs.last().ask(message, answer).toCompletableFuture().handle((v, e) -> e).join();
    }
  }

  @Nested
  class A_tick {
    @Test
    @Proves({"WIRE-67", "LV-PS-06"})
    void comes_again_and_again_each_in_its_time() {
      try (var live = LiveTester.open(beans, "/clock")) {
        live.advance(Duration.ofMillis(999)).assertNoDiff();
        live.advance(Duration.ofMillis(1));
        assertThat(live.diffs()).containsExactly("{\"0\":\"1\"}");
        live.advance(Duration.ofSeconds(10));
        assertThat(live.texts("p, i")).containsExactly("11", "1");
        assertThat(live.diffs()).hasSize(11);
      }
    }

    @Test
    void stops_with_the_view() {
      var live = LiveTester.open(beans, "/clock");
      live.close();
      live.advance(Duration.ofMinutes(1));
      assertThat(live.frames()).isEmpty();
    }

    @Test
    void starts_anew_with_a_new_join() {
      try (var live = LiveTester.open(beans, "/clock")) {
        live.advance(Duration.ofMillis(500)).reconnect();
        live.advance(Duration.ofMillis(999)).assertNoDiff();
        assertThat(live.advance(Duration.ofMillis(1)).text("p")).isEqualTo("1");
      }
    }
  }
}
