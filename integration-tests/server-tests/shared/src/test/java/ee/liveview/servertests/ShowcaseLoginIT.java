package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import ee.liveview.proves.Proves;
import java.net.URL;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The page of the showcase for some people only, and how they come and go. */
@OnServer
class ShowcaseLoginIT {
  private static final String PASSWORD = "tea for two";

  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive showcase() {
    return Wars.showcase();
  }

  private static void fill(Page page, String name, String password) {
    page.getByLabel("Name").fill(name);
    page.getByLabel("Password").fill(password);
    page.locator("#login button").click();
  }

  private static Locator user(Page page) {
    return page.locator("#user");
  }

  private static Locator error(Page page) {
    return page.locator(".live-flash:not([hidden]) p");
  }

  private Page team(Person person, String name) {
    var page = person.openLive("team");
    assertThat(page).hasURL(app + "login");
    fill(page, name, PASSWORD);
    assertThat(user(page)).hasText(name);
    person.waitUntilLive(page);
    return page;
  }

  @Test
  @Proves("LV-SEC-01")
  void who_is_not_known_logs_in_and_is_led_back() {
    var somebody = people.arrive(app);
    var page = somebody.openLive("team?from=mail");
    assertThat(page).hasURL(app + "login");
    fill(page, "ben", PASSWORD);
    assertThat(user(page)).hasText("ben");
    assertThat(page).hasURL(app + "team?from=mail");
    somebody.waitUntilLive(page);
    page.reload();
    assertThat(user(page)).hasText("ben");
  }

  @Test
  void who_goes_there_from_a_live_page_is_asked_as_well() {
    var somebody = people.arrive(app);
    somebody.expectTrouble();
    var page = somebody.openLive("");
    page.locator(".card", new Page.LocatorOptions().setHasText("Roles and logins")).click();
    assertThat(page).hasURL(app + "login");
    somebody.waitUntilLive(page);
    fill(page, "ada", PASSWORD);
    assertThat(user(page)).hasText("ada");
    assertThat(page).hasURL(app + "team");
  }

  @Test
  void a_wrong_password_is_told_without_a_page_load() {
    var somebody = people.arrive(app);
    var page = somebody.openLive("login");
    page.evaluate("() => { window.sameDocument = true; }");
    fill(page, "ben", "sesame");
    assertThat(error(page)).hasText("Name or password is wrong.");
    assertThat(page.getByLabel("Name")).hasValue("ben");
    assertThat(page.getByLabel("Password").getAttribute("value")).as("written back").isNull();
    assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
    fill(page, "ben", PASSWORD);
    assertThat(user(page)).hasText("ben");
  }

  @Test
  void a_login_from_elsewhere_is_refused() {
    var page = people.arrive(app).open("login");
    var forged =
        page.request()
            .post(
                app + "session",
                RequestOptions.create()
                    .setForm(
                        FormData.create()
                            .set("login[name]", "ada")
                            .set("login[password]", PASSWORD)));
    assertThat(forged.status()).isEqualTo(403);
  }

  @Test
  @Proves("LV-SEC-02")
  void what_only_the_lead_may_is_refused_to_others() {
    var page = team(people.arrive(app), "ben");
    var lead = team(people.arrive(app), "ada");
    page.locator("#day").fill("2030-05-17");
    page.locator("#wish button").click();
    var wish = page.locator("#wishes li").last();
    assertThat(wish).containsText("ben 2030-05-17");
    wish.locator("button").click();
    assertThat(error(page)).hasText("You may not do that.");
    assertThat(wish.locator("button")).hasText("Approve");
    lead.locator("#wishes li").last().locator("button").click();
    assertThat(wish.locator(".approved")).hasText("approved by ada");
  }

  @Test
  @Proves("LV-SEC-05")
  void a_logout_reaches_every_tab_within_a_second() {
    var ben = people.arrive(app);
    ben.expectTrouble();
    var here = team(ben, "ben");
    var closed = new AtomicLong(Long.MAX_VALUE);
    var there = ben.open("");
    there.onWebSocket(
        socket -> socket.onClose(gone -> closed.compareAndSet(Long.MAX_VALUE, System.nanoTime())));
    there.navigate("team?tab=2");
    ben.waitUntilLive(there);
    here.waitForResponse("**/session", () -> here.locator("#logout").click());
    var answered = System.nanoTime();
    assertThat(there).hasURL(app + "login");
    assertThat(Duration.ofNanos(closed.get() - answered)).isLessThan(Duration.ofSeconds(1));
    assertThat(here).hasURL(app + "login");
    fill(there, "ben", PASSWORD);
    assertThat(user(there)).hasText("ben");
    assertThat(there).hasURL(app + "team?tab=2");
  }

  @ParameterizedTest
  @EnumSource(
      value = ColorScheme.class,
      names = {"LIGHT", "DARK"})
  void both_pages_are_pleasant_to_look_at(ColorScheme look) {
    var somebody = people.arrive(app, look);
    var page = somebody.openLive("team");
    fill(page, "ada", "sesame");
    assertThat(error(page)).isVisible();
    somebody.photograph(page, "login-" + look);
    fill(page, "ada", PASSWORD);
    assertThat(user(page)).hasText("ada");
    page.locator("#wish button").click();
    page.locator("#wishes button").first().click();
    assertThat(page.locator("#wishes .approved").first()).hasText("approved by ada");
    page.locator("#wish button").click();
    assertThat(page.locator("#wishes button").last()).isVisible();
    somebody.photograph(page, "team-" + look);
  }
}
