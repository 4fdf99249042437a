package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.AsyncOutcome;
import ee.liveview.Attr;
import ee.liveview.HttpStatusException;
import ee.liveview.LiveComponent;
import ee.liveview.LiveScoped;
import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.MountHook;
import ee.liveview.Next;
import ee.liveview.OnAsync;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.OnMount;
import ee.liveview.OnParams;
import ee.liveview.Param;
import ee.liveview.Stage;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What runs before the methods of a view, and may keep them from running. */
@LiveTest
@AddBeanClasses({
  Log.class,
  HooksTest.Guest.class,
  HooksTest.First.class,
  HooksTest.Second.class,
  HooksTest.Gate.class,
  HooksTest.OrderView.class,
  HooksTest.GatedView.class,
  HooksTest.StagesView.class,
  HooksTest.Lamp.class,
  HooksTest.LampView.class
})
class HooksTest {
  @Inject BeanManager beans;
  @Inject Log log;
  @Inject Gate gate;

  /** What a hook finds out, for the view. */
  @LiveScoped
  public static class Guest {
    private String name = "nobody";

    public String name() {
      return name;
    }

    void name(String newName) {
      name = newName;
    }
  }

  @Dependent
  static class First implements MountHook {
    @Inject Log log;
    @Inject Guest guest;

    @Override
    public Next onMount(LiveSocket live) {
      log.add("first " + live.connected());
      guest.name(live.user().map(p -> p.getName()).orElse("a guest"));
      return Next.CONTINUE;
    }

    @PreDestroy
    void gone() {
      log.add("first gone");
    }
  }

  @ApplicationScoped
  static class Second implements MountHook {
    @Inject Log log;

    @Override
    public Next onMount(LiveSocket live) {
      log.add("second " + live.params().text("id").orElse("no id"));
      return Next.CONTINUE;
    }
  }

  @LiveView(
      value = "/order/{id}",
      onMount = {First.class, Second.class})
  @Template("<p>#{guest.name()}</p>")
  static class OrderView {
    @Inject Log log;
    @Inject Guest guest;

    @OnMount
    void mount() {
      log.add("mount");
    }

    @OnParams
    void params() {
      log.add("params");
    }
  }

  @ApplicationScoped
  static class Gate implements MountHook {
    private String wanted = "";

    void wants(String what) {
      wanted = what;
    }

    @Override
    public Next onMount(LiveSocket live) {
      switch (wanted) {
        case "redirect" -> live.redirect("/order/1");
        case "navigate" -> {
          live.flash().error("Not you.");
          live.pushNavigate("/order/2");
        }
        case "nothing" -> {}
        case "going on" -> {
          live.redirect("/order/1");
          return Next.CONTINUE;
        }
        case "status" -> throw new HttpStatusException(403, "not you");
        default -> {
          return Next.CONTINUE;
        }
      }
      return Next.HALT;
    }
  }

  @LiveView(value = "/gated", onMount = Gate.class)
  @Template("<p>in</p>")
  static class GatedView {
    @Inject
    GatedView(Log log) {
      log.add("made");
    }

    GatedView() {}
  }

  @LiveView("/stages")
  @Template("<p>#{id}</p><i>#{rendered}</i>")
  static class StagesView {
    @Inject Log log;
    @Inject LiveSocket live;
    @Param private int id;
    private int rendered;

    @OnMount
    void mount() {
      live.attachHook(
          "id",
          Stage.PARAMS,
          (uri, params) -> {
            log.add("hook " + uri.getPath() + " " + params.text("id").orElse(""));
            return params.text("id").equals(Optional.of("13")) ? Next.HALT : Next.CONTINUE;
          });
      live.attachHook("count", Stage.AFTER_RENDER, () -> rendered++);
    }

    @OnParams
    void show() {
      log.add("show " + id);
    }

