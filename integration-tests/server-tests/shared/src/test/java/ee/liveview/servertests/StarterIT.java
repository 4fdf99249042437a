package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import ee.liveview.proves.Proves;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a new application begins as, used as it comes. */
@OnServer
class StarterIT {
  private static final String PASSWORD = "correct horse";

  /** Passwords are made to cost time, and cost a busy machine much of it. */
  private static final double PATIENCE_MILLIS = 60_000;

  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive starter() {
    return Wars.starter();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator link(Page page, String name) {
    return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator info(Page page) {
    return page.locator("#flash-info p");
  }

  private static void photograph(Person ada, Page page, String name) {
    ada.photograph(page, name);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    ada.photograph(page, name + "-dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  private static void say(Page page, String email, String password) {
    page.getByLabel("Email").fill(email);
    page.getByLabel("Password").fill(password);
  }

  /** Somebody new, whose list is empty. */
  private Page signUp(Person person, String email) {
    var page = person.openLive("register");
    say(page, email, PASSWORD);
    button(page, "Sign up").click();
    arrive(person, page);
    return page;
  }

  private void arrive(Person person, Page page) {
    page.waitForURL(app + "guests", new Page.WaitForURLOptions().setTimeout(PATIENCE_MILLIS));
    person.waitUntilLive(page);
  }

  private static void invite(Page page, String name) {
    link(page, "New guest").click();
    page.getByLabel("Name").fill(name);
    page.getByLabel("Email").fill("guest@example.org");
    page.getByLabel("Meal").selectOption("Fish");
    button(page, "Save").click();
    assertThat(info(page)).hasText(name + " is invited.");
  }

  @Test
  @Proves("PX-TMPL-07")
  void its_components_carry_a_form_a_table_messages_and_a_dialog() {
    var ada = people.arrive(app);
    var page = signUp(ada, "components@example.org");
    assertThat(page).hasTitle("Guests");
    assertThat(page.locator("#guests")).hasText("Nobody yet. Write down the first one.");

    link(page, "New guest").click();
    assertThat(page.getByLabel("Name")).isFocused();
    page.getByLabel("Name").fill("Grace");
    page.getByLabel("Email").fill("grace");
    page.getByLabel("Email").press("Tab");
    var wrong = page.locator("#invitation_email_error");
    assertThat(wrong).hasText("must be a well-formed email address");
    assertThat(page.getByLabel("Email")).hasAttribute("aria-invalid", "true");
    page.getByLabel("Meal").selectOption("Fish");
    page.getByLabel("Brings somebody along").check();
    button(page, "Save").click();
    assertThat(wrong).hasText("must be a well-formed email address");
    assertThat(page.locator("#guests tbody")).hasCount(0);
    assertThat(page.getByLabel("Meal")).hasValue("FISH");
    assertThat(page.getByLabel("Brings somebody along")).isChecked();
    photograph(ada, page, "starter-mistake");

    page.getByLabel("Email").fill("grace@example.org");
    button(page, "Save").click();
    assertThat(info(page)).hasText("Grace is invited.");
    assertThat(page.locator("#guests tbody tr")).hasCount(1);
    assertThat(page.locator("#guests tbody td").first()).hasText("Grace and company");
    assertThat(page.getByRole(AriaRole.DIALOG)).hasCount(0);
    photograph(ada, page, "starter");
    page.setViewportSize(390, 800);
    ada.photograph(page, "starter-phone");
    page.setViewportSize(1280, 800);
    button(page, "Close").click();
    assertThat(page.locator("#flash-info")).isHidden();

    var remove = page.getByLabel("Remove Grace");
    remove.focus();
    page.keyboard().press("Enter");
    var dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog).containsText("Grace will not be expected any more.");
    assertThat(button(page, "Keep")).isFocused();
    photograph(ada, page, "starter-dialog");
    page.keyboard().press("Escape");
    assertThat(dialog).hasCount(0);
    assertThat(remove).isFocused();

    remove.click();
    button(page, "Remove").click();
    assertThat(dialog).hasCount(0);
    assertThat(info(page)).hasText("Grace is no longer on the list.");
    assertThat(page.locator("#guests")).hasText("Nobody yet. Write down the first one.");
  }

  @Test
  @Proves("LV-EX-14")
  void guests_are_written_down_changed_and_removed_in_all_tabs() {
    var ada = people.arrive(app);
    var page = signUp(ada, "list@example.org");
    var tab = ada.openLive("guests");
    var names = page.locator("#guests tbody strong");
    invite(page, "Grace");
    invite(page, "Alan");
    assertThat(names).hasText(new String[] {"Alan", "Grace"});
    assertThat(tab.locator("#guests tbody strong")).hasText(new String[] {"Alan", "Grace"});

    page.getByLabel("Edit Grace").click();
    assertThat(page.getByLabel("Name")).hasValue("Grace");
    page.reload();
    ada.waitUntilLive(page);
    assertThat(page.getByLabel("Meal")).hasValue("FISH");
    page.getByLabel("Name").fill("Grace Hopper");
    button(page, "Save").click();
    assertThat(info(page)).hasText("Grace Hopper is changed.");
    assertThat(page).hasURL(app + "guests");
    assertThat(tab.locator("#guests tbody strong")).hasText(new String[] {"Alan", "Grace Hopper"});

    page.getByLabel("Remove Alan").click();
    button(page, "Remove").click();
    assertThat(tab.locator("#guests tbody strong")).hasText(new String[] {"Grace Hopper"});
    page.goBack();
    assertThat(page.getByRole(AriaRole.DIALOG)).containsText("Edit guest");
    var address = page.url();

    var bob = people.arrive(app);
    var other = signUp(bob, "other@example.org");
    other.navigate(address);
    assertThat(other).hasURL(app + "guests");
    assertThat(other.locator("#flash-error p")).hasText("There is no such guest any more.");
    assertThat(other.locator("#guests")).hasText("Nobody yet. Write down the first one.");
  }

  @Test
  @Proves("LV-EX-14")
  void an_account_is_made_once_and_logs_in_with_its_password() {
    var ada = people.arrive(app);
    var page = ada.openLive("guests");
    assertThat(page).hasURL(app + "login");
    link(page, "Sign up.").click();
    assertThat(page).hasURL(app + "register");
    ada.waitUntilLive(page);
    say(page, "Door@example.org", "sesame");
    button(page, "Sign up").click();
    assertThat(page.locator("#login_password_error")).hasText("has 12 to 72 characters");
    assertThat(page.getByLabel("Password")).hasValue("sesame");
    photograph(ada, page, "starter-register");
    page.getByLabel("Password").fill(PASSWORD);
    button(page, "Sign up").click();
    arrive(ada, page);
    assertThat(page.locator("#user")).hasText("door@example.org");
    invite(page, "Grace");
    link(page, "Party").click();
    assertThat(link(page, "My guests")).isVisible();

    var elsewhere = people.arrive(app);
    var again = elsewhere.openLive("register");
    say(again, "door@example.org", "another password");
    button(again, "Sign up").click();
    assertThat(again.locator("#login_email_error")).hasText("has an account already");

    again.navigate("login");
    elsewhere.waitUntilLive(again);
    say(again, "door@example.org", "another password");
    button(again, "Log in").click();
    var wrong = again.locator("#login_password_error p");
    wrong.waitFor(new Locator.WaitForOptions().setTimeout(PATIENCE_MILLIS));
    assertThat(wrong).hasText("Email or password is wrong.");
    photograph(elsewhere, again, "starter-login");
    again.getByLabel("Password").fill(PASSWORD);
    button(again, "Log in").click();
    arrive(elsewhere, again);
    assertThat(again.locator("#guests tbody strong")).hasText(new String[] {"Grace"});
  }

  @Test
  @Proves("LV-EX-14")
  void a_logout_ends_the_pages_in_all_tabs() {
    var ada = people.arrive(app);
    ada.expectTrouble();
    var page = signUp(ada, "logout@example.org");
    var tab = ada.openLive("guests");
    link(tab, "Log out").click();
    tab.waitForURL(app + "login");
    page.waitForURL(app + "login");
    ada.waitUntilLive(page);
    assertThat(page.locator("#user")).hasCount(0);
    say(page, "logout@example.org", PASSWORD);
    button(page, "Log in").click();
    arrive(ada, page);
  }

  private static FormData login(String token) {
    return FormData.create()
        .set("_csrf_token", token)
        .set("login[email]", "nobody@example.org")
        .set("login[password]", PASSWORD);
  }

  @Test
  void a_login_works_without_scripts_and_not_from_elsewhere() {
    var page = people.arrive(app).openLive("login");
    var token = page.locator("#login [name=_csrf_token]").inputValue();
    var wrong = page.request().post(app + "session", RequestOptions.create().setForm(login(token)));
    assertThat(wrong.url()).isEqualTo(app + "login?wrong");
    assertThat(wrong.text()).contains("Email or password is wrong.");
    var forged =
        page.request().post(app + "session", RequestOptions.create().setForm(login("guessed")));
    assertThat(forged.status()).isEqualTo(403);
  }

  @Test
  void everybody_sees_the_first_page() {
    var ada = people.arrive(app);
    var page = ada.openLive("");
    assertThat(page).hasTitle("Welcome");
    assertThat(link(page, "Sign up")).isVisible();
    photograph(ada, page, "starter-home");
    page.setViewportSize(390, 800);
    ada.photograph(page, "starter-home-phone");
  }
}
