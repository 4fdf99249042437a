package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import ee.liveview.servertests.facesvalues.Quotes;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What live views and the Faces page around them tell each other. */
@OnServer
class FacesValuesIT {
  @RegisterExtension final People people = new People();

  @ArquillianResource private URL app;
  private Person ada;
  private Page page;

  @Deployment(testable = false)
  static WebArchive war() {
    return TestWars.faces("values", Quotes.class.getPackage(), "values.xhtml", "next.xhtml");
  }

  @BeforeEach
  void open() {
    ada = people.arrive(app);
    page = ada.open("values.xhtml");
    joined();
  }

  private void joined() {
    assertThat(page.locator("[data-live-view].phx-connected")).hasCount(4);
  }

  private Locator at(String id) {
    return page.locator("[id='" + id + "']");
  }

  private void press(String view, String button) {
    at(view).locator("." + button).click();
  }

  @Test
  void an_event_of_a_view_runs_a_listener_of_faces_with_its_payload() {
    at("f:note").fill("please");
    press("f:picker", "pick");
    assertThat(at("f:details")).hasText("3 of ACME please");
    press("f:picker", "drop");
    assertThat(at("f:details")).hasText("");
    joined();
  }

  @Test
  void so_does_one_of_a_view_that_is_in_no_form() {
    press("outside", "pick");
    assertThat(at("f:details")).hasText("3 of ACME");
  }

  @Test
  void a_view_chooses_the_value_of_a_field() {
    assertThat(at("f:code:view").locator("b")).hasText("7");
    press("f:code:view", "more");
    assertThat(at("f:code:view").locator("b")).hasText("71");
    assertThat(at("f:seen")).hasText("71");
    press("f:code:view", "more");
    assertThat(at("f:seen")).hasText("711");
    at("f:post").click();
    assertThat(at("f:seen")).hasText("711");
    assertThat(at("f:code:view").locator("b")).hasText("711");
  }

  @Test
  void faces_converts_and_checks_it() {
    press("f:code:view", "none");
    assertThat(at("f:code:view").locator("b")).hasText("");
    at("f:send").click();
    assertThat(at("f:wrong")).hasText("A code, please.");
    assertThat(at("f:seen")).hasText("7");
    assertThat(at("f:code:view").locator("b")).hasText("");
    for (var value : new String[] {"1", "11", "111", "1111"}) {
      press("f:code:view", "more");
      assertThat(at("f:code:view").locator("b")).hasText(value);
    }
    at("f:send").click();
    assertThat(at("f:wrong")).containsText("1,000");
    assertThat(at("f:code:view").locator("b")).hasText("1111");
  }

  @Test
  void an_event_that_an_action_fires_reaches_a_view() {
    at("f:send").click();
    assertThat(at("news").locator("i")).hasText("(7)");
  }

  @Test
  void an_outcome_is_an_address_for_a_view() {
    assertThat(at("news").locator("em")).hasText("/next.xhtml?id=7");
  }

  @Test
  void both_see_the_beans_of_the_session() {
    press("news", "buy");
    assertThat(at("news").locator("u")).hasText("1");
    page.reload();
    assertThat(at("items")).hasText("1");
    assertThat(at("news").locator("u")).hasText("1");
  }

  @Test
  void a_message_follows_from_a_panel_to_a_page_and_between_live_pages_and_faces() {
    press("news", "leave");
    assertThat(at("messages")).containsText("Left the panel.");
    joined();
    press("news", "live");
    assertThat(page.locator("h1")).hasText("Live");
    assertThat(page.locator(".flash")).containsText("Come from Faces.");
    ada.waitUntilLive(page);
    page.locator(".back").click();
    assertThat(at("messages")).containsText("Back from live.");
    page.reload();
    assertThat(page.locator("h1")).hasText("Values");
    assertThat(at("messages")).not().containsText("Back");
  }

  @Test
  void messages_that_faces_keeps_are_the_flash_of_the_live_page_it_redirects_to() {
    joined();
    at("f:leave").click();
    assertThat(page.locator("h1")).hasText("Live");
    assertThat(page.locator(".flash")).containsText("Saved in Faces.");
  }

  @Test
  void a_logout_elsewhere_loads_the_page_anew_so_that_page_and_panel_agree() {
    ada.expectTrouble();
    press("news", "buy");
    assertThat(at("news").locator("u")).hasText("1");
    page.evaluate("() => { window.sameDocument = true; }");
    ada.open("logout");
    page.waitForFunction("() => !window.sameDocument");
    joined();
    assertThat(at("news").locator("u")).hasText("0");
    assertThat(at("items")).hasText("0");
    at("f:note").fill("again");
    press("f:picker", "pick");
    assertThat(at("f:details")).hasText("3 of ACME again");
  }
}
