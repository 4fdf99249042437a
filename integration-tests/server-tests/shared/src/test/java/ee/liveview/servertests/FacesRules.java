package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ee.liveview.servertests.Panels.at;
import static ee.liveview.servertests.Panels.expect;
import static ee.liveview.servertests.Panels.inc;
import static ee.liveview.servertests.Panels.joined;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import ee.liveview.servertests.faces.Desk;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Live views in Faces pages, and what remains of them when Faces renders the page again. */
abstract class FacesRules {
  private static final Pattern LIVE = Pattern.compile("phx-connected");
  static final int WARM_UP = 120;

  /** After six of them everything is shown again. */
  private static final int UPDATES = (Integer.getInteger("faces.updates", 1_000) + 5) / 6 * 6;

  private static final long BROWSER_GROWTH = 1_000_000;
  private static final long SERVER_GROWTH = 16_000_000;

  @RegisterExtension final People people = new People();

  @ArquillianResource URL app;

  /** How many updates show that nothing is left behind. */
  int updates() {
    return UPDATES;
  }

  /** The application, for a Faces implementation. */
  static WebArchive pages() {
    return TestWars.faces(
        "faces",
        Desk.class.getPackage(),
        "page.xhtml",
        "painter.js",
        "places.xhtml",
        "keyed.xhtml",
        "frame.xhtml",
        "included.xhtml",
        "resources/parts/panel.xhtml",
        "strict.xhtml",
        "late.xhtml",
        "refused.xhtml",
        "other.xhtml");
  }

  private static void press(Page page, String button) {
    at(page, "f:" + button).click();
  }

  private static Page opened(Person person, String path, int views) {
    var page = person.open(path);
    joined(page, views);
    return page;
  }

  /** Of the views that are connected, once there are so many. */
  private void expectConnected(int count) {
    var client = WireClient.of(app);
    assertThat(IntStream.range(0, 500).mapToObj(n -> client.ask("census")))
        .contains(Integer.toString(count));
  }

  private static Object channels(Page page) {
    return page.evaluate(
        "() => liveSocket.getSocket().channels.filter((c) => c.state === 'joined').length");
  }

  @Test
  void the_first_html_holds_every_view_and_each_script_once() {
    var html = WireClient.of(app).ask("page.xhtml");
    assertThat(html)
        .contains("<b>one 0</b>", "<b>two 0</b>", "<b>a 0</b>", "<b>b 0</b>")
        .contains("id=\"f:one\"", "id=\"f:rows:0:row\"", "class=\"counter second\"")
        .containsOnlyOnce("/live.js\"")
        .containsOnlyOnce("bridge.js")
        .containsOnlyOnce("name=\"csrf-token\"")
        .containsOnlyOnce("faces.js");
  }

  @Test
  void the_first_html_is_there_wherever_facelets_puts_a_tag() {
    var page = opened(people.arrive(app), "places.xhtml", 5);
    expect(page, "framed", "framed 0");
    expect(page, "inc", "included 0");
    expect(page, "panel:inside", "composite 0");
    expect(page, "table:0:cell", "cell a 0");
    inc(page, "table:1:cell");
    expect(page, "table:1:cell", "cell b 1");
    expect(page, "table:0:cell", "cell a 0");
  }

  @Test
  void the_first_html_is_brought_to_life_by_files_of_the_application_alone() {
    var page = opened(people.arrive(app), "strict.xhtml", 2);
    inc(page, "two");
    expect(page, "two", "two 1");
    expect(page, "one", "one 0");
  }

