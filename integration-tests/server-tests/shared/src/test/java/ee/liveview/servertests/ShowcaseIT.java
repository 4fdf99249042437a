package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import java.net.URL;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every page of the showcase, as a person sees it. */
@OnServer
class ShowcaseIT {
  /** Survives a patch of the page, but not the replacement of the element. */
  private static final String MARK = "element => { element.seenBefore = true; }";

  private static final String MARKED = "element => element.seenBefore === true";

  /** With a code of its own: without one the servers answer 1000, and then the client reloads. */
  private static final String CUT = "() => window.liveSocket.socket.conn.close(4000)";

  /** The client ignores clicks on an element whose last click was not answered yet. */
  private static final String ANSWERED = ":not([data-phx-ref-src])";

  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive showcase() {
    return Wars.showcase();
  }

  @Test
  void home_leads_to_every_page_and_back_without_loading_anew() {
    var ada = people.arrive(app);
    var page = ada.openLive("");
    assertThat(page).hasTitle("Home · LiveView for Jakarta EE");
    page.evaluate("() => { window.sameDocument = true; }");
    for (var name : List.of("Counter", "Clock", "Live search", "Keyed list", "To-do list")) {
      page.locator(".card", new Page.LocatorOptions().setHasText(name)).first().click();
      assertThat(heading(page)).hasText(name);
      assertThat(page).hasTitle(name + " · LiveView for Jakarta EE");
      assertThat(page.locator("nav a[aria-current]")).hasCount(1);
      page.locator(".brand").click();
      assertThat(heading(page)).hasText("Pages that live on the server");
    }
    page.goBack();
    assertThat(heading(page)).hasText("To-do list");
    assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
  }

  @Test
  void counter_counts_and_a_second_tab_counts_by_itself() {
    var ada = people.arrive(app);
    var first = ada.openLive("counter");
    var second = ada.openLive("counter");
    assertThat(count(first)).hasText("0");
    assertThat(first.getByText("Nothing counted yet.")).isVisible();
    click(first, "#inc");
    click(first, "#inc");
    click(first, "#add");
    click(first, "#dec");
    assertThat(count(first)).hasText("11");
    assertThat(first.getByText("Nothing counted yet.")).hasCount(0);
    assertThat(count(second)).hasText("0");
    click(second, "#dec");
    assertThat(count(second)).hasText("-1");
    assertThat(count(first)).hasText("11");
    click(first, "#reset");
    assertThat(count(first)).hasText("0");
    assertThat(first.getByText("Nothing counted yet.")).isVisible();
  }

  @Test
  void counter_works_again_after_a_reload() {
    var ada = people.arrive(app);
    var page = ada.openLive("counter");
    click(page, "#add");
    assertThat(count(page)).hasText("10");
    page.reload();
    ada.waitUntilLive(page);
    assertThat(count(page)).hasText("0");
    click(page, "#inc");
    assertThat(count(page)).hasText("1");
  }

  @Test
  void counter_counts_every_click_of_somebody_in_a_hurry() {
    var page = people.arrive(app).openLive("counter");
    for (int i = 0; i < 25; i++) {
      click(page, "#inc");
      click(page, "#add");
    }
    assertThat(count(page)).hasText("275");
  }

  @Test
  void a_cut_connection_comes_back_and_the_page_works_on() {
    var ada = people.arrive(app);
    var page = ada.openLive("counter");
    click(page, "#inc");
    assertThat(count(page)).hasText("1");
    ada.expectTrouble();
    page.evaluate("() => { window.sameDocument = true; }");
    page.evaluate(CUT);
    assertThat(count(page)).hasText("0");
    ada.waitUntilLive(page);
    click(page, "#add");
    assertThat(count(page)).hasText("10");
    assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
  }

  @Test
  void an_unplugged_network_is_told_and_healed() {
    var ada = people.arrive(app);
    var page = ada.openLive("todos");
    assertThat(page.locator(".offline")).isHidden();
    ada.offline(true);
    page.evaluate(CUT);
    assertThat(page.locator(".offline")).isVisible();
    ada.offline(false);
    ada.waitUntilLive(page);
    assertThat(page.locator(".offline")).isHidden();
    addTask(page, "Back again");
    assertThat(tasks(page).last()).hasText("Back again");
  }

  @Test
  void clock_ticks_by_itself() {
    var page = people.arrive(app).openLive("clock");
    var time = page.locator("#time");
    assertThat(time).hasText(Pattern.compile("\\d\\d:\\d\\d:\\d\\d"));
    var first = time.textContent();
    assertThat(time).not().hasText(first);
    var second = time.textContent();
    assertThat(time).not().hasText(second);
    assertThat(page.locator(".second"))
        .hasAttribute("transform", Pattern.compile("rotate\\(\\d+ 50 50\\)"));
  }

