package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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

  private static Locator button(Page page, String name) {
    return page.getByRole(AriaRole.BUTTON, named(name));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  private static Locator errors(Page page) {
    return page.locator(".live-error-text");
  }

  @Test
  void all_of_them_are_listed_and_show_their_source() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples");
    ada.photograph(page, "examples");
    var titles = page.locator(".card h3").allTextContents();
    for (int i = 0; i < titles.size(); i++) {
      page.locator(".card").nth(i).click();
      assertThat(shown(page, titles.get(i).replaceFirst("^\\d+\\. ", ""))).hasCount(1);
      page.goBack();
    }
    page.locator(".card").first().click();
    page.locator("main a", new Page.LocatorOptions().setHasText("Examples")).click();
    assertThat(page.locator("h1")).hasText("Examples");
  }

  /** The page of an example, with the title and both of its sources. */
  private static Locator shown(Page page, String title) {
    return page.locator("section")
        .filter(has(page.locator("h1").getByText(title, exactly())))
        .filter(has(page.getByLabel("Java source").getByText("@LiveView(")))
        .filter(has(page.getByLabel("Template").getByText("<tutorial:page number=")));
  }

  private static Locator.FilterOptions has(Locator inside) {
    return new Locator.FilterOptions().setHas(inside);
  }

  private static Locator.GetByTextOptions exactly() {
    return new Locator.GetByTextOptions().setExact(true);
  }

  @Test
  @Proves("LV-EX-01")
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
  @Proves("LV-EX-01")
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
  @Proves("LV-EX-01")
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

  @Test
  @Proves("LV-EX-04")
  void a_message_is_sent_without_a_reload_and_the_form_is_empty_again() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/36");
    page.evaluate("() => { window.sameDocument = true; }");
    field(page, "Name").fill("Ada");
    field(page, "Email").fill("ada@example.org");
    field(page, "Message").fill("Hello");
    button(page, "Send").click();
    assertThat(errors(page)).hasText("has at least 10 characters");
    assertThat(page.locator("#banner")).hasCount(0);
    field(page, "Message").fill("Hello there, all of you");
    button(page, "Send").click();
    assertThat(page.locator("#banner")).hasText("Thank you, Ada. Your message is on its way.");
    assertThat(field(page, "Name")).hasValue("");
    assertThat(field(page, "Message")).hasValue("");
    assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
    ada.photograph(page, "example-36");
  }

  @Test
  @Proves("LV-EX-05")
  void preferences_have_inputs_of_all_kinds() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/37");
    assertThat(page.locator("#changed")).hasText("Not complete yet. Changed: nothing.");
    field(page, "Username").fill("ada");
    field(page, "Email").fill("ada@example.org");
    field(page, "Theme").selectOption("DARK");
    field(page, "Items per page").fill("500");
    assertThat(errors(page)).hasText("must be less than or equal to 100");
    field(page, "Items per page").fill("50");
    field(page, "Volume").fill("11");
    field(page, "Accent").fill("#ff0000");
    field(page, "Quiet from").fill("21:30");
    page.getByRole(AriaRole.RADIO, named("Dark")).check();
    field(page, "Pigeon").check();
    field(page, "Signature").fill("Yours");
    field(page, "Newsletter").check();
    field(page, "Try what is new").uncheck();
    assertThat(page.locator("#changed"))
        .hasText(
            "All is well. Changed: username, email, theme, itemsPerPage, volume, accent, quietFrom,"
                + " printing, channels, signature, newsletter, beta.");
    ada.photograph(page, "example-37");
    button(page, "As it was").click();
    assertThat(page.locator("#changed")).hasText("Not complete yet. Changed: nothing.");
    assertThat(field(page, "Theme")).hasValue("AUTO");
  }

  @Test
  @Proves("LV-EX-06")
  void a_meeting_has_a_beginning_and_a_length() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/38");
    assertThat(field(page, "Takes")).hasValue("PT1H");
    field(page, "What for").fill("Tea");
    field(page, "Begins").fill("1999-12-31T23:30");
    assertThat(errors(page)).hasText("must be a future date");
    ada.photograph(page, "example-38");
    field(page, "Begins").fill("2999-12-31T23:30");
    assertThat(page.locator("#end")).hasText("“Tea” ends on 3000-01-01 at 00:30.");
    field(page, "Takes").selectOption("1 h 30 min");
    assertThat(page.locator("#end")).hasText("“Tea” ends on 3000-01-01 at 01:00.");
  }

  @Test
  @Proves("LV-EX-08")
  void a_wizard_counts_its_steps_and_forgets_nothing() {
    var ada = people.arrive(app);
    var page = ada.openLive("examples/40");
    assertThat(page.locator("#progress")).hasText("Step 1 of 3, 33% complete");
    field(page, "Full name").fill("Ada");
    button(page, "Next").click();
    assertThat(errors(page)).hasText("must not be blank");
    field(page, "Email").fill("ada@example.org");
    button(page, "Next").click();
    assertThat(page.locator("#progress")).hasText("Step 2 of 3, 66% complete");
    assertThat(errors(page)).hasCount(0);
    field(page, "Street").fill("High Street 1");
    field(page, "City").fill("Ulm");
    button(page, "Next").click();
    assertThat(page.locator("#review")).containsText("High Street 1, Ulm");
    ada.photograph(page, "example-40");
    button(page, "Previous").click();
    button(page, "Previous").click();
    assertThat(field(page, "Full name")).hasValue("Ada");
    button(page, "Next").click();
    assertThat(field(page, "City")).hasValue("Ulm");
    button(page, "Next").click();
    button(page, "Submit").click();
    assertThat(page.locator("#done")).hasText("Welcome, Ada! Mail goes to ada@example.org.");
  }
}