  @Test
  void an_update_leaves_state_focus_cursor_scrolling_and_hooks_of_a_view_alone() {
    var page = opened(people.arrive(app), "page.xhtml", 5);
    inc(page, "f:one");
    expect(page, "f:one", "one 1");
    var field = at(page, "f:text").locator("input");
    field.fill("hello");
    assertThat(at(page, "f:text").locator("output")).hasText("hello");
    at(page, "f:text").locator(".long").evaluate("e => e.scrollTop = 77");
    field.evaluate("e => { window.field = e; e.focus(); e.setSelectionRange(1, 3); }");
    page.evaluate("() => document.getElementById('f:touch').click()");
    assertThat(at(page, "f:posts")).hasText("1");
    expect(page, "f:one", "one 1");
    assertThat(
            page.evaluate(
                """
                () => [document.activeElement === window.field, field.isConnected, field.value,
                  field.selectionStart, field.selectionEnd,
                  document.querySelector(".long").scrollTop,
                  painted.mounted, painted.destroyed]
                """))
        .isEqualTo(List.of(true, true, "hello", 1, 3, 77, 1, 0));
    page.keyboard().type("i");
    assertThat(at(page, "f:text").locator("output")).hasText("hilo");
    inc(page, "f:one");
    expect(page, "f:one", "one 2");
    expectConnected(5);
  }

  @Test
  void an_update_of_the_whole_page_leaves_the_views_alone_too() {
    var page = opened(people.arrive(app), "page.xhtml", 5);
    inc(page, "f:rows:1:row");
    expect(page, "f:rows:1:row", "b 1");
    press(page, "all");
    assertThat(at(page, "f:posts")).hasText("1");
    expect(page, "f:rows:1:row", "b 1");
    inc(page, "f:rows:1:row");
    expect(page, "f:rows:1:row", "b 2");
    joined(page, 5);
    expectConnected(5);
  }

  @Test
  void an_update_gives_a_running_view_other_values() {
    var page = opened(people.arrive(app), "page.xhtml", 5);
    inc(page, "f:two");
    expect(page, "f:two", "two 1");
    press(page, "rename");
    expect(page, "f:two", "two! 1");
    assertThat(at(page, "f:two").locator("i")).hasText("[two][two!]");
    press(page, "touch");
    assertThat(at(page, "f:posts")).hasText("1");
    assertThat(at(page, "f:two").locator("i")).hasText("[two][two!]");
    assertThat(at(page, "f:one").locator("i")).hasText("[one]");
  }

  @Test
  void values_that_were_signed_for_another_view_are_refused() {
    var page = opened(people.arrive(app), "page.xhtml", 5);
    assertThat(
            page.evaluate(
                """
                () => new Promise((done) => {
                  const { phxSession } = document.getElementById("f:two").dataset;
                  liveSocket.roots["f:one"].channel
                    .push("given", { session: phxSession })
                    .receive("ok", () => done("taken"))
                    .receive("error", ({ reason }) => done(reason));
                })
                """))
        .isEqualTo("stale");
    assertThat(at(page, "f:one").locator("i")).hasText("[one]");
  }

  @Test
  void an_update_of_the_view_itself_does_so_as_well() {
    var page = opened(people.arrive(app), "page.xhtml", 5);
    inc(page, "f:two");
    expect(page, "f:two", "two 1");
    press(page, "self");
    expect(page, "f:two", "two! 1");
    inc(page, "f:two");
    expect(page, "f:two", "two! 2");
  }

  @Test
  void an_update_keeps_the_new_values_when_the_connection_is_lost() {
    var ada = people.arrive(app);
    var page = opened(ada, "page.xhtml", 5);
    press(page, "rename");
    expect(page, "f:two", "two! 0");
    ada.expectTrouble();
    page.evaluate("() => liveSocket.socket.conn.close(4000)");
    assertThat(at(page, "f:two").locator("i")).hasText("[two!]");
    inc(page, "f:two");
    expect(page, "f:two", "two! 1");
  }

  @Test
  void an_update_that_drops_a_view_ends_it_and_one_that_brings_it_back_starts_it() {
    var page = opened(people.arrive(app), "page.xhtml", 5);
    inc(page, "f:one");
    expect(page, "f:one", "one 1");
    press(page, "toggle");
    assertThat(at(page, "f:one")).hasCount(0);
    expectConnected(4);
    assertThat(channels(page)).isEqualTo(4);
    press(page, "toggle");
    expect(page, "f:one", "one 0");
    joined(page, 5);
    inc(page, "f:one");
    expect(page, "f:one", "one 1");
    press(page, "add");
    joined(page, 6);
    inc(page, "f:rows:2:row");
    expect(page, "f:rows:2:row", "c 1");
    press(page, "drop");
    assertThat(at(page, "f:rows:2:row")).hasCount(0);
    expectConnected(5);
    assertThat(channels(page)).isEqualTo(5);
  }

