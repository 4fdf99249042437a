package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ee.liveview.servertests.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import ee.liveview.proves.Proves;
import ee.liveview.servertests.development.DraftView;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A developer edits files, and the browser beside the editor follows. */
@OnServer
class DevelopmentIT {
  private static final String NAME = "ee/liveview/servertests/development/DraftView.html";
  private static final String DEPLOYED = "ee/liveview/servertests/development/DeployedView.html";
  private static final String TEMPLATE =
      """
      <p id="count">#{count}</p>
      <button phx-click="inc">More</button>
      <button phx-click="boom">Boom</button>
      """;
  private static final String LAYOUT =
      """
      <!DOCTYPE html>
      <html lang="en"><head><title>#{title}</title>
      <link rel="icon" href="#{contextPath}/icon.svg">
      <link rel="stylesheet" href="#{contextPath}/draft.css">
      #{head}
      </head><body><h1>Draft</h1><live:content/></body></html>
      """;
  private static final String RED = "rgb(255, 0, 0)";
  private static final String BLUE = "rgb(0, 0, 255)";

  /** Where the developer keeps the sources; the server was told so when it was deployed. */
  private static final Path SOURCES = sources();

  @RegisterExtension final People people = new People();

  @ArquillianResource
  @OperateOnDeployment("draft")
  private URL draft;

  @ArquillianResource
  @OperateOnDeployment("released")
  private URL released;

  @Deployment(name = "draft", testable = false)
  static WebArchive draft() {
    return war("draft")
        .addAsWebInfResource(
            TestWars.settings(
                Map.of(
                    "live.development",
                    "true",
                    "live.sources",
                    SOURCES.resolve("resources") + "," + SOURCES.resolve("webapp"))),
            "web.xml");
  }

  @Deployment(name = "released", testable = false)
  static WebArchive released() {
    return war("released");
  }

