package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ee.liveview.servertests.WireSocket.joinOf;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import ee.liveview.proves.Proves;
import ee.liveview.servertests.longpoll.Views;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages whose browser gets no WebSocket. */
@OnServer
class LongPollIT {
  private static final String PATH = "live/longpoll";

  /** As behind a proxy that lets none through. */
  private static final String NO_WEBSOCKETS =
      """
      const Real = window.WebSocket;
      window.WebSocket = class extends Real {
        constructor(url, protocols) { super("ws://127.0.0.1:1/", protocols); }
      };
      """;

  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive longpoll() {
    return TestWars.of("longpoll", Views.class.getPackage())
        .setWebXML(TestWars.settings(Map.of("live.keep-session", "false")));
  }

  /** A browser that polls, by hand. */
  private final class Polling {
    private final WireClient client;
    private final WirePage page;
    private final String query;
    private String token = "";

    Polling(String path) {
      this(WireClient.of(app), path);
    }

    Polling(WireClient client, String path) {
      this.client = client;
      page = client.load(path);
      query = "?_csrf_token=" + WireClient.encode(page.csrf()) + "&vsn=2.0.0";
    }

    JsonObject get(String more) {
      return Wire.read(client.ask(PATH + query + more));
    }

    Polling open() {
      var answer = get("&");
      assertThat(answer.getInt("status")).isEqualTo(410);
      assertThat(answer.getJsonArray("messages")).isEmpty();
      token = answer.getString("token");
      return this;
    }

    JsonObject poll() {
      return get("&token=" + token);
    }

    JsonObject post(String... lines) {
      return Wire.read(
          client.post(
              PATH + query + "&token=" + token,
              "application/x-ndjson",
              String.join("\n", lines).getBytes(StandardCharsets.UTF_8)));
    }

    /** Polls until so many messages have come. */
    List<JsonArray> messages(int count) {
      var all = new ArrayList<JsonArray>();
      while (all.size() < count) {
        var answer = poll();
        assertThat(answer.getInt("status")).isIn(200, 204);
        answer.getJsonArray("messages").getValuesAs(JsonString::getString).stream()
            .map(Wire::array)
            .forEach(all::add);
      }
      return all;
    }

    String join() {
      return frame("1", "1", page.topic(), "phx_join", joinOf(page).toString());
    }

    String event(String ref, String name) {
      return frame(
          "1",
          ref,
          page.topic(),
          "event",
          "{\"type\":\"click\",\"event\":\"" + name + "\",\"value\":{}}");
    }
  }

  private static String frame(
      String joinRef, String ref, String topic, String event, String payload) {
    return "[\"%s\",\"%s\",\"%s\",\"%s\",%s]".formatted(joinRef, ref, topic, event, payload);
  }

  @Test
  @Proves({"WIRE-18", "WIRE-19"})
  void a_token_is_given_and_frames_of_one_request_are_answered_in_order() {
    var browser = new Polling("quiet").open();
    assertThat(browser.token).hasSizeGreaterThan(20);
    assertThat(browser.post(browser.join(), browser.event("2", "inc"), browser.event("3", "inc")))
        .isEqualTo(Wire.json("{'status': 200}"));
    var answers = browser.messages(3);
    assertThat(answers).extracting(m -> m.getString(1)).containsExactly("1", "2", "3");
    assertThat(answers.get(2).getJsonObject(4).getJsonObject("response"))
        .isEqualTo(Wire.json("{'diff': {'0': '2'}}"));
  }

  @Test
  void to_ask_for_messages_is_no_use_of_a_session() {
    var client = WireClient.of(app);
    client.ask("hasty");
    var browser = new Polling(client, "quiet").open();
    long used = System.nanoTime();
    browser.post(browser.join());
    browser.messages(1);
    var answer = browser.poll();
    while (answer.getInt("status") != 410 && System.nanoTime() - used < 10_000_000_000L) {
      answer = browser.poll();
    }
    assertThat((System.nanoTime() - used) / 1_000_000).isBetween(2_000L, 6_000L);
  }

  @Test
  @Proves("WIRE-20")
  void nothing_for_the_window_is_said_so_and_what_came_between_two_polls_is_not_lost()
      throws Exception {
    var browser = new Polling("quiet").open();
    browser.post(browser.join());
    browser.messages(1);
    long began = System.nanoTime();
    var nothing = browser.poll();
    assertThat(nothing.getInt("status")).isEqualTo(204);
    assertThat(nothing.getString("token")).isEqualTo(browser.token);
    assertThat((System.nanoTime() - began) / 1_000_000).isBetween(9_000L, 14_000L);

    browser.post(browser.event("2", "later"));
    browser.messages(1);
    Thread.sleep(800); // the message comes while nobody asks
    var told = browser.messages(1).get(0);
    assertThat(told.getString(3)).isEqualTo("diff");
    assertThat(told.getJsonObject(4)).isEqualTo(Wire.json("{'0': '10'}"));
  }

