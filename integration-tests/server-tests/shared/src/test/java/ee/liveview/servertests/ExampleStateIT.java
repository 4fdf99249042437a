package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import ee.liveview.proves.Proves;
import java.net.URL;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The examples about state, streams, addresses and flash messages, each as somebody tries it. */
@OnServer
class ExampleStateIT {
  /** With a code of its own: without one the servers answer 1000, and then the client reloads. */
  private static final String CUT = "() => window.liveSocket.socket.conn.close(4000)";

  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive showcase() {
    return Wars.showcase();
  }

  private static Locator button(Page page, String name) {
    var options = new Page.GetByRoleOptions().setName(name).setExact(true);
    return page.getByRole(AriaRole.BUTTON, options);
  }

  @Test
  @Proves("LV-EX-09")
  void lines_of_a_log_are_shown_and_forgotten() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/41");
    var lines = page.locator("#log li");
    button(page, "Who has these lines?").click();
    assertThat(page.locator("#answer")).hasText("The server has 0 of them.");
    assertThat(lines).hasCount(20);
    button(page, "Next page").click();
    assertThat(lines.first()).hasText("21 a cache was emptied");
    assertThat(lines).hasCount(20);
    ada.photograph(page, "example-41");
  }

  @Test
  @Proves("LV-EX-09")
  void a_report_is_made_once_for_a_page_whatever_its_address_becomes() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/42");
    var number = page.locator("#number").textContent().replaceAll("\\D", "");
    assertThat(page.locator("#within"))
        .hasText("The view within began with report number " + number + " as well.");
    page.getByText("Users", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#figure")).containsText("active users");
    assertThat(page.locator("#number")).hasText("Report number " + number);
    button(page, "A new report").click();
    assertThat(page.locator("#number")).not().hasText("Report number " + number);
    ada.photograph(page, "example-42");
  }

  @Test
  @Proves("LV-EX-09")
  void counters_change_in_place_and_unknown_ones_do_not() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/43");
    var counters = page.locator("#counters output");
    button(page, "One more of b").click();
    assertThat(counters).hasText(new String[] {"0", "1", "0"});
    button(page, "All of them twice").click();
    assertThat(counters).hasText(new String[] {"0", "2", "0"});
    page.evaluate(
        "() => document.querySelector('#counters button').setAttribute('phx-value-counter', 'z')");
    button(page, "One more of a").click();
    assertThat(page.locator("#clicks")).hasText("3");
    assertThat(counters).hasText(new String[] {"0", "2", "0"});
    ada.photograph(page, "example-43");
  }

  @Test
  @Proves("LV-EX-10")
  void tasks_come_at_the_front_and_go_one_by_one() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/44");
    var tasks = page.locator("#tasks .name");
    page.getByLabel("New task").fill("Sleep");
    page.getByLabel("New task").press("Enter");
    assertThat(tasks).hasText(new String[] {"Sleep", "Water the plants", "Feed the cat"});
    assertThat(page.getByLabel("New task")).hasValue("");
    ada.photograph(page, "example-44");
    button(page, "Delete Water the plants").click();
    assertThat(tasks).hasText(new String[] {"Sleep", "Feed the cat"});
    button(page, "Delete Sleep").click();
    button(page, "Delete Feed the cat").click();
    assertThat(page.locator("#no-tasks")).isVisible();
  }

  @Test
  @Proves("LV-EX-10")
  void a_feed_is_the_same_for_all_and_begins_anew_after_a_lost_connection() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/45");
    var other = people.arrive(app).openLive("examples/45");
    button(page, "Log in").click();
    assertThat(other.locator("#feed li").first()).containsText("Somebody logged in");
    button(page, "Comment").click();
    assertThat(other.locator("#feed li").first()).containsText("Somebody wrote a comment");
    var all = other.locator("#feed li:not(.only)").allTextContents();
    button(other, "Comments only").click();
    assertThat(other.locator("#feed").getByText("logged in")).hasCount(0);
    assertThat(other.locator("#feed").getByText("comment").first()).isVisible();
    ada.photograph(page, "example-45");
    ada.expectTrouble();
    page.evaluate(CUT);
    button(other, "Comment").click();
    assertThat(page.locator("#feed li").nth(1)).hasText(all.get(0));
    assertThat(page.locator("#feed").getByText(all.get(0))).hasCount(1);
  }

  @Test
  @Proves("LV-EX-10")
  void pages_of_products_are_put_behind_each_other() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/46");
    var rows = page.locator("#products li");
    for (int shown : List.of(20, 40, 60, 80)) {
      assertThat(rows).hasCount(shown);
      assertThat(page.locator("#loaded")).hasText(shown + " of 100");
      button(page, "Load more").click();
    }
    assertThat(rows).hasCount(100);
    assertThat(rows.last()).hasText("Product 100");
    assertThat(button(page, "Load more")).hasCount(0);
  }

  @Test
  @Proves("LV-EX-10")
  void scrolling_brings_items_until_there_are_no_more() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/47");
    var rows = page.locator("#items li");
    ada.photograph(page, "example-47");
    for (int shown : List.of(20, 40, 60, 80)) {
      assertThat(rows).hasCount(shown);
      page.locator("#end").scrollIntoViewIfNeeded();
    }
    assertThat(rows).hasCount(100);
    assertThat(page.locator("#end")).hasText("That is all.");
  }

  @Test
  @Proves("LV-EX-11")
  void a_patch_keeps_the_view_and_a_navigation_does_not() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/48");
    page.evaluate("() => { window.sameDocument = true; }");
    button(page, "Bread").click();
    assertThat(page.locator("#post h2")).hasText("Bread");
    button(page, "Tea").click();
    assertThat(page.locator("#read")).hasText("Opened since this view was made: 2");
    assertThat(page).hasURL(Pattern.compile(".*/examples/48\\?post=2"));
    ada.photograph(page, "example-48");
    page.goBack();
    assertThat(page.locator("#read")).hasText("Opened since this view was made: 3");
    assertThat(page.locator("#post h2")).hasText("Bread");
    button(page, "Settings").click();
    assertThat(page.locator("h1")).hasText("Settings");
    page.getByText("Back to the posts").click();
    assertThat(page.locator("#read")).hasText("Opened since this view was made: 0");
    assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
  }

  @Test
  @Proves("LV-EX-11")
  void a_search_stands_in_the_address() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/49?q=tea");
    var found = page.locator("#found li");
    assertThat(page.getByLabel("Search for")).hasValue("tea");
    assertThat(found).hasText(new String[] {"Tea pot", "Tea & honey", "Tea cosy"});
    page.locator("#next").click();
    assertThat(page.locator("#page")).hasText("Results, page 2");
    assertThat(found).hasText(new String[] {"How to make tea", "Tea in the mountains"});
    page.getByLabel("Search for").fill("tea & honey");
    page.getByLabel("Among").selectOption("PRODUCTS");
    button(page, "Search").click();
    assertThat(found).hasText(new String[] {"Tea & honey"});
    assertThat(page).hasURL(Pattern.compile(".*[?&]q=tea%20%26%20honey.*"));
    ada.photograph(page, "example-49");
    page.reload();
    assertThat(found).hasText(new String[] {"Tea & honey"});
    assertThat(page.getByLabel("Among")).hasValue("PRODUCTS");
    page.goBack();
    assertThat(page.locator("#page")).hasText("Results, page 2");
  }

  @Test
  @Proves("LV-EX-12")
  void flash_messages_come_and_are_closed() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/50");
    button(page, "Save").click();
    assertThat(page.locator("#live-flash-error")).hasText("A task needs a title.");
    page.getByLabel("Title of the task").fill("Sleep");
    page.getByLabel("Title of the task").press("Enter");
    assertThat(page.locator("#live-flash-info")).hasText("“Sleep” was saved.");
    assertThat(page.locator("#live-flash-error")).hasCount(0);
    assertThat(page.getByLabel("Title of the task")).hasValue("");
    assertThat(page.locator("#saved li")).hasText("Sleep");
    ada.photograph(page, "example-50");
    button(page, "Close").click();
    assertThat(page.locator("#live-flash-info")).hasCount(0);
  }
}