  private static WebArchive war(String name) {
    return TestWars.of(name, DraftView.class.getPackage())
        .addAsResource(new StringAsset(TEMPLATE), NAME)
        .addAsResource(new StringAsset(TEMPLATE.replace("boom", "inc")), DEPLOYED)
        .addAsResource(new StringAsset(LAYOUT), "liveview/root.html")
        .addAsWebResource(
            new StringAsset("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "icon.svg")
        .addAsWebResource(new StringAsset("h1 { color: red }"), "draft.css");
  }

  private static Path sources() {
    try {
      var made = Files.createTempDirectory("live-sources");
      Files.createDirectories(made.resolve("webapp"));
      Files.createDirectories(made.resolve("resources").resolve(NAME).getParent());
      return made;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  @BeforeEach
  void nothing_is_edited() throws IOException {
    edit(TEMPLATE);
    Files.writeString(SOURCES.resolve("webapp/draft.css"), "h1 { color: red }");
  }

  private static void edit(String template) throws IOException {
    Files.writeString(SOURCES.resolve("resources").resolve(NAME), template);
  }

  @Test
  @Proves("LV-EX-15")
  void an_edited_template_is_shown_with_the_state_of_the_page() throws IOException {
    var page = people.arrive(draft).openLive("draft");
    button(page, "More").click();
    assertThat(page.locator("#count")).hasText("1");
    mark(page);
    edit(TEMPLATE + "<p id=\"new\">#{count} clicks</p>");
    assertThat(page.locator("#new")).hasText("1 clicks");
    button(page, "More").click();
    assertThat(page.locator("#new")).hasText("2 clicks");
    assertThat(isMarked(page)).isTrue();
  }

  @Test
  void a_template_may_be_edited_where_the_server_has_unpacked_it() throws IOException {
    var file = WireClient.of(draft).get("path?of=/WEB-INF/classes/" + DEPLOYED).body();
    var page = people.arrive(draft).openLive("deployed");
    button(page, "More").click();
    assertThat(page.locator("#count")).hasText("1");
    Files.writeString(Path.of(file), "<p id=\"new\">#{count} clicks</p>");
    assertThat(page.locator("#new")).hasText("1 clicks");
  }

  @Test
  void a_broken_template_is_shown_above_the_old_one_until_it_is_mended() throws IOException {
    var page = people.arrive(draft).openLive("draft");
    button(page, "More").click();
    edit("<main>\n  <p>#{count}\n</main>\n");
    assertThat(dialog(page)).isVisible();
    assertThat(dialog(page).locator("h2")).hasText("LIVE-T012  <p> is never closed");
    assertThat(dialog(page).locator("dd")).hasText(NAME + ":2:3");
    assertThat(dialog(page).locator(".excerpt")).containsText("2 |   <p>#{count}");
    assertThat(dialog(page)).containsText("Add </p> before line 3");
    assertThat(
            page.getByRole(
                AriaRole.DIALOG,
                new Page.GetByRoleOptions().setName("LIVE-T012 <p> is never closed")))
        .isVisible();
    page.keyboard().press("Escape");
    assertThat(dialog(page)).hasCount(0);
    assertThat(page.locator("#count")).hasText("1");
    edit("<main>\n  <p>#{cuont}</p>\n</main>\n");
    assertThat(dialog(page)).containsText("cuont");
    edit("<main>\n  <p id=\"count\">#{count}!</p>\n</main>\n");
    assertThat(dialog(page)).hasCount(0);
    assertThat(page.locator("#count")).hasText("1!");
  }

  @Test
  @Proves("PX-ENDP-20")
  void an_edited_style_sheet_is_swapped_without_loading_the_page() throws IOException {
    var page = people.arrive(draft).openLive("draft");
    assertThat(page.locator("h1")).hasCSS("color", RED);
    mark(page);
    Files.writeString(SOURCES.resolve("webapp/draft.css"), "h1 { color: blue; }");
    assertThat(page.locator("h1")).hasCSS("color", BLUE);
    assertThat(page.locator("link[rel=stylesheet]")).hasCount(1);
    assertThat(isMarked(page)).isTrue();
  }

  @Test
  void an_edited_script_loads_the_page_anew() throws IOException {
    var person = people.arrive(draft);
    var page = person.openLive("draft");
    mark(page);
    Files.writeString(SOURCES.resolve("webapp/draft.js"), "let now = " + System.nanoTime());
    page.waitForFunction("() => !window.marked");
    person.waitUntilLive(page);
  }

  @Test
  @Proves("PX-ENDP-17")
  void a_failing_event_is_shown_with_its_stack() {
    var person = people.arrive(draft);
    person.expectTrouble();
    var page = person.openLive("draft");
    button(page, "Boom").click();
    assertThat(dialog(page).locator("h2"))
        .hasText("java.lang.IllegalStateException: a secret of the event");
    assertThat(dialog(page).locator("dl"))
        .hasText(
            "View"
                + DraftView.class.getName()
                + "During"
                + "event 'boom'Sent from"
                + NAME
                + ":3:9");
    assertThat(dialog(page).locator(".excerpt")).containsText("3 | <button phx-click=\"boom\">");
    assertThat(dialog(page).locator(".stack")).containsText("DraftView.boom(DraftView.java:");
    person.photograph(page, "development-overlay");
    button(page, "Close").click();
    assertThat(dialog(page)).hasCount(0);
    assertThat(page.locator("#count")).hasText("0");
  }

  @Test
  @Proves("PX-ENDP-17")
  void a_failing_request_is_answered_with_a_page_that_shows_its_stack() throws IOException {
    var person = people.arrive(draft);
    person.expectTrouble();
    var page = person.open("draft?fail=mount");
    assertThat(page.locator("h1"))
        .hasText("java.lang.IllegalStateException: a secret of the mount");
    assertThat(page.locator("dl"))
        .hasText("View" + DraftView.class.getName() + "DuringGET /draft/draft");
    assertThat(page.locator(".stack")).containsText("DraftView.mount(DraftView.java:");
    assertThat(WireClient.of(draft).get("draft?fail=mount").statusCode()).isEqualTo(500);
    person.photograph(page, "development-page");
    mark(page);
    edit(TEMPLATE + "<p>mended</p>");
    page.waitForFunction("() => !window.marked");
  }

  @Test
  @Proves("LV-HEEX-28")
  void the_html_says_where_it_comes_from() {
    assertThat(WireClient.of(draft).get("draft").body())
        .contains("<!-- <" + DraftView.class.getName() + "> " + NAME + ":1 -->");
  }

  @Test
  @Proves("LV-ERR-01")
  void in_production_a_failing_request_is_answered_with_a_status_that_tells_nothing() {
    var answer = WireClient.of(released).get("draft?fail=mount");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("secret", "IllegalState", "DraftView", "ee.liveview");
  }

  @Test
  void in_production_a_failing_event_tells_nothing() {
    var view = WireClient.of(released).visit("draft");
    try (var socket = view.socket()) {
      view.send("boom", "{}");
      assertThat(socket.next())
          .isEqualTo(
              new Frame(
                  view.joinRef(),
                  view.joinRef(),
                  view.page().topic(),
                  "phx_error",
                  json("{'reason': 'channel_crash'}")));
      socket.expectQuietHeartbeat();
    }
  }

  @Test
  void in_production_pages_carry_nothing_of_it() {
    var page = WireClient.of(released).get("draft").body();
    assertThat(page).doesNotContain("development.js", "<!--");
    assertThat(people.arrive(released).openLive("draft").locator("h1")).hasCSS("color", RED);
  }

  private static Locator dialog(Page page) {
    return page.locator("#live-development dialog");
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  /** A page that is loaded anew has forgotten its mark. */
  private static void mark(Page page) {
    page.evaluate("() => { window.marked = true }");
  }

  private static boolean isMarked(Page page) {
    return page.evaluate("() => window.marked === true").equals(true);
  }
}
