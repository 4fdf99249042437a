package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.AsyncOutcome;
import ee.liveview.AsyncResult;
import ee.liveview.Attr;
import ee.liveview.LiveComponent;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnAsync;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.context.RequestScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Work on other threads: what the page shows before, between and after. */
@LiveTest
@AddBeanClasses({
  Log.class,
  AsyncTest.Shop.class,
  AsyncTest.Basket.class,
  AsyncTest.ShopView.class,
  AsyncTest.SharedView.class,
  AsyncTest.StartView.class,
  AsyncTest.NoFieldView.class,
  AsyncTest.Price.class,
  AsyncTest.PricesView.class
})
class AsyncTest {
  @Inject BeanManager beans;
  @Inject Log log;
  @Inject Shop shop;

  /** A source that a test can break. */
  @ApplicationScoped
  static class Shop {
    private int asked;
    private boolean broken;

    synchronized String ask() {
      asked++;
      if (broken) {
        throw new IllegalStateException("closed");
      }
      return "answer " + asked;
    }

    synchronized void breakDown() {
      broken = true;
    }
  }

  @RequestScoped
  static class Basket {
    String say() {
      return "a basket";
    }
  }

  record Stock(int apples, int pears) {}

  @LiveView("/shop")
  @Template(
      "<live:async value=\"#{answer}\" :let=\"a\"><slot:loading>loading</slot:loading>"
          + "<slot:failed :let=\"why\">#{why.message}</slot:failed>#{a}</live:async>"
          + "<i>#{answer.loading}</i><b>#{answer.failed.message}</b><s>#{stock.result.apples}/#{stock.result.pears}</s>")
  static class ShopView {
    @Inject Shop shop;
    @Inject Basket basket;
    @Inject LiveSocket live;
    private AsyncResult<String> answer = AsyncResult.started();
    private AsyncResult<Stock> stock = AsyncResult.started();

    @OnMount
    void mount() {
      answer = live.async(() -> shop.ask());
    }

    @OnEvent
    void anew() {
      answer = live.async(() -> shop.ask());
    }

    @OnEvent
    void again() {
      answer = live.async(answer, () -> shop.ask());
    }

    @OnEvent
    void twice() {
      answer = live.async(() -> "first");
      answer = live.async(() -> "second");
    }

    @OnEvent
    void own() {
      answer = AsyncResult.of("my own");
    }

    @OnEvent
    void nothing() {
      answer = live.async(() -> (String) null);
    }

    @OnEvent
    void count() {
      stock = live.async(() -> new Stock(3, 4));
    }

    @OnEvent
    void cancel() {
      live.cancelAsync(answer, "too slow");
    }

    @OnEvent
    void outside() {
      answer =
          live.async(
              () -> {
                try {
                  return "a view: " + live.id();
                } catch (ContextNotActiveException e) {
                  return "no view, " + basket.say();
                }
              });
    }

    @OnEvent
    void flood() {
      for (int i = 0; i < 101; i++) {
        answer = live.async(() -> shop.ask());
      }
    }
  }

  @ApplicationScoped
  @LiveView("/shared")
  @Template("<p>#{answer.result}</p>")
  static class SharedView {
    private AsyncResult<String> answer = AsyncResult.started();

    @OnEvent
    void ask(LiveSocket live) {
      answer = live.async(() -> "for all");
    }
  }

  @LiveView("/start")
  @Template("<p>#{text}</p>")
  static class StartView {
    @Inject Log log;
    private String text = "";

    @OnEvent
    void begin(@Param("say") String say, LiveSocket live) {
      live.startAsync(
          "report",
          () -> {
            if (say.isEmpty()) {
              throw new IllegalArgumentException("nothing to say");
            }
            return say;
          });
    }

    @OnEvent
    void stop(LiveSocket live) {
      live.cancelAsync("report");
    }

    @OnEvent
    void wrong(LiveSocket live) {
      live.startAsync("reprot", () -> "");
    }

    @OnEvent
    void elsewhere(LiveSocket live) {
      var pool = new OneThread();
      live.asyncOn(pool.executor).startAsync("save", pool::name);
    }

    @OnAsync("report")
    void reported(AsyncOutcome<String> outcome, LiveSocket live) {
      text = outcome.toString();
      log.add("connected " + live.connected());
    }

    @OnAsync
    void save(AsyncOutcome<String> outcome) {
      text = outcome.toString();
    }
  }

  /** An executor of the application. */
  static final class OneThread {
    final ExecutorService executor =
        Executors.newSingleThreadExecutor(work -> new Thread(work, "own"));

    String name() {
      executor.shutdown();
      return Thread.currentThread().getName();
    }
  }

  @LiveView("/no-field")
  @Template("<p></p>")
  static class NoFieldView {
    final AsyncResult<String> never = AsyncResult.started();

    @OnEvent
    void ask(LiveSocket live) {
      live.async(() -> "for nobody");
    }
  }

  @LiveComponent("t:price")
  @Template(
      "<p>#{id} #{price.result} #{note}<a phx-click=\"ask\" phx-target=\"#{myself}\">?</a></p>")
  static class Price {
    @Attr(required = true)
    private String id;

