package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import ee.liveview.proves.Proves;
import java.net.URL;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
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
  private static final String WATCH_PRODUCTS =
      """
      () => {
        const rows = document.querySelector("#shelf-rows");
        const number = (row) => Number(row.id.substring("shelf-rows-".length));
        window.states = [];
        const look = () => states.push(
          [number(rows.firstElementChild), number(rows.lastElementChild), rows.children.length]);
        new MutationObserver(look).observe(rows, { childList: true });
      }
      """;

  /** Survives a patch of the page, but not the replacement of the element. */
  private static final String MARK = "element => { element.seenBefore = true; }";

  private static final String MARKED = "element => element.seenBefore === true";

  /** With a code of its own: without one the servers answer 1000, and then the client reloads. */
  private static final String CUT = "() => window.liveSocket.socket.conn.close(4000)";

  /** What a page does that wants to ask in its own way. */
  private static final String ASK_OTHERWISE =
      """
      () => {
        const ask = (event) => {
          const question = event.target.getAttribute("data-confirm");
          if (question) {
            window.asked = question;
            event.stopImmediatePropagation();
            event.preventDefault();
          }
        };
        window.addEventListener("phoenix.link.click", ask, true);
        window.askAgain = () => window.removeEventListener("phoenix.link.click", ask, true);
      }
      """;

  /** The client focuses what it opens once more, two frames later; no person types as fast. */
  private static final String FRAMES =
      """
      () => new Promise((done) => {
        const next = (left) => (left === 0 ? done() : requestAnimationFrame(() => next(left - 1)));
        next(3);
      })
      """;

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
    for (var name :
        List.of(
            "Counter",
            "Clock",
            "Live search",
            "Keyed list",
            "Components",
            "Catalogue",
            "Photos",
            "To-do list")) {
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
  @Proves("LV-BUILT-05")
  void a_dialog_keeps_the_focus_and_gives_it_back() {
    var page = people.arrive(app).openLive("components");
    var dialog = dialog(page, "Delete everything?");
    assertThat(dialog).isHidden();
    page.locator("#ask").focus();
    page.keyboard().press("Enter");
    assertThat(dialog).isVisible();
    assertThat(page.locator("#keep")).isFocused();
    page.evaluate(FRAMES);
    page.keyboard().press("Tab");
    assertThat(page.locator("#gone")).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.locator("#sure .live-close")).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.locator("#keep")).isFocused();
    page.keyboard().press("Shift+Tab");
    assertThat(page.locator("#sure .live-close")).isFocused();
    page.keyboard().press("Escape");
    assertThat(dialog).isHidden();
    assertThat(page.locator("#ask")).isFocused();
    page.locator("#ask").click();
    assertThat(dialog).isVisible();
    page.mouse().click(8, 300);
    assertThat(dialog).isHidden();
    page.locator("#ask").click();
    page.locator("#gone").click();
    assertThat(dialog).isHidden();
    assertThat(page.locator("#live-flash-info")).containsText("Saved 1 time.");
    assertThat(dialog).isHidden();
  }

  @Test
  void a_dialog_of_the_view_comes_and_goes_with_its_state() {
    var page = people.arrive(app).openLive("components");
    page.locator("#edit").focus();
    page.keyboard().press("Enter");
    assertThat(dialog(page, "Edit")).isVisible();
    assertThat(page.locator("#note")).isFocused();
    page.keyboard().press("Escape");
    assertThat(page.locator("#editor")).hasCount(0);
    assertThat(page.locator("#edit")).isFocused();
    click(page, "#edit");
    button(page, "Done").click();
    assertThat(page.locator("#editor")).hasCount(0);
    assertThat(page.locator("#edit")).isFocused();
    click(page, "#edit");
    page.locator("#editor .live-close").click();
    assertThat(page.locator("#editor")).hasCount(0);
  }

  @Test
  void tabs_are_changed_with_the_keyboard_in_the_browser_and_in_the_view() {
    var page = people.arrive(app).openLive("components");
    var panel = page.locator("#guide > [role=tabpanel]:visible");
    page.locator("#guide-install-tab").focus();
    assertThat(panel).hasText("Drop two jars into a WAR.");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#guide-write-tab")).isFocused();
    assertThat(panel).hasText("Annotate a bean, put HTML beside it.");
    page.keyboard().press("End");
    assertThat(panel).hasText("Open the page.");
    page.keyboard().press("ArrowRight");
    assertThat(panel).hasText("Drop two jars into a WAR.");
    page.keyboard().press("ArrowLeft");
    assertThat(panel).hasText("Open the page.");
    assertThat(page.locator("#guide [role=tab][tabindex='0']")).hasText("Run");
    assertThat(page.locator("#guide [role=tab][aria-selected=true]")).hasText("Run");
    page.keyboard().press("Tab");
    assertThat(panel).isFocused();
    page.keyboard().press("Tab");
    assertThat(page.locator("#project-plan-tab")).isFocused();
    page.keyboard().press("ArrowRight");
    assertThat(page.locator("#project > [role=tabpanel]:visible"))
        .hasText("The server says: cost!");
    assertThat(page.locator("#project-cost-tab")).isFocused();
    assertThat(panel).hasText("Open the page.");
  }

  @Test
  void a_table_is_sorted_and_its_rows_are_opened_with_the_keyboard() {
    var page = people.arrive(app).openLive("components");
    var names = page.locator("#planets tbody td:first-child");
    assertThat(names).hasText(names("Venus", "Earth", "Mars", "Jupiter"));
    page.locator("#planets th button").first().focus();
    page.keyboard().press("Enter");
    assertThat(names).hasText(names("Earth", "Jupiter", "Mars", "Venus"));
    assertThat(page.locator("#planets th").first()).hasAttribute("aria-sort", "ascending");
    page.keyboard().press("Enter");
    assertThat(names).hasText(names("Venus", "Mars", "Jupiter", "Earth"));
    assertThat(page.locator("#planets th").first()).hasAttribute("aria-sort", "descending");
    page.keyboard().press("Tab");
    page.keyboard().press("Tab");
    assertThat(page.locator("#planets-venus")).isFocused();
    page.keyboard().press("Enter");
    assertThat(page.locator("#chosen")).hasText("venus");
    page.locator("#planets-mars td").first().click();
    assertThat(page.locator("#chosen")).hasText("mars");
    button(page, "Remove Mars").click();
    assertThat(names).hasText(names("Venus", "Jupiter", "Earth"));
    assertThat(page.locator("#chosen")).hasText("mars");
    for (var name : List.of("Venus", "Jupiter", "Earth")) {
      button(page, "Remove " + name).click();
    }
    assertThat(names).hasText(names("No planets left."));
  }

  @Test
  @Proves({"LV-BUILT-18", "LV-BUILT-19", "LV-BUILT-20", "LV-BUILT-21", "LV-BUILT-23"})
  void links_patch_replace_navigate_and_ask() {
    var ada = people.arrive(app);
    var page = ada.openLive("components");
    page.evaluate("() => { window.sameDocument = true; }");
    page.locator("#next").click();
    assertThat(page.locator("#page")).hasText("1");
    assertThat(page).hasURL(Pattern.compile("/components\\?page=1$"));
    page.locator("#over").click();
    assertThat(page.locator("#page")).hasText("2");
    page.goBack();
    assertThat(page.locator("#page")).hasText("0");
    page.locator("#links")
        .getByText("Counter", new Locator.GetByTextOptions().setExact(true))
        .first()
        .click();
    assertThat(heading(page)).hasText("Counter");
    page.goBack();
    assertThat(heading(page)).hasText("Components");
    assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
    page.onceDialog(Dialog::dismiss);
    page.getByText("A servlet", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(heading(page)).hasText("Components");
    page.evaluate(ASK_OTHERWISE);
    page.getByText("A servlet", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.evaluate("() => window.asked")).isEqualTo("Leave the live pages?");
    assertThat(heading(page)).hasText("Components");
    page.evaluate("() => window.askAgain()");
    page.onceDialog(Dialog::accept);
    page.getByText("A servlet", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page).hasURL(Pattern.compile("/plain$"));
  }

  @Test
  @Proves({"LV-BUILT-01", "LV-BUILT-03", "LV-BUILT-17"})
  void values_come_later_tags_change_and_content_goes_elsewhere() {
    var page = people.arrive(app).openLive("components");
    assertThat(page.locator("#weather")).hasText("Asking for the weather…");
    button(page, "Arrive").click();
    assertThat(page.locator("#weather")).hasText("Sunny, 21 °C");
    button(page, "Ask again").click();
    page.locator("#async").and(page.locator(ANSWERED)).getByText("Fail").first().click();
    assertThat(page.locator("#weather")).hasText("Sunny, 21 °C");
    button(page, "Reset").click();
    assertThat(page.locator("#weather")).hasText("Asking for the weather…");
    assertThat(page.locator("#others p").last()).hasText("Venus → Earth → Mars → Jupiter");
    button(page, "Deeper").click();
    assertThat(page.locator("h4#heading")).hasText("A heading of level 4");
    click(page, "#pin");
    click(page, "body > #_lv_portal_wrap_corner #count");
    assertThat(page.locator("#count")).hasText("In the body: 1");
    click(page, "#pin");
    assertThat(page.locator("#count")).hasCount(0);
  }

  @Test
  @Proves("LV-COMP-26")
  void components_are_listed_with_what_they_take() {
    var page = people.arrive(app).openLive("components/reference");
    page.getByLabel("Name").fill("badge");
    assertThat(page.locator(".reference h2")).hasText(names("<live:badge>"));
    assertThat(page.locator("#ref-live-badge tbody tr").first())
        .containsText("plain, info, success, warning, danger");
  }

  @Test
  @Proves({"LV-ASY-01", "LV-ASY-03", "LV-ASY-07", "LV-ASY-09"})
  void hard_work_leaves_the_page_free_and_can_be_given_up() {
    var page = people.arrive(app).openLive("");
    page.locator(".card", new Page.LocatorOptions().setHasText("takes long")).click();
    assertThat(heading(page)).hasText("Work that takes long");
    var found = page.locator("#found strong");
    var state = page.locator("#state");
    assertThat(found).hasText("78,498");
    click(page, "#some");
    assertThat(found).hasText("348,513");
    click(page, "#many");
    assertThat(state).hasText("Counting… the last result stays until then.");
    click(page, "#click");
    assertThat(page.locator("#clicks")).hasText("1");
    assertThat(found).hasText("348,513");
    click(page, "#enough");
    assertThat(state).hasText("You had enough of it.");
    click(page, "#none");
    assertThat(state).hasText("Nobody counts the primes up to -1.");
    page.locator("#guess button").click();
    assertThat(page.locator("#answer")).hasText("That is a prime number.");
  }

  @Test
  @Proves({"LV-LH-01", "LV-LH-02", "LV-LH-04", "LV-LH-06", "LV-LH-07", "LV-LH-09", "LV-LH-10"})
  void hooks_choose_the_language_note_events_and_lock() {
    var ada = people.arrive(app);
    var page = ada.openLive("");
    page.locator(".card", new Page.LocatorOptions().setHasText("Hooks")).click();
    assertThat(page.locator("#greeting")).hasText("Good morning!");
    page.evaluate("() => { window.sameDocument = true; }");
    page.locator("#languages").getByText("Eesti").click();
    assertThat(page.locator("#greeting")).hasText("Tere hommikust!");
    assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
    click(page, "#like");
    assertThat(page.locator("#likes")).hasText("1");
    assertThat(page.locator("#renderings")).hasText("1");
    click(page, "#lock");
    click(page, "#like");
    click(page, "#unlock");
    assertThat(page.locator("#trail li")).hasText(names("unlock", "like", "lock", "like"));
    assertThat(page.locator("#likes")).hasText("1");
    click(page, "#like");
    assertThat(page.locator("#likes")).hasText("2");
    page.locator("#languages").getByText("Klingon").click();
    assertThat(page.locator("#told")).hasText("Nobody here speaks “tlh”.");
    assertThat(page.locator("#greeting")).hasText("Good morning!");
    assertThat(page).hasURL(Pattern.compile("/hooks$"));
  }

  @Test
  void messages_are_closed_and_a_lost_connection_is_told() {
    var ada = people.arrive(app);
    var page = ada.openLive("components");
    button(page, "Save").click();
    page.locator("#buttons .shown").getByText("Fail").click();
    assertThat(page.locator(".live-flash:visible p"))
        .hasText(names("This did not work, on purpose.", "Saved 1 time."));
    page.locator("#live-flash-error .live-close").click();
    assertThat(page.locator(".live-flash:visible p")).hasText(names("Saved 1 time."));
    ada.offline(true);
    page.evaluate(CUT);
    assertThat(page.locator("#live-flash-client")).isVisible();
    ada.offline(false);
    ada.waitUntilLive(page);
    assertThat(page.locator("#live-flash-client")).isHidden();
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
    for (var path :
        List.of(
            "",
            "counter",
            "clock",
            "search?q=tea",
            "list",
            "todos",
            "components",
            "components/reference",
            "async",
            "hooks",
            "forms",
            "register")) {
      var page = ada.openLive(path);
      var name = path.isEmpty() ? "home" : path.replaceFirst("\\?.*", "").replace('/', '-');
      ada.photograph(page, name + "-" + shade);
      page.setViewportSize(390, 844);
      assertThat(page.evaluate("() => document.documentElement.scrollWidth <= window.innerWidth"))
          .as("%s fits a phone", name)
          .isEqualTo(true);
      ada.photograph(page, name + "-phone-" + shade);
      page.close();
    }
    var page = ada.openLive("components");
    button(page, "Save").click();
    assertThat(page.locator("#live-flash-info")).isVisible();
    page.locator("#ask").click();
    assertThat(dialog(page, "Delete everything?")).isVisible();
    ada.photograph(page, "dialog-" + shade);
    page.close();
  }

  @Test
  @Proves({"LV-STR-20", "LV-STR-03"})
  void catalogue_scrolls_without_end_in_both_directions() {
    var ada = people.arrive(app);
    var page = ada.openLive("catalogue");
    assertThat(page.locator("#shelf-rows > tr")).hasCount(40);
    page.evaluate(WATCH_PRODUCTS);
    scroll(page, 400, 280);
    ada.photograph(page, "catalogue");
    scroll(page, -400, 120);
    scroll(page, -400, 1);
    scroll(page, 400, 200);
    assertThat(page.locator("#shelf-rows-1")).hasCount(0);
    var shown = states(page);
    assertThat(shown)
        .allSatisfy(state -> assertThat(state.get(1) - state.get(0) + 1).isEqualTo(state.get(2)))
        .allSatisfy(state -> assertThat(state.get(2)).isLessThanOrEqualTo(120));
    assertThat(IntStream.range(1, shown.size()))
        .as("goes on page by page")
        .allMatch(i -> Math.abs(shown.get(i).get(0) - shown.get(i - 1).get(0)) <= 40);
    click(page, "#first");
    assertThat(page.locator("#shelf-rows > tr")).hasCount(40);
    assertThat(page.locator("#shelf-rows > tr").first()).hasAttribute("id", "shelf-rows-1");
    var stock = page.locator("#shelf-rows-2 .live-end").textContent();
    click(page, "#shelf-rows-2 button:has-text('Restock')");
    assertThat(page.locator("#shelf-rows-2 .live-end"))
        .hasText(String.valueOf(Integer.parseInt(stock) + 1));
    click(page, "#shelf-rows-1 button:has-text('Hide')");
    assertThat(page.locator("#shelf-rows > tr").first()).hasAttribute("id", "shelf-rows-2");
  }

  /** Turns the wheel over the products until one of them is there, and its page is whole. */
  private static void scroll(Page page, int by, int product) {
    var row = page.locator("#shelf-rows-" + product);
    page.locator("#shelf-scroll").hover();
    page.waitForCondition(
        () -> {
          if (row.count() == 0) {
            page.mouse().wheel(0, by);
          }
          return row.count() > 0;
        });
  }

  /** First and last product, and how many there were, at each change. */
  @SuppressWarnings("unchecked") // what the script of WATCH_PRODUCTS collects
  private static List<List<Integer>> states(Page page) {
    return (List<List<Integer>>) page.evaluate("() => states");
  }

  @Test
  @Proves({"LV-UPL-26", "LV-UPL-12", "LV-UPL-18"})
  void photos_are_shown_before_they_are_sent() {
    var ada = people.arrive(app);
    var page = ada.openLive("photos");
    var picture = page.locator("h1").screenshot();
    page.locator("input[type=file]")
        .setInputFiles(
            new FilePayload[] {
              new FilePayload("title.png", "image/png", picture),
              new FilePayload("notes.txt", "text/plain", new byte[] {1})
            });
    assertThat(page.locator(".photos li")).hasCount(2);
    page.waitForFunction("() => document.querySelector('.photos img').naturalWidth > 1");
    assertThat(page.locator(".photos .live-error")).hasText("Files of this kind are not accepted");
    ada.photograph(page, "photos");
    button(page, "Leave out notes.txt").click();
    assertThat(page.locator(".photos li")).hasCount(1);
    button(page, "Send").click();
    assertThat(page.locator("#received li")).hasText("title.png" + picture.length + " bytes");
    assertThat(page.locator(".photos li")).hasCount(0);
  }

  @Test
  void somebody_signs_up_after_a_few_tries() {
    var ada = people.arrive(app);
    var page = ada.openLive("register");
    page.getByLabel("Name").fill("Ada");
    page.getByLabel("E-mail").fill("ada@example.org");
    assertThat(page.locator("#registration_email_error")).hasText("is somebody else's already");
    assertThat(page.getByLabel("E-mail")).hasAttribute("aria-invalid", "true");
    assertThat(page.locator("#registration_password_error")).isHidden();
    button(page, "Sign up").click();
    assertThat(page.locator("#registration_password_error")).isVisible();
    assertThat(page.locator("#registration_terms_error")).hasText("has to be accepted");
    ada.photograph(page, "register-errors");
    button(page, "Start again").click();
    assertThat(page.getByLabel("Name")).hasValue("");
    assertThat(page.locator(".live-error-text:visible")).hasCount(0);
    page.getByLabel("Name").fill("Ada");
    page.getByLabel("Age").fill("36");
    page.getByLabel("E-mail").fill("countess@example.org");
    page.getByLabel("Password").fill("analytical engine");
    page.getByLabel("Team").check();
    page.getByLabel("I accept the terms").check();
    button(page, "Sign up").click();
    assertThat(page.locator("#welcome")).containsText("Welcome, Ada!");
    ada.photograph(page, "register-welcome");
  }

  @Test
  void lines_of_an_order_are_added_moved_and_removed() {
    var ada = people.arrive(app);
    var page = ada.openLive("forms");
    page.locator("#lists").scrollIntoViewIfNeeded();
    var items = page.locator("#lists .form-row input[name$='[item]']");
    assertThat(items).hasCount(2);
    button(page, "Add a line").click();
    assertThat(items).hasCount(3);
    items.nth(2).fill("Sugar");
    page.locator("#lists .form-row").nth(2).getByLabel("Up").click();
    assertThat(items.nth(1)).hasValue("Sugar");
    page.locator("#lists .form-row").first().getByLabel("Remove").click();
    assertThat(items).hasCount(2);
    assertThat(items.first()).hasValue("Sugar");
    ada.photograph(page, "forms-order");
    page.locator("#lists .form-row input[name$='[amount]']").first().fill("3");
    button(page, "Save").click();
    assertThat(page.locator("#saved")).hasText("2 lines for Ada");
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  @Proves("PX-FORM-23")
  void a_date_is_chosen_part_by_part(ColorScheme look) {
    var ada = people.arrive(app, look);
    var page = ada.openLive("forms");
    var birthday = page.locator("#dates_birthday");
    var error = birthday.locator(".live-errors");
    var arrived = page.locator("#arrived");
    part(birthday, "year").selectOption("1990");
    part(birthday, "month").selectOption("February");
    assertThat(part(birthday, "month").locator("option[selected]")).hasText("February");
    assertThat(error).isEmpty();
    part(birthday, "day").selectOption("31");
    assertThat(error).hasText("is not a date");
    assertThat(birthday).hasAttribute("aria-invalid", "true");
    assertThat(part(birthday, "day")).hasValue("31");
    assertThat(part(birthday, "year")).hasValue("1990");
    assertThat(arrived).hasText("none yet");
    page.locator("#date-parts").scrollIntoViewIfNeeded();
    ada.photograph(page, "forms-dates-" + look);

    part(birthday, "day").selectOption("28");
    assertThat(arrived).hasText("1990-02-28");
    assertThat(error).isEmpty();
    assertThat(birthday.locator("option[selected]"))
        .hasText(new String[] {"28", "February", "1990"});
    assertThat(part(birthday, "month")).hasValue("02");
  }

  /** The list that screen readers call so. */
  private static Locator part(Locator date, String label) {
    return date.getByLabel(label, new Locator.GetByLabelOptions().setExact(true));
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

  private static Locator dialog(Page page, String name) {
    return page.getByRole(AriaRole.DIALOG, new Page.GetByRoleOptions().setName(name));
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

  @Test
  @Proves({"LV-NEST-01", "LV-NEST-02", "LV-NEST-05"})
  void the_page_has_stopwatches_that_live_by_themselves_and_notes_that_stay() {
    var ada = people.arrive(app);
    ada.expectTrouble();
    var page = ada.openLive("watches");
    assertThat(page.locator(".watches > li.phx-connected")).hasCount(3);
    page.locator("#watch-tea >> text=Start").click();
    assertThat(page.locator("#watch-tea output")).not().hasText("0.0");
    page.locator("#watch-eggs >> text=Crash").click();
    page.locator("#add").click();
    assertThat(page.locator("#watch-stopwatch-4 >> text=Start")).isVisible();
    assertThat(page.locator(".watches > li")).hasCount(4);
    assertThat(page.locator("#watch-tea >> text=Stop")).isVisible();
    page.locator("#notes input").fill("Buy tea");
    page.locator("#notes button").click();
    assertThat(page.locator("#notes li")).hasText("Buy tea");
    ada.photograph(page, "watches");
    page.locator("#over").click();
    assertThat(page.locator("h1")).hasText("No stopwatches here");
    assertThat(page.locator("#notes li")).hasText("Buy tea");
    page.locator("#over").click();
    assertThat(page.locator("#watch-tea output")).hasText("0.0");
    assertThat(page.locator("#notes li")).hasText("Buy tea");
  }

  @Test
  @Proves({"LV-NAV-01", "LV-NAV-21"})
  void the_tour_patches_from_stop_to_stop() {
    var ada = people.arrive(app);
    var page = ada.openLive("tour");
    page.locator("#to-market").click();
    assertThat(page.locator("#where strong")).hasText("market");
    assertThat(page).hasTitle("Tour: market · LiveView for Jakarta EE");
    page.locator("#photo").click();
    assertThat(page).hasURL(app + "tour/market/photo");
    assertThat(page.locator("#where")).containsText("A photo of the");
    ada.photograph(page, "tour");
    page.locator("#next").click();
    assertThat(page).hasURL(app + "tour/tower");
    page.goBack();
    assertThat(page.locator("#where")).containsText("A photo of the market.");
    page.locator("#start").click();
    assertThat(page.locator("#where")).hasText("Choose a stop.");
    page.locator("#end").click();
    assertThat(page.locator("h1")).hasText("Pages that live on the server");
  }
}
