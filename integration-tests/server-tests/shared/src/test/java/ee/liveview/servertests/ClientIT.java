package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.ConsoleMessage;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.WebSocketFrame;
import ee.liveview.proves.Proves;
import ee.liveview.servertests.client.Views;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What pages and their scripts do with the real client, beyond bindings. */
@OnServer
class ClientIT {
  private static final String ROOT =
      """
      <!DOCTYPE html>
      <html lang="en">
        <head>
          <meta charset="utf-8">
          <title>#{title}</title>
          <link rel="icon" href="data:,">
          <script>
            window.story = [];
            window.LiveView = {
              params: { zone: "Tallinn" },
              hooks: {
                Tell: {
                  mounted() { story.push("mounted " + this.el.id); window.hook = this; },
                  destroyed() { story.push("destroyed " + this.el.id); },
                },
              },
            };
            window.addEventListener("phx:tale", (e) => story.push("tale " + e.detail.n));
            window.addEventListener("live:starting", (e) => {
              if (location.search.includes("limited")) {
                sessionStorage.setItem("loads", Number(sessionStorage.getItem("loads")) + 1);
                Object.assign(e.detail,
                  { maxReloads: 3, reloadJitterMin: 20, reloadJitterMax: 60, failsafeJitter: 60000 });
              }
              if (location.search.includes("prefix")) { e.detail.bindingPrefix = "lv-"; }
              customElements.define("tell-tale", class extends HTMLElement {
                connectedCallback() {
                  this.hook = window.LiveView.createHook(this, {
                    mounted() {
                      story.push("custom");
                      this.js().addClass(this.el, "told");
                      this.js().setAttribute(this.el, "data-told", "yes");
                    },
                  });
                }
              });
            });
            window.addEventListener("live:started", () => {
              if (location.search.includes("early")) { document.querySelector("#kid .note").click(); }
              if (location.search.includes("old")) { window.liveSocket.version = () => "0.0.1"; }
            });
          </script>
          #{head}
        </head>
        <body><live:content/></body>
      </html>
      """;

  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive client() {
    return TestWars.of("client", Views.class.getPackage())
        .addAsResource(new StringAsset(ROOT), "liveview/root.html");
  }

  private Page open(String path) {
    return people.arrive(app).openLive(path);
  }

  private static List<?> story(Page page) {
    return (List<?>) Objects.requireNonNull(page.evaluate("() => story"));
  }

  @Test
  @Proves("LV-LIFE-01")
  void a_page_is_whole_before_any_script_runs() {
    assertThat(WireClient.of(app).get("stars").body())
        .startsWith("<!DOCTYPE html>")
        .contains("<h1 id=\"total\">0</h1>", "<b>0</b>", "data-phx-main", "data-phx-session")
        .endsWith("</html>\n");
  }

  @Test
  @Proves({"LV-RTR-11", "PX-SOCK-08", "PX-SOCK-18", "PX-PUBS-18"})
  void channels_of_the_application_share_the_connection_of_the_page() {
    var sockets = new AtomicInteger();
    var other = people.arrive(app).open("stars");
    other.evaluate(
        """
        () => {
          const channel = liveSocket.getSocket().channel("score:7", { as: "Eve" });
          channel.on("scored", ({ points }) => story.push("heard " + points));
          channel.join().receive("ok", () => story.push("listens"));
        }
        """);
    other.waitForFunction("() => story.includes('listens')");
    var page = people.arrive(app).open("about:blank");
    page.onWebSocket(
        socket -> {
          sockets.incrementAndGet();
          assertThat(socket.url()).startsWith("ws").contains("/client/live/websocket?");
        });
    page.navigate("stars");
    assertThat(page.locator("[data-phx-main].phx-connected")).isVisible();
    page.evaluate(
        """
        () => {
          const channel = liveSocket.getSocket().channel("score:7", { as: "Ada" });
          channel.on("scored", ({ points }) => story.push("scored " + points));
          channel.join().receive("ok", ({ points }) => {
            story.push("joined " + points);
            channel.push("add", { by: 3 }).receive("ok", ({ points }) => story.push("answered " + points));
          });
          liveSocket.getSocket().channel("score:8", {}).join()
            .receive("error", ({ reason }) => story.push("refused " + reason));
        }
        """);
    page.waitForFunction(
        "() => story.filter((s) => /^(scored|joined|answered|refused)/.test(s)).length >= 4");
    assertThat(story(page).stream().map(Object::toString))
        .contains("refused say who you are")
        .containsSubsequence("joined 0", "scored 3", "answered 3");
    other.waitForFunction("() => story.includes('heard 3')");
    page.locator("#one").click();
    assertThat(page.locator("#b-0 b")).hasText("1");
    assertThat(sockets).hasValue(1);
  }

