package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import ee.liveview.proves.Proves;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The examples about messages, each as two people try it. */
@OnServer
class ExampleMessagesIT {
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
  @Proves("LV-EX-13")
  void what_one_says_in_the_lobby_both_hear() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/51");
    var other = people.arrive(app).openLive("examples/51");
    var name = page.locator("#me").textContent();
    page.getByLabel("Your message").fill("Hello");
    page.getByLabel("Your message").press("Enter");
    assertThat(page.getByLabel("Your message")).hasValue("");
    assertThat(page.locator("#said li")).hasText(name + ": Hello");
    assertThat(other.locator("#said li")).hasText(name + ": Hello");
    ada.photograph(page, "example-51");
  }

  @Test
  @Proves("LV-EX-13")
  void a_dashboard_hears_three_topics() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/52");
    var bob = people.arrive(app, ColorScheme.DARK);
    var other = bob.openLive("examples/52");
    button(page, "Sign in").click();
    assertThat(other.locator("#activities li")).hasText("Somebody signed in");
    button(page, "Order").click();
    assertThat(other.locator("#orders")).hasText("1");
    assertThat(other.locator("#activities li")).hasCount(2);
    button(page, "Alert").click();
    assertThat(other.locator(".alert")).hasText("The printer is out of paper");
    assertThat(page.locator(".alert")).hasCount(1);
    bob.photograph(other, "example-52-dark");
  }

  @Test
  @Proves("LV-EX-13")
  void a_document_is_the_same_for_all_its_readers() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/53/minutes");
    var other = people.arrive(app).openLive("examples/53/minutes");
    assertThat(page.locator("#people")).containsText("2 readers");
    page.getByLabel("The minutes").fill("We meet on Friday.");
    assertThat(other.getByLabel("The minutes")).hasValue("We meet on Friday.");
    ada.photograph(page, "example-53");
    other.locator(".shown a", new Page.LocatorOptions().setHasText("Menu")).click();
    assertThat(other.getByLabel("The menu")).hasValue("Soup, bread, apples.");
    assertThat(page.locator("#people")).containsText("1 reader,");
    assertThat(page.getByLabel("The minutes")).hasValue("We meet on Friday.");
  }

  @Test
  void a_document_that_does_not_exist_is_not_found() {
    var ada = people.arrive(app);
    ada.expectTrouble();
    var page = ada.open("examples");
    assertThat(page.navigate("examples/53/nothing").status()).isEqualTo(404);
  }

  @Test
  @Proves("LV-EX-13")
  void a_notification_that_was_read_is_read_on_all_devices() {
    var ada = people.arrive(app);
    var desk = ada.openLive("examples/54/ada");
    var phone = people.arrive(app).openLive("examples/54/ada");
    var bob = people.arrive(app).openLive("examples/54/bob");
    for (var text : new String[] {"Tea is ready", "Cake too"}) {
      desk.getByLabel("A notification for ada").fill(text);
      button(desk, "Send").click();
      assertThat(phone.locator("#notifications .name").first()).hasText(text);
    }
    assertThat(phone.locator("#unread")).hasText("2 unread for ada");
    button(phone, "Mark “Tea is ready” as read").click();
    assertThat(desk.locator("#unread")).hasText("1 unread for ada");
    assertThat(desk.locator("#notifications .done")).hasText("Tea is ready");
    assertThat(bob.locator("#unread")).hasText("0 unread for bob");
    ada.photograph(desk, "example-54");
  }

  @Test
  @Proves("LV-EX-13")
  void a_whiteboard_shows_what_all_have_drawn_also_to_those_who_come_later() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/55");
    var other = people.arrive(app).openLive("examples/55");
    button(page, "Wipe").click();
    assertThat(page.locator("#people")).hasText("2 drawing");
    draw(page, 0.25, 0.5);
    var circle = other.locator("#board circle");
    assertThat(circle).hasCount(1);
    assertThat(Double.parseDouble(circle.getAttribute("cx"))).isCloseTo(250, within(5.0));
    assertThat(Double.parseDouble(circle.getAttribute("cy"))).isCloseTo(500, within(5.0));
    button(page, "Squares").click();
    draw(page, 0.75, 0.5);
    assertThat(other.locator("#board rect")).hasCount(1);
    var later = people.arrive(app, ColorScheme.DARK);
    var board = later.openLive("examples/55");
    assertThat(board.locator("#board circle, #board rect")).hasCount(2);
    later.photograph(board, "example-55-dark");
    button(other, "Wipe").click();
    assertThat(page.locator("#board circle, #board rect")).hasCount(0);
  }

  private static void draw(Page page, double across, double down) {
    var board = page.locator("#board");
    var box = board.boundingBox();
    board.click(new Locator.ClickOptions().setPosition(box.width * across, box.height * down));
  }
}
