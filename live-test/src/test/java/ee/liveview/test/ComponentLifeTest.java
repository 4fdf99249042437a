package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.AllowUpload;
import ee.liveview.AsyncOutcome;
import ee.liveview.AsyncResult;
import ee.liveview.Attr;
import ee.liveview.LiveComponent;
import ee.liveview.LiveSocket;
import ee.liveview.LiveStream;
import ee.liveview.LiveTelemetry;
import ee.liveview.LiveView;
import ee.liveview.LiveViewRef;
import ee.liveview.Next;
import ee.liveview.OnAsync;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.OnMount;
import ee.liveview.OnParams;
import ee.liveview.Param;
import ee.liveview.Stage;
import ee.liveview.TelemetryEvent;
import ee.liveview.Template;
import ee.liveview.Upload;
import ee.liveview.proves.Proves;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What components with state do for and with their view. */
@LiveTest
@AddBeanClasses({
  Log.class,
  ComponentLifeTest.Recorder.class,
  ComponentLifeTest.Star.class,
  ComponentLifeTest.StarsView.class,
  ComponentLifeTest.Kit.class,
  ComponentLifeTest.KitView.class
})
class ComponentLifeTest {
  @Inject BeanManager beans;
  @Inject Log log;
  @Inject Recorder recorder;

  record Rated(String id, int stars) {}

  @ApplicationScoped
  static class Recorder implements LiveTelemetry {
    private final List<TelemetryEvent> updates = new CopyOnWriteArrayList<>();

    @Override
    public void on(TelemetryEvent event) {
      if (event.name().startsWith("phoenix.live_component.update")) {
        updates.add(event);
      }
    }

    List<TelemetryEvent> take() {
      var taken = List.copyOf(updates);
      updates.clear();
      return taken;
    }
  }

  @LiveComponent("t:life-star")
  @Template(
      "<p class=\"#{id}\"><b>#{stars}</b><live:link patch=\"/stars?by=#{id}\">x</live:link>"
          + "<live:link class=\"far\" navigate=\"/kit\">x</live:link></p>")
  static class Star {
    @Attr(required = true)
    private String id;

    @Attr private int stars;
    @Attr private Consumer<Integer> onrate = n -> {};
    @Inject LiveSocket live;
    @Inject Log log;
    private int rendered;

    @OnMount
    void mount() {
      live.attachHook(
          "count",
          Stage.AFTER_RENDER,
          () -> {
            rendered++;
            live.self(); // the socket is at hand
          });
      live.attachHook(
          "log",
          Stage.EVENT,
          (event, params) -> {
            log.add("hook " + event + " " + rendered);
            return Next.CONTINUE;
          });
    }

    @OnEvent
    void rate(@Param("stars") int rated) {
      stars = rated;
      onrate.accept(rated);
      live.self().send(new Rated(id, rated));
    }

    @OnEvent
    void later(@Param("stars") int rated) {
      int myself = live.myself();
      live.self().sendUpdate(myself, Map.of("stars", rated));
    }

    @OnEvent
    void fail() {
      throw new IllegalStateException("for the test");
    }

    @OnEvent
    void patch() {
      stars = 7;
      live.pushPatch("/stars?by=component");
    }

    @OnEvent
    void navigate() {
      live.pushNavigate("/kit");
    }

    @OnEvent
    void redirect() {
      live.redirect("/kit");
    }
  }

  @LiveView("/stars")
  @Template(
      "<h1>#{by}</h1><i>#{told}</i><u>#{heard}</u><t:life-star :for=\"id : ids\" id=\"#{id}\" stars=\"#{first}\""
          + " onrate=\"#{onRate}\"/>")
  static class StarsView {
    private List<String> ids = List.of("a", "b");
    private int first = 1;
    private String by = "";
    private String told = "";
    private String heard = "";
    private final Consumer<Integer> onRate = n -> told += n;

    @OnParams
    void params(@Param("by") String who) {
      by = who;
    }

    @OnInfo
    void rated(Rated rated) {
      heard = rated.id() + rated.stars();
    }

    @OnEvent
    void show(@Param("ids") List<String> wanted) {
      ids = wanted;
    }