  @Test
  void a_channel_is_joined_only_with_the_token_of_a_page() {
    try (var socket = WireClient.of(app).open("vsn=2.0.0")) {
      var ref = socket.send("1", "score:7", "phx_join", Wire.json("{'as': 'Eve'}"));
      assertThat(socket.answer(ref))
          .isEqualTo(Wire.json("{'status': 'error', 'response': {'reason': 'unauthorized'}}"));
    }
  }

  @Test
  @Proves({"LV-LC-12", "LV-LC-11"})
  void an_event_reaches_every_component_and_view_that_its_target_names() {
    var page = open("stars");
    page.locator("#all").click();
    assertThat(page.locator("#a-0 b")).hasText("1");
    assertThat(page.locator("#b-0 b")).hasText("1");
    assertThat(page.locator("#total")).hasText("1");
    page.locator("#one").click();
    page.locator("#a-0 .own").click();
    assertThat(page.locator("#b-0 b")).hasText("2");
    assertThat(page.locator("#a-0 b")).hasText("2");
    assertThat(page.locator("#total")).hasText("1");
  }

  @Test
  @Proves("LV-LC-30")
  void another_id_of_the_root_of_a_component_starts_its_hook_anew() {
    var page = open("stars");
    page.locator("#a-0 .own").click();
    assertThat(page.locator("#a-0 b")).hasText("1");
    page.locator("#renew").click();
    assertThat(page.locator("#a-1 b")).hasText("1");
    page.waitForFunction("() => story.includes('destroyed a-0')");
    assertThat(story(page).toString())
        .isEqualTo("[mounted a-0, mounted b-0, mounted a-1, destroyed a-0]");
  }

  @Test
  @Proves("LV-LC-14")
  void a_component_that_goes_and_comes_back_is_whole_and_works() {
    var page = open("stars");
    for (int round = 0; round < 3; round++) {
      page.locator("#flip").click();
      assertThat(page.locator(".star")).hasCount(1);
      page.locator("#flip").click();
      assertThat(page.locator("#a-0 b")).hasText("0");
      page.locator("#a-0 .own").click();
      assertThat(page.locator("#a-0 b")).hasText("1");
    }
    page.locator("#b-0 .own").click();
    assertThat(page.locator("#b-0 b")).hasText("1");
  }

  @Test
  @Proves("LV-CLI-04")
  void a_hook_addresses_views_and_components_by_selector_element_and_number() {
    var page = open("stars");
    page.evaluate("() => hook.pushEventTo('.star', 'rate', {})");
    assertThat(page.locator("#a-0 b")).hasText("1");
    assertThat(page.locator("#b-0 b")).hasText("1");
    page.evaluate("() => hook.pushEventTo(document.querySelector('#b-0 i'), 'rate', {})");
    assertThat(page.locator("#b-0 b")).hasText("2");
    page.evaluate(
        "() => hook.pushEventTo(Number(document.querySelector('#a-0 .myself').textContent), 'rate', {})");
    assertThat(page.locator("#a-0 b")).hasText("2");
    page.evaluate("() => hook.pushEventTo('main', 'rate', {})");
    assertThat(page.locator("#total")).hasText("1");
    assertThat(page.locator("#b-0 b")).hasText("2");
  }