  @Test
  void search_finds_as_one_types() {
    var page = people.arrive(app).openLive("search");
    assertThat(page.locator("#summary")).hasText("6,144 of 6,144 products match");
    assertThat(hits(page)).hasCount(20);
    page.locator("#q").pressSequentially("oak tea");
    assertThat(page.locator("#summary")).hasText("24 of 6,144 products match");
    assertThat(hits(page).first().locator("td").first()).hasText("Amber Oak Teapot");
    assertThat(page.locator("mark").first()).hasText("Oak Tea");
    assertThat(page.locator("#q")).hasValue("oak tea");
    assertThat(page.locator("#q")).isFocused();
  }

  @Test
  void search_takes_what_one_types_as_text() {
    var page = people.arrive(app).openLive("search");
    for (var text : List.of("%", "_", "!", "' or 1=1 --", "<b>x</b>", "#{1+1}", "\"&amp;")) {
      page.locator("#q").fill(text);
      assertThat(page.locator("#summary")).hasText("0 of 6,144 products match");
      assertThat(page.locator(".empty")).containsText("“" + text + "”");
    }
    page.locator("#q").fill("");
    assertThat(page.locator("#summary")).hasText("6,144 of 6,144 products match");
  }

  @Test
  void search_opens_a_link_with_its_answer_already_in_the_first_html() {
    var ada = people.arrive(app);
    var page = ada.openLive("search?q=maple+stool");
    assertThat(page.locator("#q")).hasValue("maple stool");
    assertThat(page.locator("#summary")).hasText("24 of 6,144 products match");
    var html = page.request().get(app + "search?q=maple+stool").text();
    assertThat(html).contains("24 of 6,144 products match").contains("<mark>Maple Stool</mark>");
  }