  @Test
  @Proves("WIRE-21")
  void a_line_in_base64_is_a_binary_frame() {
    var browser = new Polling("quiet").open();
    browser.post(browser.join());
    browser.messages(1);
    var chunk = new java.io.ByteArrayOutputStream();
    chunk.writeBytes(new byte[] {0, 1, 1, 6, 5});
    chunk.writeBytes("19lvu:x9chunkHELLO".getBytes(StandardCharsets.UTF_8));
    browser.post(Base64.getEncoder().encodeToString(chunk.toByteArray()));
    // The topic is not joined: the frame was read and is answered like any other.
    var answer = browser.messages(1).get(0);
    assertThat(answer.getString(2)).isEqualTo("lvu:x9");
    assertThat(answer.getJsonObject(4).getJsonObject("response"))
        .isEqualTo(Wire.json("{'reason': 'unmatched topic'}"));
  }

  @Test
  @Proves("WIRE-22")
  void a_stale_token_is_gone() {
    var browser = new Polling("quiet").open();
    var other = new Polling("quiet");
    other.token = browser.token;
    assertThat(other.poll().getInt("status")).as("of another visitor").isEqualTo(410);
    assertThat(other.post(other.join()).getInt("status")).isEqualTo(410);
    browser.token = "nonsense";
    assertThat(browser.poll().getInt("status")).isEqualTo(410);
    assertThat(browser.post(browser.join())).isEqualTo(Wire.json("{'status': 410}"));
  }

  @Test
  @Proves("WIRE-23")
  void another_origin_is_refused_in_the_body() {
    var browser = new Polling("quiet");
    browser.client.sending("Origin", "https://evil.example");
    assertThat(browser.get("&")).isEqualTo(Wire.json("{'status': 403}"));
    assertThat(Wire.read(WireClient.of(app).ask(PATH + "?vsn=1.0.0&")))
        .isEqualTo(Wire.json("{'status': 403}"));
  }

  @Test
  void too_many_lines_and_lines_that_are_too_long_end_the_connection_and_nothing_else() {
    var honest = new Polling("quiet").open();
    honest.post(honest.join());
    honest.messages(1);
    for (var lines : List.of("x\n".repeat(101), "[" + "x".repeat(400_000))) {
      var browser = new Polling("quiet").open();
      assertThat(browser.post(lines).getInt("status")).isIn(200, 410);
      assertThat(browser.poll().getInt("status")).isEqualTo(410);
    }
    honest.post(honest.event("2", "inc"));
    assertThat(honest.messages(1).get(0).getJsonObject(4).getJsonObject("response"))
        .isEqualTo(Wire.json("{'diff': {'0': '1'}}"));
  }

  private Page openWithout(Person person, String script) {
    person.expectTrouble();
    var page = person.open("about:blank");
    page.addInitScript(script);
    page.navigate(app + "poll");
    person.waitUntilLive(page);
    return page;
  }

  private static void works(Page page) {
    assertThat(page.locator("p")).hasText("longpoll");
    page.locator("#inc").click();
    assertThat(page.locator("#inc")).hasText("1");
    assertThat(page.locator("i")).hasText("ticked");
    page.locator("#many").click();
    assertThat(page.locator("b")).hasText("300");
    var bytes = new byte[300_000];
    var file = page.locator("input[type=file]");
    file.setInputFiles(new FilePayload("big.bin", "application/octet-stream", bytes));
    assertThat(file).hasAttribute("data-phx-active-refs", Pattern.compile("\\d"));
    page.locator("form button").click();
    assertThat(page.locator("output")).hasText("big.bin 300000");
  }

  @Test
  @Proves("LV-CONN-11")
  void works_where_no_WebSocket_gets_through_and_remembers_it() {
    var ada = people.arrive(app);
    var page = openWithout(ada, NO_WEBSOCKETS);
    works(page);
    page.locator("#boom").click();
    assertThat(page.locator("#inc")).hasText("0");
    page.locator("#inc").click();
    assertThat(page.locator("#inc")).hasText("1");

    page.reload();
    ada.waitUntilLive(page);
    assertThat(page.locator("p")).hasText("longpoll");
  }

  @Test
  @Proves("LV-CONN-11")
  void works_in_a_browser_that_has_no_WebSocket() {
    works(openWithout(people.arrive(app), "delete window.WebSocket;"));
  }
}