  @Test
  @Proves({"LV-CLI-06", "LV-CONN-02"})
  void events_that_are_pushed_while_mounting_arrive_in_order() {
    var page = open("page");
    page.waitForFunction("() => story.includes('tale 2')");
    assertThat(
            story(page).stream()
                .filter(line -> line.toString().startsWith("tale"))
                .toList()
                .toString())
        .isEqualTo("[tale 1, tale 2]");
    assertThat(page.locator("#zone")).hasText("Tallinn");
  }

  @Test
  @Proves("LV-CLI-09")
  void custom_elements_have_hooks_that_run_commands() {
    var page = open("page");
    assertThat(page.locator("tell-tale.told")).hasAttribute("data-told", "yes");
    page.locator("#note").click();
    assertThat(page.locator("#total")).hasText("1");
    assertThat(page.locator("tell-tale.told")).hasAttribute("data-told", "yes");
  }

  @Test
  @Proves("LV-EVT-19")
  void bindings_may_have_another_prefix() {
    var page = open("page?prefix");
    page.locator("#note").click();
    page.locator("#prefixed").click();
    assertThat(page.locator("#total")).hasText("1");
    page.locator("#prefixed").click();
    assertThat(page.locator("#total")).hasText("2");
  }

  @Test
  @Proves("LV-EVT-25")
  void an_event_of_a_view_inside_is_its_own_also_before_it_is_there() {
    var page = open("page?early");
    assertThat(page.locator("#kid.phx-connected")).isVisible();
    page.locator("#note").click();
    assertThat(page.locator("#total")).hasText("1");
    var before = Integer.parseInt(page.locator("#kid em").textContent());
    page.locator("#kid .note").click();
    assertThat(page.locator("#kid em")).hasText(Integer.toString(before + 1));
    assertThat(page.locator("#total")).hasText("1");
  }

  @Test
  @Proves("LV-DOM-01")
  void what_changes_replaces_what_was_there_unless_the_element_says_otherwise() {
    var page = open("ways");
    page.evaluate(
        """
        () => document.querySelectorAll("main > div, main > ul").forEach((place) => {
          place.append(Object.assign(document.createElement("i"), { textContent: "foreign" }));
          place.firstElementChild.style.color = "red";
        })
        """);
    page.locator("main button").click();
    for (var replaced : List.of("#plain", "#replace")) {
      assertThat(page.locator(replaced)).hasText("1");
      assertThat(page.locator(replaced + " b")).not().hasAttribute("style", Pattern.compile(".*"));
    }
    assertThat(page.locator("#ignore b")).hasText("0");
    assertThat(page.locator("#ignore i")).hasText("foreign");
    assertThat(page.locator("#ignore")).hasAttribute("data-n", "1");
    assertThat(page.locator("#stream li")).hasText(new String[] {"0", "1"});
    page.locator("main button").click();
    assertThat(page.locator("#replace")).hasText("2");
    assertThat(page.locator("#ignore b")).hasText("0");
    assertThat(page.locator("#stream li")).hasText(new String[] {"0", "1", "2"});
  }

  @Test
  @Proves({"LV-CLI-12", "LV-CLI-15"})
  void simulated_latency_is_one_way_and_what_waits_looks_as_the_guide_says() {
    var ada = people.arrive(app);
    var page = ada.open("about:blank");
    var sent = new AtomicInteger();
    var answered = new AtomicInteger();
    page.onWebSocket(
        socket -> {
          socket.onFrameSent(frame -> count(sent, frame, "\"value\""));
          socket.onFrameReceived(frame -> count(answered, frame, "\"diff\""));
        });
    page.clock().install();
    page.navigate("page");
    ada.waitUntilLive(page);
    page.addStyleTag(new Page.AddStyleTagOptions().setContent(styles()));
    assertThat(page.locator("#note")).hasCSS("opacity", "1");
    page.evaluate("() => liveSocket.enableLatencySim(1000)");
    page.locator("#note").click();
    assertThat(page.locator("#note")).hasCSS("opacity", "0.6");
    assertThat(page.locator("#note")).hasCSS("cursor", "progress");
    page.clock().fastForward(900);
    assertThat(sent).hasValue(0);
    page.clock().fastForward(100);
    page.waitForCondition(() -> answered.get() == 1);
    assertThat(sent).hasValue(1);
    page.clock().fastForward(900);
    assertThat(page.locator("#total")).hasText("0");
    assertThat(page.locator("#note")).hasCSS("opacity", "0.6");
    page.clock().fastForward(100);
    assertThat(page.locator("#total")).hasText("1");
    assertThat(page.locator("#note")).hasCSS("opacity", "1");
  }