    @OnEvent
    void guard() {
      live.attachHook(
          "guard",
          Stage.EVENT,
          (event, params) -> {
            log.add("guard " + event);
            return event.equals("secret") || event.equals("nowhere")
                ? Next.haltWith(Map.of("error", "no " + event))
                : Next.CONTINUE;
          });
      live.attachHook(
          "after",
          Stage.EVENT,
          (event, params) -> {
            log.add("after " + event);
            return Next.CONTINUE;
          });
    }

    @OnEvent
    void quiet() {
      live.attachHook("quiet", Stage.EVENT, (event, params) -> Next.HALT);
    }

    @OnEvent
    void once() {
      live.attachHook(
          "once",
          Stage.EVENT,
          (event, params) -> {
            log.add("once " + event);
            live.detachHook("once", Stage.EVENT);
            return Next.CONTINUE;
          });
    }

    @OnEvent
    void secret() {
      log.add("secret");
    }

    @OnEvent
    String open() {
      log.add("open");
      return "opened";
    }

    @OnEvent
    void unguard() {
      live.detachHook("guard", Stage.EVENT);
      live.detachHook("never there", Stage.INFO);
    }

    @OnEvent
    void listen() {
      live.attachHook(
          "listen",
          Stage.INFO,
          message -> {
            log.add("heard " + message);
            return message.equals("stop") ? Next.HALT : Next.CONTINUE;
          });
    }

    @OnInfo
    void text(String text) {
      log.add("text " + text);
    }

    @OnEvent
    void work(@Param("say") String say) {
      live.startAsync("work", () -> say);
    }

    @OnEvent
    void watch() {
      live.attachHook(
          "watch",
          Stage.ASYNC,
          (name, outcome) -> {
            log.add(name + " " + outcome);
            return outcome.equals(new AsyncOutcome.Ok<>("stop")) ? Next.HALT : Next.CONTINUE;
          });
    }

    @OnAsync("work")
    void worked(AsyncOutcome<String> outcome) {
      log.add("worked");
    }

    @OnEvent
    void replying() {
      live.attachHook("bad", Stage.INFO, message -> Next.haltWith("to whom?"));
    }
  }

  @LiveComponent("t:lamp")
  @Template("<p>#{on}<a phx-click=\"toggle\" phx-target=\"#{myself}\"></a></p>")
  static class Lamp {
    @Attr(required = true)
    private String id;

    @Inject Log log;
    private boolean on;

    @OnMount
    void mount(LiveSocket live) {
      live.attachHook(
          "lamp",
          Stage.EVENT,
          (event, params) -> {
            log.add(id + " " + event);
            return event.equals("ask") ? Next.haltWith(Map.of("on", on)) : Next.CONTINUE;
          });
    }

    @OnEvent
    void toggle() {
      on = !on;
    }

    @OnEvent
    void wrong(LiveSocket live) {
      live.attachHook("x", Stage.INFO, message -> Next.CONTINUE);
    }
  }

  @LiveView("/lamps")
  @Template("<t:lamp id=\"a\"/><t:lamp id=\"b\"/>")
  static class LampView {
    @Inject Log log;

    @OnMount
    void mount(LiveSocket live) {
      live.attachHook(
          "view",
          Stage.EVENT,
          (event, params) -> {
            log.add("view " + event);
            return Next.HALT;
          });
    }
  }

  @Nested
  class A_mount_hook {
    @Test
    @Proves({"LV-LH-01", "LV-LH-03"})
    void runs_before_the_view_in_its_order_over_http_and_when_connected() {
      var ada = LiveBrowser.of(beans).user("ada");
      try (var live = ada.open("/order/7")) {
        var each = List.of("second 7", "mount", "params");
        var all = log.take();
        assertThat(all.subList(0, 2)).containsExactly("first false", "first gone");
        assertThat(all.subList(2, 5)).isEqualTo(each);
        assertThat(all.subList(5, 7)).containsExactly("first true", "first gone");
        assertThat(all.subList(7, 10)).isEqualTo(each);
        assertThat(live.text("p")).isEqualTo("ada");
        assertThat(live.deadHtml()).contains("<p>ada</p>");
      }
    }

