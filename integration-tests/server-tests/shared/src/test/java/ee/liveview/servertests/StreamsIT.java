package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import ee.liveview.proves.Proves;
import ee.liveview.servertests.streams.Views;
import java.net.URL;
import java.util.List;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Streams with the real client, which keeps what the server has forgotten. */
@OnServer
class StreamsIT {
  private static final int TURNS = 60;

  /** With a code of its own: without one the servers answer 1000, and then the client reloads. */
  private static final String CUT = "() => window.liveSocket.socket.conn.close(4000)";

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
              hooks: {
                Story: {
                  mounted() { story.push("+" + this.el.id); },
                  destroyed() { story.push("-" + this.el.id); },
                },
              },
            };
          </script>
          #{head}
        </head>
        <body><live:content/></body>
      </html>
      """;

  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive streams() {
    return TestWars.of("streams", Views.class.getPackage())
        .addAsResource(new StringAsset(ROOT), "liveview/root.html");
  }

  private static void push(Page page, String event, String value) {
    page.evaluate(
        "([event, value]) => liveSocket.execJS(document.querySelector('main'),"
            + " JSON.stringify([['push', {event, value: JSON.parse(value)}]]))",
        List.of(event, value));
  }

  private static Locator rows(Page page) {
    return page.locator("#rows > li:not(#none)");
  }

  /** Playwright compares a list of elements with an array, in order. */
  private static String[] texts(String... texts) {
    return texts;
  }

  @Test
  @Proves({"WIRE-75", "LV-STR-02", "LV-STR-03", "LV-STR-04", "LV-STR-07", "LV-STR-10", "LV-DOM-03"})
  void the_page_shows_what_a_list_would_hold_after_any_changes() {
    var page = people.arrive(app).openLive("law");
    for (int seed = 1; seed <= 2; seed++) {
      push(page, "seed", "{\"seed\": " + seed + "}");
      for (int i = 1; i <= TURNS; i++) {
        push(page, "step", "{}");
        assertThat(page.locator("#turn")).hasText(String.valueOf((seed - 1) * TURNS + i));
        assertThat(String.join("|", page.locator("#rows > li").allTextContents()))
            .as("seed %d, turn %d", seed, i)
            .isEqualTo(page.locator("#model").textContent());
      }
    }
  }

  @Test
  @Proves({"LV-STR-17", "LV-STR-13", "LV-STR-12"})
  void rows_stay_when_something_else_changes_and_other_children_stay_always() {
    var page = people.arrive(app).openLive("rows");
    page.locator("#tick").click();
    assertThat(page.locator("#ticks")).hasText("1");
    assertThat(rows(page)).hasText(texts("item 1", "item 2", "item 3"));
    assertThat(page.locator("#none")).hasText("None of 1.");
    assertThat(page.locator("#none")).isHidden();
    push(page, "clear", "{}");
    assertThat(rows(page)).hasCount(0);
    assertThat(page.locator("#none")).isVisible();
    push(page, "append", "{\"id\": 7}");
    assertThat(rows(page)).hasText(texts("item 7"));
    assertThat(page.locator("#none")).isHidden();
  }

  @Test
  @Proves({"LV-STR-09", "LV-STR-08"})
  void a_removed_row_goes_as_every_element_does() {
    var page = people.arrive(app).openLive("rows");
    page.evaluate("() => { story.length = 0; window.row = document.querySelector('#rows-2'); }");
    push(page, "remove", "{\"id\": 2}");
    assertThat(rows(page)).hasText(texts("item 1", "item 3"));
    page.waitForCondition(() -> story(page).equals(List.of("-rows-2")));
    assertThat(page.evaluate("() => row.style.display")).isEqualTo("none");
  }

  @Test
  @Proves({"LV-STR-04", "LV-STR-10"})
  void a_reset_keeps_the_elements_of_the_rows_that_stay() {
    var page = people.arrive(app).openLive("rows");
    page.evaluate("() => { window.row = document.querySelector('#rows-3'); }");
    push(page, "turn", "{}");
    assertThat(rows(page)).hasText(texts("item 3", "item 9", "item 1"));
    assertThat(page.evaluate("() => row === document.querySelector('#rows-3')")).isEqualTo(true);
    page.evaluate("() => { window.row = document.querySelector('#rows-9'); }");
    push(page, "again", "{\"id\": 9}");
    assertThat(rows(page)).hasText(texts("item 3", "again 9", "item 1"));
    assertThat(page.evaluate("() => row === document.querySelector('#rows-9')")).isEqualTo(true);
  }

  @Test
  @Proves({"LV-STR-15", "LV-STR-16"})
  void components_in_rows_live_on_their_own() {
    var page = people.arrive(app).openLive("rows");
    page.locator("#likes-2 button").click();
    assertThat(page.locator("#likes-2 i")).hasText("1");
    page.locator("#tick").click();
    assertThat(page.locator("#ticks")).hasText("1");
    page.locator("#likes-2 button").click();
    assertThat(page.locator("#likes-2 i")).hasText("2");
    push(page, "again", "{\"id\": 2}");
    assertThat(page.locator("#likes-2 b")).hasText("again 2");
    assertThat(page.locator("#likes-2 i")).hasText("2");
    push(page, "remove", "{\"id\": 2}");
    assertThat(page.locator("#likes > li")).hasCount(2);
    push(page, "append", "{\"id\": 2}");
    assertThat(page.locator("#likes > li:last-child i")).hasText("0");
    push(page, "turn", "{}");
    assertThat(page.locator("#likes b")).hasText(texts("item 3", "item 1"));
    page.locator("#likes-1 button").click();
    assertThat(page.locator("#likes-1 i")).hasText("1");
  }

  @Test
  @Proves("LV-STR-19")
  void a_page_that_joins_again_shows_what_its_view_put_in() {
    var ada = people.arrive(app);
    var page = ada.openLive("rows");
    push(page, "append", "{\"id\": 7}");
    push(page, "remove", "{\"id\": 1}");
    assertThat(rows(page)).hasText(texts("item 2", "item 3", "item 7"));
    ada.expectTrouble();
    page.evaluate(CUT);
    assertThat(rows(page)).hasText(texts("item 1", "item 2", "item 3"));
    assertThat(page.locator("#likes > li")).hasCount(3);
  }

  private static Object story(Page page) {
    return page.evaluate("() => story");
  }
}
