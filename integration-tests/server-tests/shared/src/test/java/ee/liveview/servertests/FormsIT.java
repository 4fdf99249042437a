package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.SelectOption;
import ee.liveview.proves.Proves;
import ee.liveview.servertests.forms.Views;
import java.net.URL;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What forms do in a browser, with the real client. */
@OnServer
class FormsIT {
  private static final int LATENCY = 5_000;

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
          <script>window.LiveView = { feedback: location.search === "?old" };</script>
          #{head}
        </head>
        <body><live:content/></body>
      </html>
      """;

  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive forms() {
    return TestWars.of("forms", Views.class.getPackage())
        .addAsWebInfResource(
            TestWars.settings(Map.of("live.csrf-paths", "/guarded/*,/rest/*")), "web.xml")
        .addAsResource(new StringAsset(ROOT), "liveview/root.html");
  }

  private Page open(String path) {
    return people.arrive(app).openLive(path);
  }

  /** Opens a page whose clock can be moved on. */
  private Page openWithClock(String path) {
    return Clocks.open(people.arrive(app), path);
  }

  private static void told(Page page, int total, String last) {
    assertThat(page.locator("#last")).hasText(last);
    assertThat(page.locator("#total")).hasText(String.valueOf(total));
  }

  /** How many events there were, once all that was sent so far is answered. */
  private static void total(Page page, int total) {
    int pings = Integer.parseInt(page.locator("#pings").textContent());
    ping(page);
    assertThat(page.locator("#pings")).hasText(String.valueOf(pings + 1));
    assertThat(page.locator("#total")).hasText(String.valueOf(total));
  }

  private static void ping(Page page) {
    page.evaluate(
        "() => liveSocket.execJS(document.querySelector('main'), '[[\"push\",{\"event\":\"ping\"}]]')");
  }

  // Changes.

  @Test
  @Proves({"LV-FORM-08", "LV-FORM-14", "LV-FORM-16"})
  void a_change_sends_the_whole_form_and_says_which_field_it_was() {
    var page = open("fields");
    page.locator("[name='user[address][city]']").fill("Ulm");
    told(
        page,
        1,
        "{_target=[user, address, city], age=, alone=, of=form, outside=,"
            + " user={address={city=Ulm}, name=}}");
    page.locator("[name='tags[]']").selectOption(new SelectOption[] {value("a"), value("b")});
    told(
        page,
        2,
        "{_target=[tags], age=, alone=, of=form, outside=, tags=[a, b],"
            + " user={address={city=Ulm}, name=}}");
  }

  @Test
  void a_choice_stays_while_other_fields_are_checked_however_fast() {
    var page = open("choices");
    page.getByLabel("Meal").selectOption("FISH");
    page.getByLabel("Wine").check();
    page.getByLabel("Guest").pressSequentially("Ada");
    page.getByLabel("Mail").pressSequentially("none");
    page.getByLabel("Guest").fill("Ada L");
    assertThat(page.locator("#seen")).hasText("Ada L none FISH");
    assertThat(page.getByLabel("Meal")).hasValue("FISH");
    assertThat(page.locator("option[selected]")).hasCount(1);
    assertThat(page.getByLabel("Wine")).isChecked();
    assertThat(page.getByLabel("Mail")).hasAttribute("aria-invalid", "true");

    page.getByLabel("Meal").selectOption("");
    page.getByLabel("Guest").fill("Ada L!");
    assertThat(page.locator("#seen")).hasText("Ada L! none");
    assertThat(page.getByLabel("Meal")).hasValue("");
    assertThat(page.getByLabel("Meal")).hasAttribute("aria-invalid", "true");
    page.getByLabel("Meal").selectOption("VEGAN");
    page.getByLabel("Mail").fill("a@b.ee");
    assertThat(page.locator("#seen")).hasText("Ada L! a@b.ee VEGAN");
    assertThat(page.getByLabel("Meal")).hasValue("VEGAN");
    assertThat(page.locator("[aria-invalid]")).hasCount(0);
  }

  @Test
  @Proves("LV-FORM-16")
  void an_input_elsewhere_may_belong_to_the_form() {
    var page = open("fields");
    page.locator("[name=outside]").fill("far");
    told(
        page,
        1,
        "{_target=[outside], age=, alone=, of=form, outside=far, user={address={city=}, name=}}");
  }

  private static SelectOption value(String value) {
    return new SelectOption().setValue(value);
  }

  @Test
  @Proves({"LV-FORM-10", "LV-FORM-11"})
  void an_input_may_have_an_event_and_a_target_of_its_own() {
    var page = open("fields");
    page.locator("[name='user[name]']").fill("Ada");
    page.locator("[name=alone]").fill("x");
    told(page, 2, "own {_target=[alone], alone=x, of=form}");
    page.locator("[name=there]").fill("y");
    assertThat(page.locator("#heard")).hasText("{_target=[there], there=y}");
    total(page, 2);
    page.locator("[name=here]").fill("z");
    told(page, 3, "{_target=[here], here=z, there=y}");
  }

  @Test
  @Proves("LV-FORM-19")
  void a_number_that_is_none_is_not_sent() {
    var page = open("fields");
    page.locator("[name=age]").pressSequentially("-");
    total(page, 0);
    page.locator("[name=age]").pressSequentially("5");
    assertThat(page.locator("#last")).containsText("age=-5");
    total(page, 1);
  }

  @Test
  @Proves("LV-FORM-15")
  void a_button_may_send_a_change() {
    var page = open("fields");
    page.locator("#red").click();
    told(
        page,
        1,
        "{_target=[color], age=, alone=, color=red, of=form, outside=,"
            + " user={address={city=}, name=}}");
  }

  @Test
  @Proves("LV-FORM-31")
  void scripts_change_and_submit_as_people_do() {
    var page = open("fields");
    page.evaluate(
        """
        () => {
          const input = document.querySelector("[name=alone]");
          input.value = "by script";
          input.dispatchEvent(new Event("input", { bubbles: true }));
        }
        """);
    told(page, 1, "own {_target=[alone], alone=by script, of=form}");
    page.evaluate(
        """
        () => document.querySelector("#form")
          .dispatchEvent(new Event("submit", { bubbles: true, cancelable: true }))
        """);
    told(page, 2, "save {age=, alone=, of=form, outside=, user={address={city=}, name=}}");
  }

  // Submits.

  @Test
  @Proves({"LV-FORM-12", "LV-FORM-16"})
  void a_submit_sends_everything_and_the_button_if_it_has_a_name() {
    var page = open("fields");
    page.locator("#draft").click();
    told(
        page,
        1,
        "save {age=, alone=, how=draft, of=form, outside=, user={address={city=}, name=}}");
    page.locator("#far").click();
    told(page, 2, "save {age=, alone=, how=far, of=form, outside=, user={address={city=}, name=}}");
    page.locator("#plain").click();
    told(page, 3, "save {age=, alone=, of=form, outside=, user={address={city=}, name=}}");
    assertThat(page).hasURL(app + "fields");
  }

  @Test
  @Proves({"LV-FORM-13", "LV-FORM-26"})
  void while_it_is_sent_nothing_of_it_can_be_changed() {
    var page = openWithClock("waiting");
    var form = page.locator("#form");
    page.locator("#a").fill("text");
    total(page, 1);
    page.evaluate("() => liveSocket.enableLatencySim(" + LATENCY + ")");
    page.locator("#a").press("Enter");
    assertThat(form).hasClass("phx-submit-loading");
    for (var input : List.of("#a", "#b", "#fixed")) {
      assertThat(page.locator(input)).hasJSProperty("readOnly", true);
    }
    assertThat(page.locator("#ignored")).hasJSProperty("readOnly", false);
    assertThat(page.locator("#send")).isDisabled();
    assertThat(page.locator("#send")).hasText("Sending…");
    Clocks.passUntil(page, LATENCY, () -> page.locator("[class*=-loading]").count() == 0);
    page.evaluate("() => liveSocket.disableLatencySim()");
    assertThat(page.locator("#send")).isEnabled();
    assertThat(page.locator("#send")).hasText("Send");
    assertThat(page.locator("#closed")).isDisabled();
    assertThat(page.locator("#a")).hasJSProperty("readOnly", false);
    assertThat(page.locator("#fixed")).hasJSProperty("readOnly", true);
    assertThat(page.locator("#a")).isFocused();
    total(page, 2);
  }

  @Test
  @Proves("LV-FORM-26")
  void buttons_and_links_say_that_they_wait() {
    var page = openWithClock("waiting");
    page.evaluate("() => liveSocket.enableLatencySim(" + LATENCY + ")");
    page.locator("#click").click();
    assertThat(page.locator("#click")).hasText("Asking…");
    page.locator("#quiet").click();
    assertThat(page.locator("#quiet")).hasText("Quiet");
    page.locator("#link").click();
    assertThat(page.locator("#link")).hasText("Going…");
    Clocks.passUntil(page, LATENCY, () -> page.locator("[class*=-loading]").count() == 0);
    assertThat(page.locator("#click")).hasText("Ask");
    assertThat(page.locator("#link")).hasText("Link");
    page.evaluate("() => liveSocket.disableLatencySim()");
  }

  @Test
  @Proves("LV-FORM-30")
  void a_reset_is_a_change_of_its_button() {
    var page = open("fields");
    page.locator("[name='user[name]']").fill("Ada");
    page.locator("#reset").click();
    assertThat(page.locator("[name='user[name]']")).hasValue("");
    told(
        page,
        2,
        "{_target=[reset], age=, alone=, of=form, outside=, reset=,"
            + " user={address={city=}, name=}}");
  }

  @Test
  @Proves("LV-FORM-17")
  void a_field_is_used_when_somebody_was_at_it_or_all_was_sent() {
    var page = open("used");
    var used = page.locator("#used");
    page.locator("#visitor_name").fill("A");
    assertThat(used).hasText("true false");
    assertThat(page.locator(".live-error-text:visible")).hasCount(0);
    page.locator("#send").click();
    assertThat(used).hasText("true true");
    assertThat(page.locator("#visitor_city_error")).isVisible();
    page.locator("#again").click();
    assertThat(used).hasText("false false");
    assertThat(page.locator("#visitor_name")).hasValue("");
  }

  @Test
  @Proves("LV-FORM-32")
  void the_focus_and_the_cursor_stay_while_the_server_patches() {
    var page = open("recovery");
    var text = page.locator("[name=text]");
    text.fill("abcd");
    text.evaluate("(input) => input.setSelectionRange(1, 3)");
    page.locator("[name=loose]").evaluate("(input) => { input.value = 'mine'; }");
    ping(page);
    assertThat(page.locator("#pings")).hasText("1");
    assertThat(text).isFocused();
    assertThat(text).hasValue("abcd");
    assertThat(text.evaluate("(input) => [input.selectionStart, input.selectionEnd]"))
        .isEqualTo(List.of(1, 3));
    // What has no change event is the server's as soon as it sends another value.
    assertThat(page.locator("[name=loose]")).hasValue("server 1");
    page.locator("[name=loose]").fill("typed");
    ping(page);
    assertThat(page.locator("#pings")).hasText("2");
    assertThat(page.locator("[name=loose]")).hasValue("typed");
  }

  @Test
  @Proves("LV-FORM-18")
  void old_markup_hides_feedback_until_a_field_is_used() {
    var page = open("feedback?old");
    assertThat(page.locator("#name-error")).isHidden();
    assertThat(page.locator("#tags-error")).isHidden();
    page.locator("[name=name]").fill("Ada");
    assertThat(page.locator("#name-error")).hasText("Wrong 1");
    assertThat(page.locator("#name-error")).isVisible();
    assertThat(page.locator("#tags-error")).isHidden();
    page.locator("#send").click();
    assertThat(page.locator("#tags-error")).hasText("Wrong 2");
    assertThat(page.locator("#tags-error")).isVisible();
    page.locator("#again").click();
    assertThat(page.locator("#tags-error")).hasText("Wrong 3");
    assertThat(page.locator("#tags-error")).isHidden();
    assertThat(page.locator("#name-error")).isHidden();
    assertThat(open("feedback").locator("#name-error")).isVisible();
  }

  // Handled once.

  @Test
  void a_double_click_is_one_submission() {
    var ada = people.arrive(app);
    var page = ada.openLive("shop");
    page.request().get(app + "till/close");
    page.request().get(app + "till/open");
    page.locator("#visitor_name").fill("Ada");
    page.locator("#buy").dblclick();
    assertThat(page.locator("#flash")).hasText("Bought 1 for Ada");
    page.locator("#more").dblclick();
    assertThat(page.locator("#more")).hasText(Pattern.compile("[12]"));
    page.locator("#buy").click();
    assertThat(page.locator("#flash")).hasText("Bought 2 for Ada");
  }

  @Test
  void a_connection_that_is_lost_before_the_answer_makes_nothing_happen_twice() {
    var ada = people.arrive(app);
    ada.expectTrouble();
    var page = ada.openLive("shop");
    page.request().get(app + "till/close");
    page.locator("#visitor_name").fill("Ada");
    page.locator("#buy").click();
    assertThat(page.locator("#visitor.phx-submit-loading")).hasCount(1);
    var token = page.locator("#visitor [name=_once]").inputValue();
    page.evaluate(CUT);
    assertThat(page.locator("#visitor.phx-submit-loading")).hasCount(0);
    ada.waitUntilLive(page);
    assertThat(page.locator("#visitor_name")).hasValue("Ada");
    assertThat(page.locator("#visitor [name=_once]")).hasValue(token);
    page.locator("#buy").click();
    page.request().get(app + "till/open");
    assertThat(page.locator("#flash")).hasText("Bought 1 for Ada");
    assertThat(page.locator("#visitor [name=_once]")).not().hasValue(token);
    page.locator("#buy").click();
    assertThat(page.locator("#flash")).hasText("Bought 2 for Ada");
  }

  // Over HTTP.

  @Test
  @Proves("LV-FORM-25")
  void a_form_is_sent_over_http_once_the_view_agrees() {
    var page = open("checkout");
    page.locator("#pay").click();
    assertThat(page.locator("#visitor_name_error")).isVisible();
    assertThat(page).hasURL(app + "checkout");
    page.locator("#visitor_name").fill("Ada");
    page.locator("#visitor_city").fill("Ulm");
    page.locator("#pay").click();
    assertThat(page.locator("#echo")).hasText("POST {visitor[city]=Ulm, visitor[name]=Ada}");
    assertThat(page).hasURL(app + "guarded/echo");
  }

  @Test
  void servlets_and_resources_take_forms_that_carry_the_token_of_the_page() {
    var ada = people.arrive(app);
    ada.expectTrouble();
    var page = ada.openLive("neighbours");
    page.getByText("Put", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#echo")).hasText("PUT {visitor[name]=Ada & Söhne}");
    page.navigate("neighbours");
    page.getByText("Rest", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#echo")).hasText("REST {name=Ada & Söhne}");
    page.navigate("neighbours");
    ada.waitUntilLive(page);
    page.locator("#file [type=file]")
        .setInputFiles(new FilePayload("a.txt", "text/plain", new byte[] {1, 2, 3}));
    page.getByText("File", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.locator("#echo")).hasText("Ada & Söhne {a.txt=3}");
    page.navigate("neighbours");
    var answer = page.waitForResponse("**/rest/guests", () -> page.locator("#bare button").click());
    assertThat(answer.status()).isEqualTo(403);
  }

  // Recovery.

  @Test
  @Proves({"LV-FORM-27", "LV-FORM-28", "LV-FORM-29"})
  void what_was_typed_is_there_again_after_a_lost_connection() {
    var ada = people.arrive(app);
    ada.expectTrouble();
    var page = fillIn(ada.openLive("recovery"));
    page.evaluate(CUT);
    recovered(page);
  }

  @Test
  @Proves("LV-FORM-27")
  void what_was_typed_is_there_again_after_a_crash() {
    var ada = people.arrive(app);
    ada.expectTrouble();
    var page = fillIn(ada.openLive("recovery"));
    page.locator("#crash").click();
    recovered(page);
  }

  private static Page fillIn(Page page) {
    page.locator("#shown [name=text]").fill("typed");
    page.locator("#shown [name=box]").check();
    page.locator("#next").click();
    assertThat(page.locator("#silent [name=step]")).hasValue("2");
    page.locator("#other [name=x]").fill("x");
    page.locator("#off [name=y]").fill("y");
    page.locator("[name=inner]").fill("inner");
    page.locator("#next").focus();
    assertThat(page.locator("#told")).hasText(Pattern.compile(".*changed .*off.*"));
    return page;
  }

  private static void recovered(Page page) {
    assertThat(page.locator("#told")).hasText("shown silent other");
    assertThat(page.locator("#shown [name=text]")).hasValue("typed");
    assertThat(page.locator("#shown [name=box]")).isChecked();
    assertThat(page.locator("#silent [name=step]")).hasValue("2");
    assertThat(page.locator("#other [name=x]")).hasValue("x!");
    assertThat(page.locator("[name=inner]")).hasValue("inner");
    assertThat(page.locator("#off [name=y]")).hasValue("");
    page.locator("#ping").click();
    assertThat(page.locator("#pings")).hasText("1");
    assertThat(page.locator("[name=inner]")).hasValue("inner");
    assertThat(page.locator("#told")).hasText("shown silent other");
  }

  @Test
  @Proves("LV-FORM-28")
  void a_recovery_that_fails_is_not_tried_for_ever() {
    var ada = people.arrive(app);
    ada.expectTrouble();
    var page = ada.openLive("failing");
    page.locator("[name=z]").fill("z");
    page.locator("#ping").click();
    assertThat(page.locator("#pings")).hasText("1");
    page.evaluate(CUT);
    assertThat(page.locator("#pings")).hasText("0");
    ada.waitUntilLive(page);
    page.locator("#ping").click();
    assertThat(page.locator("#pings")).hasText("1");
    assertThat(page.locator("[name=z]")).hasValue("");
  }
}