  @Test
  void list_inserts_moves_and_deletes() {
    var page = people.arrive(app).openLive("list");
    assertThat(names(page)).hasText(names("Alfa", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot"));
    click(page, "#insert");
    assertThat(names(page))
        .hasText(names("Golf", "Alfa", "Bravo", "Charlie", "Delta", "Echo", "Foxtrot"));
    button(page, "Move Charlie up").click();
    assertThat(names(page))
        .hasText(names("Golf", "Alfa", "Charlie", "Bravo", "Delta", "Echo", "Foxtrot"));
    button(page, "Move Golf down").click();
    assertThat(names(page))
        .hasText(names("Alfa", "Golf", "Charlie", "Bravo", "Delta", "Echo", "Foxtrot"));
    button(page, "Delete Bravo").click();
    button(page, "Delete Foxtrot").click();
    assertThat(names(page)).hasText(names("Alfa", "Golf", "Charlie", "Delta", "Echo"));
    assertThat(button(page, "Move Alfa up")).isDisabled();
    assertThat(button(page, "Move Echo down")).isDisabled();
    click(page, "#sort");
    assertThat(names(page)).hasText(names("Alfa", "Charlie", "Delta", "Echo", "Golf"));
  }

  @Test
  void list_moves_the_rows_it_has_instead_of_building_new_ones() {
    var page = people.arrive(app).openLive("list");
    for (int id = 1; id <= 6; id++) {
      page.locator("#item-" + id).evaluate(MARK);
    }
    for (int i = 0; i < 5; i++) {
      click(page, "#shuffle");
    }
    click(page, "#insert");
    assertThat(page.locator("#items li")).hasCount(7);
    for (int id = 1; id <= 6; id++) {
      assertThat(page.locator("#item-" + id).evaluate(MARKED)).isEqualTo(true);
    }
    assertThat(page.locator("#item-7").evaluate(MARKED)).isEqualTo(false);
  }

  @Test
  void list_can_be_emptied_and_filled_again() {
    var page = people.arrive(app).openLive("list");
    for (var name : List.of("Charlie", "Alfa", "Foxtrot", "Bravo", "Echo", "Delta")) {
      button(page, "Delete " + name).click();
      assertThat(button(page, "Delete " + name)).hasCount(0);
    }
    assertThat(page.getByText("An empty list.")).isVisible();
    click(page, "#insert");
    assertThat(names(page)).hasText(names("Golf"));
    assertThat(page.getByText("An empty list.")).hasCount(0);
  }

  @Test
  void todos_are_the_same_in_two_tabs_at_once() {
    var ada = people.arrive(app);
    var left = ada.openLive("todos");
    var right = ada.openLive("todos");
    addTask(left, "Water the plants");
    assertThat(tasks(right).last()).hasText("Water the plants");
    assertThat(left.locator("#new-todo")).hasValue("");
    addTask(right, "<b>Bold & brave</b>");
    assertThat(tasks(left).last()).hasText("<b>Bold & brave</b>");
    box(right, "Water the plants").click();
    assertThat(box(left, "Water the plants")).isChecked();
    assertThat(left.locator("#left")).hasText("3 to do, 1 done");
    box(left, "Water the plants").click();
    assertThat(box(right, "Water the plants")).not().isChecked();
    button(left, "Delete Water the plants").click();
    assertThat(tasks(right)).hasCount(3);
  }

  @Test
  void todos_of_two_people_have_nothing_in_common() {
    var ada = people.arrive(app).openLive("todos");
    var bob = people.arrive(app).openLive("todos");
    addTask(ada, "Only Ada's");
    assertThat(tasks(ada)).hasCount(3);
    addTask(bob, "Only Bob's");
    assertThat(tasks(bob).last()).hasText("Only Bob's");
    assertThat(tasks(bob)).hasCount(3);
    assertThat(tasks(ada).last()).hasText("Only Ada's");
  }

  @Test
  void todos_survive_a_reload_and_a_visit_elsewhere() {
    var ada = people.arrive(app);
    var page = ada.openLive("todos");
    addTask(page, "Remember me");
    assertThat(tasks(page)).hasCount(3);
    page.reload();
    ada.waitUntilLive(page);
    assertThat(tasks(page).last()).hasText("Remember me");
    page.locator("nav").getByText("Clock").click();
    assertThat(heading(page)).hasText("Clock");
    page.locator("nav").getByText("To-dos").click();
    assertThat(tasks(page).last()).hasText("Remember me");
  }

  @Test
  void todos_are_filtered_and_cleared_with_a_message() {
    var page = people.arrive(app).openLive("todos");
    box(page, "Open this page in a second tab").click();
    button(page, "Done").click();
    assertThat(tasks(page)).hasCount(1);
    assertThat(button(page, "Done")).hasAttribute("aria-pressed", "true");
    button(page, "To do").click();
    assertThat(tasks(page)).hasText(names("Tick me there and look here"));
    button(page, "All").click();
    assertThat(tasks(page)).hasCount(2);
    click(page, "#clear");
    assertThat(page.locator(".flash")).containsText("1 finished task cleared.");
    assertThat(page.locator("#clear")).hasCount(0);
    button(page, "Dismiss the message").click();
    assertThat(page.locator(".flash")).hasCount(0);
  }

  @Test
  void the_clients_script_may_be_kept_for_a_year() {
    var page = people.arrive(app).openLive("counter");
    var script =
        (String)
            page.evaluate(
                "() => [...document.scripts].map(s => s.src)"
                    + ".find(src => src && !src.endsWith('/showcase.js'))");
    var answer = page.request().get(script);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("cache-control"))
        .isEqualTo("public, max-age=31536000, immutable");
    assertThat(answer.headers().get("content-type")).contains("javascript");
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void every_page_has_its_picture_taken(ColorScheme look) {
    var ada = people.arrive(app, look);
    var shade = look == ColorScheme.DARK ? "dark" : "light";
    for (var path : List.of("", "counter", "clock", "search?q=tea", "list", "todos")) {
      var page = ada.openLive(path);
      var name = path.isEmpty() ? "home" : path.replaceFirst("\\?.*", "");
      ada.photograph(page, name + "-" + shade);
      page.setViewportSize(390, 844);
      assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
          .as("%s fits a phone", name)
          .isEqualTo(true);
      ada.photograph(page, name + "-phone-" + shade);
      page.close();
    }
  }

  private static Locator heading(Page page) {
    return page.locator("h1");
  }

  private static Locator count(Page page) {
    return page.locator("#count");
  }

  private static Locator hits(Page page) {
    return page.locator("#hits tr");
  }

  private static Locator names(Page page) {
    return page.locator("#items .name");
  }

  private static Locator tasks(Page page) {
    return page.locator("#todos .name");
  }

  private static Locator box(Page page, String task) {
    return page.getByRole(
            AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName(task).setExact(true))
        .and(page.locator(ANSWERED));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true))
        .and(page.locator(ANSWERED));
  }

  private static void click(Page page, String selector) {
    page.locator(selector + ANSWERED).click();
  }

  private static void addTask(Page page, String task) {
    page.locator("#new-todo").fill(task);
    page.locator("#new-todo").press("Enter");
  }

  /** Playwright compares a list of elements with an array, in order. */
  private static String[] names(String... names) {
    return names;
  }
}