    @Inject LiveSocket live;
    @Inject Log log;
    private AsyncResult<Integer> price = AsyncResult.started();
    private String note = "";

    @OnMount
    void mount() {
      var mine = id.length();
      price = live.async(() -> mine);
    }

    @OnEvent
    void ask() {
      var mine = id;
      live.startAsync("note", () -> "note of " + mine);
    }

    @OnAsync("note")
    void noted(AsyncOutcome<String> outcome) {
      note = ((AsyncOutcome.Ok<String>) outcome).value();
      log.add(note);
      if (!note.endsWith("!")) {
        var longer = note + "!";
        live.startAsync("note", () -> longer);
      }
    }
  }

  @LiveView("/prices")
  @Template("<t:price :for=\"p : ids\" :key=\"p\" id=\"#{p}\"/>")
  static class PricesView {
    private List<String> ids = List.of("a", "bb");

    @OnEvent
    void show(@Param("ids") List<String> newIds) {
      ids = newIds;
    }
  }

  @Nested
  class A_value_that_comes_later {
    @Test
    @Proves({"LV-ASY-01", "LV-ASY-12"})
    void is_loading_at_once_and_there_when_the_work_is_done() {
      try (var live = LiveTester.open(beans, "/shop")) {
        assertThat(live.html()).startsWith("loading");
        assertThat(live.renderAsync().html()).startsWith("answer 1");
        assertThat(live.text("i") + live.text("b")).isEmpty();
        live.renderAsync().assertNoDiff();
      }
    }

    @Test
    @Proves("LV-ASY-04")
    void is_loading_in_the_first_html_for_which_nothing_is_started() {
      var page = LiveTester.render(beans, "/shop");
      assertThat(page.html()).contains("loading");
      try (var live = LiveTester.open(beans, "/shop")) {
        assertThat(live.renderAsync().html()).startsWith("answer 1");
      }
    }

    @Test
    @Proves("LV-ASY-02")
    void may_be_several_in_a_record() {
      try (var live = LiveTester.open(beans, "/shop")) {
        live.push("count", Map.of());
        assertThat(live.renderAsync().text("s")).isEqualTo("3/4");
      }
    }

    @Test
    @Proves("LV-ASY-03")
    void has_failed_when_the_work_threw_and_the_view_lives_on() {
      shop.breakDown();
      try (var live = LiveTester.open(beans, "/shop")) {
        assertThat(live.renderAsync().html()).startsWith("closed");
        live.push("own", Map.of());
        assertThat(live.html()).startsWith("my own");
      }
    }

    @Test
    void has_failed_when_the_work_returned_null() {
      try (var live = LiveTester.open(beans, "/shop")) {
        live.push("nothing", Map.of());
        assertThat(live.renderAsync().text("b")).isEqualTo("the task returned null");
      }
    }

    @Test
    @Proves("LV-ASY-05")
    void is_kept_or_dropped_while_it_is_loaded_again() {
      try (var live = LiveTester.open(beans, "/shop")) {
        live.renderAsync().push("again", Map.of());
        assertThat(live.html()).startsWith("answer 1");
        assertThat(live.text("i")).isEqualTo("true");
        assertThat(live.renderAsync().html()).startsWith("answer 2");
        live.push("anew", Map.of());
        assertThat(live.html()).startsWith("loading");
        assertThat(live.renderAsync().html()).startsWith("answer 3");
      }
    }

    @Test
    void is_kept_when_loading_it_again_fails() {
      try (var live = LiveTester.open(beans, "/shop")) {
        live.renderAsync();
        shop.breakDown();
        live.push("again", Map.of());
        live.renderAsync();
        assertThat(live.text("b")).isEqualTo("closed");
        assertThat(live.html()).startsWith("answer 1");
      }
    }

    @Test
    @Proves("LV-ASY-08")
    void is_that_of_the_last_start() {
      try (var live = LiveTester.open(beans, "/shop")) {
        live.push("twice", Map.of());
        assertThat(live.renderAsync().html()).startsWith("second");
      }
    }

    @Test
    void leaves_a_field_alone_that_has_got_another_value_meanwhile() {
      try (var live = LiveTester.open(beans, "/shop")) {
        live.push("own", Map.of());
        assertThat(live.renderAsync().html()).startsWith("my own");
        live.assertNoDiff();
      }
    }

    @Test
    @Proves("LV-ASY-09")
    void has_failed_with_the_reason_when_it_was_cancelled_and_can_be_asked_for_anew() {
      try (var live = LiveTester.open(beans, "/shop")) {
        live.push("cancel", Map.of());
        assertThat(live.text("b")).isEqualTo("too slow");
        live.renderAsync().assertNoDiff();
        live.push("anew", Map.of());
        assertThat(live.renderAsync().html()).startsWith("answer 1");
        live.push("cancel", Map.of());
        assertThat(live.html()).startsWith("answer 1");
      }
    }