  private static void count(AtomicInteger frames, WebSocketFrame frame, String text) {
    if (frame.text() != null && frame.text().contains(text)) {
      frames.incrementAndGet();
    }
  }

  /** Those that the guide shows. */
  private static String styles() {
    try {
      var guide = Files.readString(Path.of(System.getProperty("docs"), "client.md"));
      var block = Pattern.compile("(?s)```css\n(.*?)```").matcher(guide);
      assertThat(block.find()).isTrue();
      return block.group(1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Test
  @Proves({"LV-DOM-01", "LV-DOM-08"})
  void what_is_patched_is_replaced_and_ids_that_are_there_twice_are_told() {
    var ada = people.arrive(app);
    ada.expectTrouble();
    var page = ada.openLive("page");
    var told = console(page);
    page.evaluate("() => liveSocket.enableDebug()");
    page.locator("#note").click();
    assertThat(page.locator("#replaced")).hasText("1");
    page.locator("#note").click();
    assertThat(page.locator("#replaced b")).hasText("2");
    page.locator("#note").click();
    assertThat(page.locator("#replaced b")).hasText("3");
    page.waitForCondition(
        () ->
            told.stream()
                .anyMatch(line -> line.contains("Multiple IDs") && line.contains("twice")));
  }

  private static List<String> console(Page page) {
    var told = new CopyOnWriteArrayList<String>();
    page.onConsoleMessage((ConsoleMessage message) -> told.add(message.text()));
    return told;
  }

  @Test
  @Proves("LV-CLI-11")
  void the_client_can_tell_measure_and_be_slow() {
    var page = open("page");
    var told = console(page);
    page.evaluate("() => { liveSocket.enableDebug(); liveSocket.enableProfiling(); }");
    page.locator("#note").click();
    assertThat(page.locator("#total")).hasText("1");
    page.waitForCondition(() -> told.stream().anyMatch(line -> line.contains("update:")));
    page.waitForCondition(() -> told.stream().anyMatch(line -> line.contains("toString diff")));
    page.evaluate(
        "() => { liveSocket.disableDebug(); liveSocket.disableProfiling(); liveSocket.enableLatencySim(1500); }");
    page.locator("#note").click();
    assertThat(page.locator("#note.phx-click-loading")).isVisible();
    assertThat(page.locator("#total")).hasText("1");
    assertThat(page.locator("#total")).hasText("2");
    assertThat(page.locator(".phx-click-loading")).hasCount(0);
    page.evaluate("() => liveSocket.disableLatencySim()");
  }

  @Test
  @Proves("LV-CLI-13")
  void a_client_of_another_version_is_told() {
    var ada = people.arrive(app);
    ada.expectTrouble();
    var page = ada.open("about:blank");
    var told = console(page);
    page.navigate("page?old");
    ada.waitUntilLive(page);
    page.waitForCondition(() -> told.stream().anyMatch(line -> line.contains("version mismatch")));
  }

  @Test
  @Proves("LV-CONN-01")
  void the_browser_connects_again_with_growing_pauses() {
    var ada = people.arrive(app);
    ada.expectTrouble();
    var attempts = new CopyOnWriteArrayList<Long>();
    var page = ada.open("about:blank");
    page.routeWebSocket(
        Pattern.compile(".*/live/websocket.*"),
        socket -> {
          attempts.add(System.nanoTime());
          if (attempts.size() > 1 && attempts.size() < 9) {
            socket.close();
          } else {
            socket.connectToServer();
          }
        });
    page.navigate("page");
    ada.waitUntilLive(page);
    page.locator("#note").click();
    assertThat(page.locator("#total")).hasText("1");
    page.evaluate("() => liveSocket.socket.conn.close(4000)");
    page.waitForCondition(() -> attempts.size() >= 9);
    assertThat(page.locator("#total")).hasText("0");
    page.locator("#note").click();
    assertThat(page.locator("#total")).hasText("1");
    assertThat(attempts.get(8) - attempts.get(7)).isGreaterThan(attempts.get(3) - attempts.get(2));
  }

  @Test
  @Proves("LV-CONN-10")
  void a_page_that_cannot_be_joined_is_loaded_anew_a_few_times_and_then_rarely() {
    var ada = people.arrive(app);
    ada.expectTrouble();
    var page = ada.open("failing?limited");
    page.waitForFunction("() => sessionStorage.getItem('loads') === '4'");
    page.waitForTimeout(1_000);
    assertThat(page.evaluate("() => sessionStorage.getItem('loads')")).isEqualTo("4");
    assertThat(page.locator("h1")).hasText("Failing");
  }

  @Test
  @Proves("LV-NAV-16")
  void a_view_that_is_left_for_a_slow_one_shows_that_it_is_loading() {
    var page = open("focus");
    page.evaluate(
        """
        () => new MutationObserver(() => {
          const left = document.querySelector("[data-phx-main].phx-loading #looks");
          if (left && document.querySelector("html.live-loading")) { window.seen = left.id; }
        }).observe(document, { attributes: true, subtree: true })
        """);
    page.locator("#slow").click();
    assertThat(page.locator("h1")).hasText("Slow");
    assertThat(page.evaluate("() => window.seen")).isEqualTo("looks");
    assertThat(page.locator(".phx-loading")).hasCount(0);
  }

  @Test
  @Proves("LV-EVT-08")
  void a_page_hears_when_the_person_turns_to_it_and_away() {
    var page = open("focus");
    page.evaluate("() => window.dispatchEvent(new FocusEvent('focus'))");
    assertThat(page.locator("#looks")).hasText("page");
    assertThat(page.locator("#commands.away")).hasCount(0);
    page.evaluate("() => window.dispatchEvent(new FocusEvent('blur'))");
    assertThat(page.locator("#looks")).hasText("page page");
    assertThat(page.locator("#commands.away")).hasCount(1);
    page.locator("#slow").focus();
    page.evaluate("() => window.dispatchEvent(new FocusEvent('focus'))");
    assertThat(page.locator("#looks")).hasText("page page page");
  }

  @Test
  @Proves("LV-CONN-13")
  void who_stays_after_all_keeps_the_connection() {
    var page = open("page");
    page.locator("#note").click();
    page.evaluate(
        "() => window.addEventListener('beforeunload', (e) => { e.preventDefault(); window.asked = true; })");
    page.onDialog(Dialog::dismiss);
    page.evaluate("() => { setTimeout(() => { location.href = 'stars'; }, 0); }");
    page.waitForFunction("() => window.asked");
    page.locator("#note").click();
    assertThat(page.locator("#total")).hasText("2");
    assertThat(page).hasURL(app + "page");
  }

  @Test
  void a_script_that_uses_the_channel_itself_ends_the_view_as_docs_errors_says()
      throws IOException {
    var ada = people.arrive(app);
    ada.expectTrouble();
    var page = ada.openLive("page");
    var examples = examples("LIVE-V006");
    page.locator("#note").click();
    assertThat(page.locator("#total")).hasText("1");
    page.evaluate(
        "code => new Function('channel', code)(liveSocket.main.channel)", examples.get(0));
    assertThat(page.locator("#total")).hasText("0");
    ada.waitUntilLive(page);
    page.evaluate("code => new Function(code).call(hook)", examples.get(1));
    assertThat(page.locator("#total")).hasText("10");
  }

  /** The scripts of a chapter. */
  private static List<String> examples(String code) throws IOException {
    var folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("docs/errors.md"))) {
      folder = Objects.requireNonNull(folder.getParent());
    }
    var page = Files.readString(folder.resolve("docs/errors.md"));
    int start = page.indexOf("### " + code);
    return Pattern.compile("(?s)```js\n(.*?)\n```")
        .matcher(page.substring(start, page.indexOf("\n### ", start)))
        .results()
        .map(found -> found.group(1))
        .toList();
  }
}