    @OnEvent
    Map<String, String> mine(LiveSocket live) {
      try {
        return Map.of("myself", "" + live.myself());
      } catch (IllegalStateException none) {
        return Map.of("myself", "none");
      }
    }
  }

  @LiveComponent("t:kit")
  @Template(
      "<div><ul id=\"rows\" phx-update=\"stream\"><li :for=\"r : rows\" id=\"#{r.domId}\">#{r.item}</li></ul>"
          + "<em>#{answer.result}</em><s>#{slow}</s><form id=\"f\" phx-change=\"noop\" phx-target=\"#{myself}\">"
          + "<live:file-input upload=\"#{files}\"/></form><h2>#{flash.info}</h2><q>#{taken}</q><cite>#{job}</cite></div>")
  static class Kit {
    @Attr private String id;
    @Attr private int slow;
    private final LiveStream<String> rows = LiveStream.by(row -> row);
    private AsyncResult<String> answer = AsyncResult.started();
    private String taken = "";
    private String job = "";

    @AllowUpload(accept = "*")
    private Upload files;

    @OnMount
    void mount() {
      rows.append("one");
    }

    @OnEvent
    void add(@Param("row") String row) {
      rows.append(row);
    }

    @OnEvent
    void ask(LiveSocket live) {
      answer = live.async(() -> "answered");
      LiveViewRef self = live.self();
      int myself = live.myself();
      live.async(
          () -> {
            self.sendUpdate(Kit.class, "k", Map.of("slow", 41));
            self.sendUpdate(myself, Map.of("slow", 42));
            return true;
          });
    }

    @OnEvent
    void begin(LiveSocket live) {
      live.startAsync("job", () -> "done");
    }

    @OnEvent
    void stop(LiveSocket live) {
      live.startAsync("job", () -> "never");
      live.cancelAsync("job");
    }

    @OnAsync("job")
    void ended(AsyncOutcome<String> outcome) {
      job += outcome instanceof AsyncOutcome.Ok<String> ok ? ok.value() : " stopped";
    }

    @OnEvent
    void tell(LiveSocket live) {
      live.flash().info("from the component");
    }

    @OnEvent
    void noop() {}

    @OnEvent
    void save() throws IOException {
      taken = String.join(",", files.consume((entry, file) -> Files.readString(file)));
    }
  }

  @LiveView("/kit")
  @Template("<t:kit id=\"k\"/>")
  static class KitView {}

  @Nested
  class A_component {
    @Test
    @Proves("LV-LC-01")
    void takes_its_view_along_when_it_fails() {
      try (var live = LiveTester.open(beans, "/stars")) {
        live.pushTo(1, "rate", Map.of("stars", 3));
        assertThat(live.texts("b")).containsExactly("3", "1");
        assertThatThrownBy(() -> live.pushTo(2, "fail", Map.of()))
            .hasRootCauseMessage("for the test");
        assertThat(live.frames()).last().asString().contains("phx_error");
        live.rejoin();
        assertThat(live.texts("b")).containsExactly("1", "1");
      }
    }

    @Test
    @Proves("LV-LC-09")
    void has_no_id_in_the_page_unless_its_template_writes_one() {
      assertThat(LiveTester.render(beans, "/stars").html())
          .contains("<p class=\"a\"><b>1</b>")
          .doesNotContain("id=\"a\"");
    }

    @Test
    @Proves("LV-LC-14")
    void comes_back_whole_however_often_it_goes() {
      try (var live = LiveTester.open(beans, "/stars")) {
        for (int round = 0; round < 3; round++) {
          live.push("show", Map.of("ids", List.of("b")));
          assertThat(live.texts("p b")).containsExactly("1");
          live.push("show", Map.of("ids", List.of("c", "b", "a")));
          assertThat(live.texts("p b")).containsExactly("1", "1", "1");
          assertThat(live.attribute("p:nth-of-type(3)", "class")).contains("a");
          live.push("show", Map.of("ids", List.of()));
          assertThat(live.texts("p b")).isEmpty();
          live.push("show", Map.of("ids", List.of("a", "b")));
          assertThat(live.texts("p b")).containsExactly("1", "1");
        }
      }
    }