    @Test
    @Proves({"LV-LH-02", "LV-LH-05"})
    void that_halts_sends_the_request_elsewhere_and_no_view_is_made() {
      gate.wants("redirect");
      var page = LiveTester.render(beans, "/gated");
      assertThat(page.redirectedTo()).contains("/order/1");
      gate.wants("navigate");
      assertThat(LiveTester.render(beans, "/gated").redirectedTo()).contains("/order/2");
      assertThat(log.take()).isEmpty();
    }

    @Test
    @Proves({"LV-LH-02", "LV-LH-05"})
    void that_halts_sends_a_connected_page_elsewhere() {
      try (var live = LiveTester.open(beans, "/gated")) {
        assertThat(log.take()).containsExactly("made", "made");
        gate.wants("navigate");
        live.reconnect();
        assertThat(live.navigatedTo()).contains("/order/2");
        assertThat(log.take()).isEmpty();
      }
    }

    @Test
    @Proves("LV-LH-02")
    void halts_exactly_when_it_sends_the_page_elsewhere() {
      gate.wants("nothing");
      assertThatThrownBy(() -> LiveTester.render(beans, "/gated"))
          .hasMessageContaining("LIVE-V043")
          .hasMessageContaining("halts and sends the page nowhere");
      gate.wants("going on");
      assertThatThrownBy(() -> LiveTester.render(beans, "/gated"))
          .hasMessageContaining("LIVE-V043")
          .hasMessageContaining("goes on and sends the page elsewhere");
    }

    @Test
    void may_answer_with_a_status() {
      gate.wants("status");
      assertThatThrownBy(() -> LiveTester.render(beans, "/gated"))
          .isInstanceOf(HttpStatusException.class);
    }
  }

  @Nested
  class A_hook_for_parameters {
    @Test
    @Proves({"LV-LH-06", "LV-LH-07"})
    void runs_before_the_method_each_time_and_may_keep_it_from_running() {
      try (var live = LiveTester.open(beans, "/stages?id=1")) {
        assertThat(log.take())
            .containsExactly("hook /stages 1", "show 1", "hook /stages 1", "show 1");
        live.patch("/stages?id=13").patch("/stages?id=2");
        assertThat(log.take()).containsExactly("hook /stages 13", "hook /stages 2", "show 2");
        assertThat(live.text("p")).isEqualTo("2");
      }
    }
  }

  @Nested
  class A_hook_for_events {
    @Test
    @Proves({"LV-LH-06", "LV-LH-07", "LV-LH-08"})
    void runs_before_the_method_in_the_order_of_attaching_and_may_answer_in_its_place() {
      try (var live = LiveTester.open(beans, "/stages")) {
        log.take();
        live.push("guard", Map.of());
        assertThat(live.push("open", Map.of()).toString()).isEqualTo("{\"value\":\"opened\"}");
        assertThat(live.push("secret", Map.of()).toString()).isEqualTo("{\"error\":\"no secret\"}");
        assertThat(live.push("nowhere", Map.of()).toString())
            .isEqualTo("{\"error\":\"no nowhere\"}");
        assertThat(log.take())
            .containsExactly("guard open", "after open", "open", "guard secret", "guard nowhere");
      }
    }

    @Test
    @Proves("LV-LH-07")
    void may_halt_without_an_answer() {
      try (var live = LiveTester.open(beans, "/stages")) {
        live.push("quiet", Map.of());
        log.take();
        assertThat(live.push("open", Map.of())).isEmpty();
        assertThat(log.take()).isEmpty();
      }
    }

    @Test
    @Proves("LV-LH-10")
    void has_a_name_of_its_own_and_can_be_taken_away() {
      try (var live = LiveTester.open(beans, "/stages")) {
        log.take();
        live.push("guard", Map.of());
        live.push("unguard", Map.of());
        log.take();
        live.push("secret", Map.of());
        assertThat(log.take()).containsExactly("after secret", "secret");
      }
      try (var live = LiveTester.open(beans, "/stages")) {
        live.push("guard", Map.of());
        assertThatThrownBy(() -> live.push("guard", Map.of()))
            .hasMessageContaining("LIVE-V044")
            .hasMessageContaining("'guard' at EVENT");
      }
    }

