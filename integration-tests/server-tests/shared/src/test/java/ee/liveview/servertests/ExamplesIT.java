package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import ee.liveview.proves.Proves;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The examples of the showcase, each as somebody tries it. */
@OnServer
class ExamplesIT {
  /** With a code of its own: without one the servers answer 1000, and then the client reloads. */
  private static final String CUT = "() => window.liveSocket.socket.conn.close(4000)";

  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive showcase() {
    return Wars.showcase();
  }

  private Page example(int number) {
    return people.arrive(app).openLive("examples/" + number);
  }

  private static Locator field(Page page, String label) {
    return page.getByLabel(label);
  }

  private static Locator errors(Page page) {
    return page.locator(".live-error-text");
  }

  @Test
  void all_of_them_are_listed_and_show_their_source() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples");
    ada.photograph(page, "examples");
    int all = page.locator(".card").count();
    for (int i = 0; i < all; i++) {
      var card = page.locator(".card").nth(i);
      var title = card.locator("h2").textContent().replaceFirst("^\\d+\\. ", "");
      card.click();
      assertThat(page.locator("h1")).hasText(title);
      assertThat(page.getByLabel("Java source")).containsText("@LiveView(");
      assertThat(page.getByLabel("Template")).containsText("<tutorial:page number=");
      page.locator("main a", new Page.LocatorOptions().setHasText("Examples")).click();
      assertThat(page.locator("h1")).hasText("Examples");
    }
  }

  @Test
  void registration_says_what_is_wrong_while_one_types_and_saves_what_is_right() {
    var page = example(31);
    field(page, "Email").fill("ada");
    assertThat(errors(page)).hasText("must be a well-formed email address");
    field(page, "Email").fill("ada@example.org");
    assertThat(errors(page)).hasCount(0);
    field(page, "Name").fill("Ada");
    page.getByText("Save", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#saved")).hasText("Saved: Ada, ada@example.org");
    assertThat(field(page, "Name")).hasValue("");
  }

  @Test
  void a_price_below_zero_and_a_text_that_is_no_number_are_errors_at_once() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/32");
    field(page, "Price").fill("-1");
    assertThat(errors(page)).hasText("must be greater than 0");
    field(page, "Price").fill("1.50");
    assertThat(errors(page)).hasCount(0);
    field(page, "Quantity").fill("many");
    assertThat(errors(page)).hasCount(1);
    assertThat(field(page, "Quantity")).hasValue("many");
    ada.photograph(page, "example-32");
  }

  @Test
  void an_address_needs_all_but_the_state() {
    var page = example(33);
    field(page, "Street address").fill("High Street 1");
    field(page, "City").fill("Ulm");
    field(page, "Postal code").fill("123!?");
    assertThat(errors(page)).hasText("letters, digits and dashes only");
    field(page, "Postal code").fill("89073");
    page.locator("form button").click();
    assertThat(errors(page)).hasText("must not be blank");
    field(page, "Country").fill("Germany");
    page.locator("form button").click();
    assertThat(page.locator("#saved")).hasText("Saved: High Street 1, 89073 Ulm, Germany");
  }

  @Test
  @Proves("LV-EX-02")
  void a_nested_address_shows_its_errors_at_its_fields() {
    var page = example(34);
    field(page, "City").fill("Ulm");
    field(page, "City").fill(" ");
    assertThat(page.locator("#person_address_city_error")).hasText("must not be blank");
    field(page, "Name").fill("Ada");
    field(page, "Email").fill("ada@example.org");
    field(page, "Street").fill("High Street 1");
    field(page, "City").fill("Ulm");
    field(page, "Postal code").fill("89073");
    assertThat(page.locator("#moved")).hasText("Moves to Ulm");
  }

  @Test
  @Proves("LV-EX-03")
  void a_long_form_is_as_it_was_after_the_connection_was_lost() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/35");
    field(page, "Content").fill("Once upon a time");
    assertThat(page.locator("#letters")).hasText("The server knows 16 letters.");
    ada.expectTrouble();
    page.evaluate(CUT);
    field(page, "Content").fill("Once upon a time there");
    assertThat(page.locator("#letters")).hasText("The server knows 22 letters.");
    assertThat(field(page, "Content")).hasValue("Once upon a time there");
  }
}