    @Test
    @Proves("LV-LC-17")
    void is_addressed_by_its_own_number() {
      try (var live = LiveTester.open(beans, "/stars")) {
        live.pushTo(2, "later", Map.of("stars", 4));
        assertThat(live.texts("b")).containsExactly("1", "4");
        assertThat(live.push("mine", Map.of())).hasToString("{\"myself\":\"none\"}");
      }
    }

    @Test
    @Proves("LV-LC-19")
    void that_is_sent_values_is_seen_by_telemetry() {
      try (var live = LiveTester.open(beans, "/stars")) {
        recorder.take();
        live.pushTo(2, "later", Map.of("stars", 4));
        assertThat(recorder.take())
            .extracting(TelemetryEvent::name)
            .containsExactly(
                "phoenix.live_component.update.start", "phoenix.live_component.update.stop");
      }
    }

    @Test
    @Proves({"LV-LC-20", "LV-LC-21"})
    void tells_its_view_by_messages_and_by_what_it_was_given_to_call() {
      try (var live = LiveTester.open(beans, "/stars")) {
        live.pushTo(1, "rate", Map.of("stars", 3));
        live.pushTo(2, "rate", Map.of("stars", 5));
        assertThat(live.text("i")).isEqualTo("35");
        assertThat(live.text("u")).isEqualTo("b5");
      }
    }

    @Test
    @Proves("LV-LC-23")
    void leaves_its_links_to_the_view() {
      try (var live = LiveTester.open(beans, "/stars")) {
        live.click("p.b a:not(.far)");
        assertThat(live.text("h1")).isEqualTo("b");
        assertThat(live.path()).isEqualTo("/stars?by=b");
        live.click("p.b a.far");
        assertThat(live.has("#rows")).isTrue();
      }
    }

    @Test
    @Proves("LV-LC-26")
    void has_hooks_for_events_and_after_rendering_and_none_of_the_view() {
      try (var live = LiveTester.open(beans, "/stars")) {
        live.pushTo(1, "rate", Map.of("stars", 3));
        live.pushTo(1, "rate", Map.of("stars", 4));
        assertThat(log.take()).containsExactly("hook rate 1", "hook rate 3");
      }
    }

    @Test
    @Proves("LV-LC-28")
    void patches_and_what_changed_comes_before_the_answer() {
      try (var live = LiveTester.open(beans, "/stars")) {
        live.pushTo(2, "patch", Map.of());
        assertThat(live.frames()).hasSize(2);
        assertThat(live.frames().get(0)).contains("\"live_patch\"");
        assertThat(live.frames().get(1)).contains("phx_reply", "component", "\"7\"");
        assertThat(live.text("h1")).isEqualTo("component");
        live.pushTo(2, "navigate", Map.of());
        assertThat(live.navigatedTo()).contains("/kit");
      }
      try (var live = LiveTester.open(beans, "/stars")) {
        live.pushTo(2, "redirect", Map.of());
        assertThat(live.redirectedTo()).contains("/kit");
      }
    }

    @Test
    @Proves({"LV-LC-25", "LV-ASY-15"})
    void has_streams_tasks_messages_and_files_of_its_own() {
      try (var live = LiveTester.open(beans, "/kit")) {
        live.pushTo(1, "add", Map.of("row", "two"));
        assertThat(live.texts("li")).containsExactly("one", "two");
        live.pushTo(1, "ask", Map.of());
        live.renderAsync();
        assertThat(live.text("em")).isEqualTo("answered");
        assertThat(live.text("s")).isEqualTo("42");
        live.pushTo(1, "begin", Map.of());
        live.renderAsync();
        assertThat(live.text("cite")).isEqualTo("done");
        live.pushTo(1, "stop", Map.of());
        live.renderAsync();
        assertThat(live.text("cite")).isEqualTo("done stopped");
        live.pushTo(1, "tell", Map.of());
        assertThat(live.text("h2")).isEqualTo("from the component");
        live.fileInput("input[type=file]", TestFile.of("a.txt", "content")).upload("a.txt");
        live.pushTo(1, "save", Map.of());
        assertThat(live.text("q")).isEqualTo("content");
        assertThat(live.texts("li")).containsExactly("one", "two");
      }
    }
  }
}