    @Test
    @Proves("LV-LH-10")
    void may_take_itself_away_while_it_runs() {
      try (var live = LiveTester.open(beans, "/stages")) {
        log.take();
        live.push("once", Map.of());
        live.push("open", Map.of());
        live.push("open", Map.of());
        assertThat(log.take()).containsExactly("once open", "open", "open");
      }
    }
  }

  @Nested
  class A_hook_for_messages {
    @Test
    @Proves({"LV-LH-06", "LV-LH-12"})
    void sees_all_of_them_also_those_that_the_view_does_not_know() {
      var warnings = new ArrayList<String>();
      var recorder = recorder(warnings);
      Logger.getLogger("ee.liveview").addHandler(recorder);
      try (var live = LiveTester.open(beans, "/stages")) {
        live.push("listen", Map.of());
        log.take();
        live.send("hello").send("stop").send(42);
        assertThat(log.take())
            .containsExactly("heard hello", "text hello", "heard stop", "heard 42");
        assertThat(warnings).singleElement().asString().startsWith("LIVE-V007");
      } finally {
        Logger.getLogger("ee.liveview").removeHandler(recorder);
      }
    }

    @Test
    void has_nobody_to_reply_to() {
      try (var live = LiveTester.open(beans, "/stages")) {
        live.push("replying", Map.of());
        assertThatThrownBy(() -> live.send("hello")).hasMessageContaining("LIVE-V045");
      }
    }
  }

  private static Handler recorder(List<String> lines) {
    return new Handler() {
      @Override
      public void publish(LogRecord line) {
        lines.add(line.getMessage());
      }

      @Override
      public void flush() {}

      @Override
      public void close() {}
    };
  }

  @Nested
  class A_hook_for_tasks {
    @Test
    @Proves({"LV-LH-06", "LV-LH-07"})
    void hears_how_they_ended_before_the_method_does() {
      try (var live = LiveTester.open(beans, "/stages")) {
        live.push("watch", Map.of());
        log.take();
        live.push("work", Map.of("say", "hi"));
        live.renderAsync().push("work", Map.of("say", "stop"));
        live.renderAsync();
        assertThat(log.take())
            .containsExactly("work Ok[value=hi]", "worked", "work Ok[value=stop]");
      }
    }
  }

  @Nested
  class A_hook_after_rendering {
    @Test
    @Proves({"LV-LH-06", "LV-LH-09"})
    void changes_what_the_next_rendering_shows() {
      try (var live = LiveTester.open(beans, "/stages")) {
        assertThat(live.text("i")).isEqualTo("0");
        live.push("open", Map.of());
        assertThat(live.diffs()).containsExactly("{\"1\":\"1\",\"r\":{\"value\":\"opened\"}}");
        live.push("secret", Map.of());
        assertThat(live.text("i")).isEqualTo("2");
      }
    }
  }

  @Nested
  class A_component {
    @Test
    @Proves("LV-LH-06")
    void has_hooks_of_its_own_for_its_events() {
      try (var live = LiveTester.open(beans, "/lamps")) {
        log.take();
        live.click("p:nth-of-type(2) a");
        assertThat(live.texts("p")).containsExactly("false", "true");
        assertThat(live.pushTo(2, "ask", Map.of()).toString()).isEqualTo("{\"on\":true}");
        live.push("what", Map.of());
        assertThat(log.take()).containsExactly("b toggle", "b ask", "view what");
      }
    }

    @Test
    void has_no_stage_for_messages() {
      try (var live = LiveTester.open(beans, "/lamps")) {
        assertThatThrownBy(() -> live.pushTo(1, "wrong", Map.of()))
            .hasMessageContaining("LIVE-V045");
      }
    }
  }
}