    @Test
    void is_made_outside_of_every_view_but_with_a_request_scope() {
      try (var live = LiveTester.open(beans, "/shop")) {
        live.push("outside", Map.of());
        assertThat(live.renderAsync().html()).startsWith("no view, a basket");
      }
    }

    @Test
    void needs_a_field_that_can_hold_it() {
      try (var live = LiveTester.open(beans, "/no-field")) {
        assertThatThrownBy(() -> live.push("ask", Map.of())).hasMessageContaining("LIVE-V040");
      }
    }

    @Test
    void ends_the_view_when_a_hundred_others_run() {
      try (var live = LiveTester.open(beans, "/shop")) {
        assertThatThrownBy(() -> live.push("flood", Map.of())).hasMessageContaining("LIVE-V042");
      }
    }

    @Test
    void of_a_shared_view_comes_though_the_page_has_gone_that_asked() {
      var ada = LiveBrowser.of(beans);
      var first = ada.open("/shared");
      try (var second = first.openSecond("/shared")) {
        first.push("ask", Map.of());
        first.close();
        assertThat(second.renderAsync().text("p")).isEqualTo("for all");
      }
    }
  }

  @Nested
  class A_task_with_a_name {
    @Test
    @Proves({"LV-ASY-07", "LV-LIFE-14"})
    void hands_its_value_or_its_failure_to_the_method_of_that_name() {
      try (var live = LiveTester.open(beans, "/start")) {
        live.push("begin", Map.of("say", "hi"));
        live.assertNoDiff();
        assertThat(live.renderAsync().text("p")).isEqualTo("Ok[value=hi]");
        live.push("begin", Map.of("say", ""));
        assertThat(live.renderAsync().text("p"))
            .isEqualTo("Failed[cause=java.lang.IllegalArgumentException: nothing to say]");
        assertThat(log.take()).containsExactly("connected true", "connected true");
      }
    }

    @Test
    @Proves("LV-ASY-08")
    void started_again_hands_over_the_later_value_only() {
      try (var live = LiveTester.open(beans, "/start")) {
        live.push("begin", Map.of("say", "one"));
        live.push("begin", Map.of("say", "two"));
        assertThat(live.renderAsync().text("p")).isEqualTo("Ok[value=two]");
        assertThat(live.diffs()).hasSize(1);
      }
    }

    @Test
    @Proves("LV-ASY-09")
    void can_be_cancelled_and_the_method_is_told() {
      try (var live = LiveTester.open(beans, "/start")) {
        live.push("stop", Map.of());
        live.push("begin", Map.of("say", "hi"));
        live.push("stop", Map.of());
        assertThat(live.text("p")).isEqualTo("Cancelled[reason=cancelled]");
        live.renderAsync().assertNoDiff();
      }
    }

    @Test
    @Proves("LV-ASY-11")
    void is_not_run_any_more_when_its_view_has_ended() {
      var live = LiveTester.open(beans, "/start");
      live.push("begin", Map.of("say", "hi"));
      live.close();
      live.renderAsync();
      assertThat(log.take()).isEmpty();
    }

    @Test
    @Proves("LV-ASY-06")
    void may_run_on_an_executor_of_the_application() {
      try (var live = LiveTester.open(beans, "/start")) {
        live.push("elsewhere", Map.of());
        live.await(() -> live.text("p").equals("Ok[value=own]"));
      }
    }

    @Test
    void that_nobody_waits_for_is_an_error_before_it_starts() {
      try (var live = LiveTester.open(beans, "/start")) {
        assertThatThrownBy(() -> live.push("wrong", Map.of()))
            .hasMessageContaining("LIVE-V040")
            .hasMessageContaining("did you mean 'report'?");
      }
    }
  }

  @Nested
  class A_component {
    @Test
    @Proves("LV-ASY-10")
    void has_tasks_of_its_own() {
      try (var live = LiveTester.open(beans, "/prices")) {
        assertThat(live.renderAsync().texts("p")).containsExactly("a 1 ?", "bb 2 ?");
        live.click("p:nth-of-type(1) a").click("p:nth-of-type(2) a");
        assertThat(live.renderAsync().texts("p"))
            .containsExactly("a 1 note of a?", "bb 2 note of bb?");
        assertThat(live.renderAsync().texts("p"))
            .containsExactly("a 1 note of a!?", "bb 2 note of bb!?");
      }
    }

    @Test
    @Proves("LV-ASY-10")
    void that_has_gone_takes_its_tasks_along() {
      try (var live = LiveTester.open(beans, "/prices")) {
        live.renderAsync().click("p:nth-of-type(2) a");
        live.push("show", Map.of("ids", List.of("a")));
        live.renderAsync().assertNoDiff();
        assertThat(log.take()).isEmpty();
      }
    }
  }

  @Test
  void waits_with_tasks_until_the_test_asks_however_much_time_passes() {
    try (var live = LiveTester.open(beans, "/shop")) {
      live.advance(Duration.ofMinutes(1)).assertNoDiff();
      assertThat(live.html()).startsWith("loading");
    }
  }
}
