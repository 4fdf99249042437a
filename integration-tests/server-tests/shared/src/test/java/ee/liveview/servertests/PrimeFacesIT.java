package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ee.liveview.servertests.Panels.at;
import static ee.liveview.servertests.Panels.expect;
import static ee.liveview.servertests.Panels.inc;
import static ee.liveview.servertests.Panels.joined;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import ee.liveview.servertests.faces.Desk;
import ee.liveview.servertests.primefaces.Shelf;
import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.List;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.primefaces.util.Constants;

/** Live views among the components of PrimeFaces, which has requests and updates of its own. */
@OnServer
class PrimeFacesIT {
  private static final int ROUNDS = 3;

  @RegisterExtension final People people = new People();

  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive war() throws URISyntaxException {
    return TestWars.faces(
            "primefaces",
            Shelf.class.getPackage(),
            "table.xhtml",
            "keyed.xhtml",
            "dialog.xhtml",
            "tabs.xhtml",
            "poll.xhtml")
        .addPackage(Desk.class.getPackage())
        .addAsWebResource("faces/painter.js", "painter.js")
        .addAsLibraries(primefaces());
  }

  private static File primefaces() throws URISyntaxException {
    return new File(Constants.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  private Page opened(String path, int views) {
    var page = people.arrive(app).open(path);
    joined(page, views);
    return page;
  }

  /** Begins to write into the field of the view, and leaves the cursor in the middle. */
  private static Locator writeInto(Page page, String view) {
    var field = at(page, view).locator("input");
    field.fill("ho");
    assertThat(at(page, view).locator("output")).hasText("ho");
    field.evaluate("e => { window.field = e; e.focus(); e.setSelectionRange(1, 1); }");
    return field;
  }

  /** Writes on, wherever the cursor is, and expects that it is where it was. */
  private static void writeOn(Page page, String view) {
    assertThat(
            page.evaluate(
                """
                () => [document.activeElement === window.field, field.isConnected,
                  field.selectionStart, field.selectionEnd, painted.mounted, painted.destroyed]
                """))
        .isEqualTo(List.of(true, true, 1, 1, 1, 0));
    page.keyboard().type("ell");
    assertThat(at(page, view).locator("input")).hasValue("hello");
    assertThat(at(page, view).locator("output")).hasText("hello");
  }

  /** On the server, and in the browser: there are so many and no others. */
  private void expectConnected(Page page, int count) {
    var client = WireClient.of(app);
    assertThat(IntStream.range(0, 500).mapToObj(n -> client.ask("census")))
        .contains(Integer.toString(count));
    assertThat(
            page.evaluate(
                """
                () => [
                  liveSocket.getSocket().channels.filter((c) => !c.isClosed()).length,
                  Object.values(liveSocket.roots).filter((view) => !view.isDead).length,
                ]
                """))
        .isEqualTo(List.of(count, count));
  }

  private static void nextPage(Page page) {
    page.evaluate("() => PF('table').getPaginator().next()");
  }

  @Test
  void in_a_table_the_views_of_another_page_start_and_those_of_this_one_end() {
    var page = opened("table.xhtml", 3);
    inc(page, "f:table:0:cell");
    expect(page, "f:table:0:cell", "a 1");
    writeInto(page, "f:table:head");
    nextPage(page);
    expect(page, "f:table:2:cell", "c 0");
    expect(page, "f:table:3:cell", "d 0");
    joined(page, 3);
    writeOn(page, "f:table:head");
    inc(page, "f:table:3:cell");
    expect(page, "f:table:3:cell", "d 1");
    expectConnected(page, 3);
    nextPage(page);
    expect(page, "f:table:4:cell", "e 0");
    expectConnected(page, 2);
    page.evaluate("() => PF('table').getPaginator().setPage(0)");
    expect(page, "f:table:0:cell", "a 0");
    joined(page, 3);
    expectConnected(page, 3);
  }

  @Test
  void in_a_table_that_is_sorted_views_stay_with_the_place_and_are_told_the_new_row() {
    var page = opened("table.xhtml", 3);
    inc(page, "f:table:0:cell");
    expect(page, "f:table:0:cell", "a 1");
    var name = at(page, "f:table:name");
    name.click();
    assertThat(name).hasAttribute("aria-sort", "ascending");
    expect(page, "f:table:0:cell", "a 1");
    name.click();
    assertThat(name).hasAttribute("aria-sort", "descending");
    expect(page, "f:table:0:cell", "e 1");
    expect(page, "f:table:1:cell", "d 0");
    assertThat(at(page, "f:table:0:cell").locator("i")).hasText("[a][e]");
    inc(page, "f:table:1:cell");
    expect(page, "f:table:1:cell", "d 1");
    expectConnected(page, 3);
  }

  @Test
  void in_a_table_that_is_sorted_views_with_a_key_follow_their_row() {
    var page = opened("keyed.xhtml", 5);
    var first = page.locator("[id='f:table'] tbody tr").first().locator("b");
    var last = page.locator("[id='f:table'] tbody tr").last().locator("b");
    inc(page, "f:table:0:cell");
    assertThat(first).hasText("a 1");
    assertThat(at(page, "f:counted")).hasText("a");
    var name = at(page, "f:table:name");
    name.click();
    assertThat(name).hasAttribute("aria-sort", "ascending");
    name.click();
    assertThat(name).hasAttribute("aria-sort", "descending");
    assertThat(first).hasText("e 0");
    assertThat(last).hasText("a 1");
    assertThat(at(page, "f:table:4:cell").locator("i")).hasText("[a]");
    inc(page, "f:table:4:cell");
    assertThat(last).hasText("a 2");
    assertThat(at(page, "f:counted")).hasText("aa");
    inc(page, "f:table:0:cell");
    assertThat(first).hasText("e 1");
    assertThat(at(page, "f:counted")).hasText("aae");
    expectConnected(page, 5);
  }

  @Test
  void in_a_table_that_is_updated_views_stay_as_they_are() {
    var page = opened("table.xhtml", 3);
    inc(page, "f:table:1:cell");
    expect(page, "f:table:1:cell", "b 1");
    writeInto(page, "f:table:head");
    page.evaluate("() => document.getElementById('f:round').click()");
    assertThat(at(page, "f:rounds")).hasText("1");
    writeOn(page, "f:table:head");
    expect(page, "f:table:1:cell", "b 1");
    inc(page, "f:table:1:cell");
    expect(page, "f:table:1:cell", "b 2");
    expectConnected(page, 3);
  }

  @Test
  void in_a_dialog_at_the_end_of_the_page_views_live_on_while_it_is_closed() {
    var page = opened("dialog.xhtml", 2);
    assertThat(at(page, "g:one")).not().isVisible();
    for (int round = 1; round <= ROUNDS; round++) {
      at(page, "f:open").click();
      inc(page, "g:one");
      expect(page, "g:one", "one 0 " + round);
      at(page, "dialog").locator(".ui-dialog-titlebar-close").click();
      assertThat(at(page, "dialog")).not().isVisible();
    }
    expectConnected(page, 2);
  }

  @Test
  void in_a_dialog_that_updates_its_form_while_it_is_open_views_stay_as_they_are() {
    var page = opened("dialog.xhtml", 2);
    at(page, "f:open").click();
    inc(page, "g:one");
    expect(page, "g:one", "one 0 1");
    writeInto(page, "g:text");
    page.evaluate("() => document.getElementById('g:round').click()");
    assertThat(at(page, "rounds")).hasText("1");
    expect(page, "g:one", "one 1 1");
    writeOn(page, "g:text");
    inc(page, "g:one");
    expect(page, "g:one", "one 1 2");
    expectConnected(page, 2);
  }

  @Test
  void in_a_dialog_that_comes_anew_with_its_area_views_move_to_the_new_one() {
    var page = opened("dialog.xhtml", 2);
    at(page, "f:open").click();
    inc(page, "g:one");
    at(page, "g:text").locator("input").fill("hello");
    assertThat(at(page, "g:text").locator("output")).hasText("hello");
    for (int round = 1; round <= ROUNDS; round++) {
      assertThat(at(page, "f:all")).isEnabled();
      page.evaluate("() => document.getElementById('f:all').click()");
      assertThat(at(page, "rounds")).hasText(Integer.toString(round));
      expect(page, "g:one", "one " + round + " 1");
    }
    assertThat(page.locator("body > [id='dialog']")).hasCount(1);
    assertThat(at(page, "dialog")).hasCount(1);
    assertThat(at(page, "g:one")).hasCount(1);
    page.evaluate("() => PF('dialog').show()");
    inc(page, "g:one");
    expect(page, "g:one", "one 3 2");
    assertThat(at(page, "g:text").locator("input")).hasValue("hello");
    assertThat(page.evaluate("() => [painted.mounted, painted.destroyed]"))
        .isEqualTo(List.of(1, 0));
    expectConnected(page, 2);
  }

  @Test
  void in_tabs_that_are_loaded_each_time_views_stay_as_they_are() {
    var page = opened("tabs.xhtml", 2);
    inc(page, "f:tabs:one");
    expect(page, "f:tabs:one", "one 1");
    at(page, "f:tabs:text").locator("input").fill("hello");
    assertThat(at(page, "f:tabs:text").locator("output")).hasText("hello");
    for (int round = 1; round <= ROUNDS; round++) {
      page.getByText("Second").click();
      joined(page, 3);
      assertThat(at(page, "f:tabs:two")).isVisible();
      inc(page, "f:tabs:two");
      expect(page, "f:tabs:two", "two " + round);
      page.getByText("First").click();
      assertThat(at(page, "f:tabs:one")).isVisible();
      inc(page, "f:tabs:one");
      expect(page, "f:tabs:one", "one " + (round + 1));
    }
    assertThat(at(page, "f:tabs:text").locator("input")).hasValue("hello");
    assertThat(page.evaluate("() => [painted.mounted, painted.destroyed]"))
        .isEqualTo(List.of(1, 0));
    expectConnected(page, 3);
  }

  @Test
  void in_tabs_that_are_updated_the_views_of_the_tab_that_is_not_shown_end() {
    var page = opened("tabs.xhtml", 2);
    page.getByText("Second").click();
    joined(page, 3);
    inc(page, "f:tabs:two");
    expect(page, "f:tabs:two", "two 1");
    at(page, "f:round").click();
    assertThat(at(page, "f:rounds")).hasText("1");
    expect(page, "f:tabs:two", "two 1");
    assertThat(at(page, "f:tabs:one")).hasCount(0);
    expectConnected(page, 1);
    page.getByText("First").click();
    joined(page, 3);
    expect(page, "f:tabs:one", "one 0");
    expectConnected(page, 3);
  }

  @Test
  void in_an_area_that_is_polled_one_writes_on() {
    var page = opened("poll.xhtml", 2);
    inc(page, "f:one");
    expect(page, "f:one", "one 1");
    var field = at(page, "f:text").locator("input");
    field.focus();
    var text = "the quick brown fox jumps over the lazy dog";
    field.pressSequentially(text, new Locator.PressSequentiallyOptions().setDelay(100));
    assertThat(field).hasValue(text);
    assertThat(field).isFocused();
    assertThat(at(page, "f:text").locator("output")).hasText(text);
    assertThat(Integer.parseInt(at(page, "f:rounds").textContent())).isGreaterThanOrEqualTo(ROUNDS);
    inc(page, "f:one");
    expect(page, "f:one", "one 2");
    assertThat(page.evaluate("() => [painted.mounted, painted.destroyed]"))
        .isEqualTo(List.of(1, 0));
    expectConnected(page, 2);
  }
}