  @Test
  void an_update_that_shows_another_view_in_the_place_starts_that_one() {
    var page = opened(people.arrive(app), "page.xhtml", 5);
    inc(page, "f:two");
    press(page, "exchange");
    assertThat(at(page, "f:two").locator("output")).hasText("");
    assertThat(at(page, "f:two")).hasClass(LIVE);
    at(page, "f:two").locator(".shout").click();
    assertThat(at(page, "f:two").locator("output")).hasText("!");
    press(page, "exchange");
    expect(page, "f:two", "two 0");
    assertThat(at(page, "f:two")).hasClass(LIVE);
    inc(page, "f:two");
    expect(page, "f:two", "two 1");
    expectConnected(5);
    assertThat(channels(page)).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({"repeated, f:repeat", "f:table, f:table"})
  void an_update_of_rows_moves_ends_and_starts_their_views_with_a_key(String around, String rows) {
    var page = opened(people.arrive(app), "keyed.xhtml", 4);
    inc(page, rows + ":cell:a");
    expectRows(page, around, "a 1", "b 0");
    assertThat(at(page, "f:counted")).hasText("a");
    press(page, "insert");
    expectRows(page, around, "z 0", "a 1", "b 0");
    joined(page, 6);
    press(page, "turn");
    expectRows(page, around, "b 0", "a 1", "z 0");
    inc(page, rows + ":cell:z");
    expectRows(page, around, "b 0", "a 1", "z 1");
    assertThat(at(page, "f:counted")).hasText("az");
    press(page, "remove");
    expectRows(page, around, "a 1", "z 1");
    joined(page, 4);
    expectConnected(4);
    assertThat(channels(page)).isEqualTo(4);
    inc(page, rows + ":cell:a");
    expectRows(page, around, "a 2", "z 1");
    assertThat(at(page, "f:counted")).hasText("aza");
    assertThat(at(page, around).locator("i")).hasText(new String[] {"[a]", "[z]"});
  }

  /** What the views in the rows show, from top to bottom. */
  private static void expectRows(Page page, String around, String... texts) {
    assertThat(at(page, around).locator("b")).hasText(texts);
  }

  @Test
  void an_update_that_fails_leaves_everything_where_it_was() {
    var ada = people.arrive(app);
    ada.expectTrouble();
    var page = opened(ada, "page.xhtml", 5);
    inc(page, "f:one");
    page.onDialog(com.microsoft.playwright.Dialog::dismiss);
    press(page, "fail");
    page.waitForCondition(() -> true);
    inc(page, "f:one");
    expect(page, "f:one", "one 2");
    press(page, "touch");
    assertThat(at(page, "f:posts")).hasText("1");
    expect(page, "f:one", "one 2");
  }

  @Test
  void an_update_may_bring_the_first_view_of_a_page() {
    var page = people.arrive(app).open("late.xhtml");
    press(page, "toggle");
    joined(page, 2);
    inc(page, "f:one");
    expect(page, "f:one", "late 1");
    at(page, "f:text").locator("input").fill("hi");
    assertThat(at(page, "f:text").locator("output")).hasText("hi");
  }

  @Test
  void an_update_that_redirects_leaves_the_page() {
    var page = opened(people.arrive(app), "page.xhtml", 5);
    press(page, "go");
    assertThat(page.locator("h1")).hasText("Other");
    joined(page, 1);
  }

  @Test
  void an_update_by_a_script_of_the_page_is_survived_too() {
    var page = opened(people.arrive(app), "page.xhtml", 5);
    inc(page, "f:one");
    expect(page, "f:one", "one 1");
    page.evaluate(
        """
        () => {
          const area = document.getElementById("f:area");
          const copy = area.cloneNode(true);
          copy.querySelectorAll("[data-live-view]").forEach((e) => e.replaceChildren());
          area.replaceWith(copy);
        }
        """);
    expect(page, "f:one", "one 1");
    inc(page, "f:one");
    expect(page, "f:one", "one 2");
    page.evaluate("() => document.getElementById('f:one').remove()");
    expectConnected(4);
  }

  @Test
  void an_update_after_another_leaves_nothing_behind() {
    var page = opened(people.arrive(app), "page.xhtml", 5);
    update(page, WARM_UP);
    var before = Heaps.of(app, page);
    var seconds = update(page, updates());
    var after = Heaps.of(app, page);
    System.out.printf("%d updates in %.1f s: %s, then %s%n", updates(), seconds, before, after);
    joined(page, 5);
    expect(page, "f:two", "two 0");
    assertThat(at(page, "f:two")).hasClass(LIVE);
    inc(page, "f:two");
    expect(page, "f:two", "two 1");
    expectConnected(5);
    assertThat(
            page.evaluate(
                """
                () => ({
                  channels: liveSocket.getSocket().channels.filter((c) => !c.isClosed()).length,
                  roots: Object.values(liveSocket.roots).filter((view) => !view.isDead).length,
                  forms: document.querySelectorAll("form[hidden]").length,
                })
                """))
        .isEqualTo(Map.of("channels", 5, "roots", 5, "forms", 5));
    assertThat(after.browser() - before.browser()).isLessThan(BROWSER_GROWTH);
    assertThat(after.server() - before.server()).isLessThan(SERVER_GROWTH);
    page.close();
    expectConnected(0);
  }

  /** So many updates one after the other; one of three drops a view or brings it back. */
  private static double update(Page page, int count) {
    return ((Number)
            page.evaluate(
                """
                (count) => new Promise((done) => {
                  const start = performance.now();
                  let rounds = 0;
                  const next = () => document.getElementById(rounds % 3 ? "f:touch" : "f:toggle").click();
                  faces.ajax.addOnEvent(({ status }) => {
                    if (status === "success" && rounds < count) {
                      rounds++;
                      setTimeout(rounds < count ? next : () => done((performance.now() - start) / 1000));
                    }
                  });
                  next();
                })
                """,
                count))
        .doubleValue();
  }

  @Test
  void in_a_form_a_view_neither_sends_it_nor_is_sent_with_it() {
    var page = opened(people.arrive(app), "page.xhtml", 5);
    page.evaluate("() => { window.sameDocument = true; }");
    var field = at(page, "f:text").locator("input");
    field.fill("word");
    assertThat(at(page, "f:text").locator("output")).hasText("word");
    field.press("Enter");
    at(page, "f:text").locator(".plain").click();
    inc(page, "f:one");
    expect(page, "f:one", "one 1");
    assertThat(at(page, "f:posts")).hasText("0");
    assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
    press(page, "touch");
    assertThat(at(page, "f:posts")).hasText("1");
    assertThat(at(page, "f:sent")).containsText("f:note");
    assertThat(at(page, "f:sent")).not().containsText("f:word");
    press(page, "post");
    assertThat(at(page, "f:posts")).hasText("2");
    assertThat(at(page, "f:sent")).not().containsText("f:word");
  }

  @Test
  void in_a_form_the_fields_are_apart_before_any_script_runs() {
    var html = WireClient.of(app).ask("page.xhtml");
    assertThat(html).contains("<input form=\"f:text:live\" name=\"f:word\"");
  }

  @Test
  void in_a_form_faces_keeps_its_state_through_updates() {
    var page = opened(people.arrive(app), "page.xhtml", 5);
    at(page, "f:note").fill("kept");
    for (int i = 1; i <= 5; i++) {
      press(page, "touch");
      assertThat(at(page, "f:posts")).hasText(Integer.toString(i));
      inc(page, "f:one");
      expect(page, "f:one", "one " + i);
    }
    press(page, "post");
    assertThat(at(page, "f:posts")).hasText("6");
    assertThat(at(page, "f:note")).hasValue("kept");
    assertThat(page.locator("input[name='jakarta.faces.ViewState']")).hasCount(1);
    joined(page, 5);
  }

  @Test
  void in_a_form_a_template_with_a_form_is_refused() {
    var answer = WireClient.of(app).get("refused.xhtml");
    assertThat(answer.statusCode()).isEqualTo(500);
    assertThat(answer.body()).doesNotContain("<b>x</b>");
  }
}
