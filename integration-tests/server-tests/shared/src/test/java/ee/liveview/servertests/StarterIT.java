package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

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

/** What a new application begins as, used as it comes. */
@OnServer
class StarterIT {
  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive starter() {
    return Wars.starter();
  }

  private static void click(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button).setExact(true))
        .click();
  }

  private static void photograph(Person ada, Page page, String name) {
    ada.photograph(page, name);
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
    ada.photograph(page, name + "-dark");
    page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
  }

  @Test
  @Proves("PX-TMPL-07")
  void its_components_carry_a_form_a_table_messages_and_a_dialog() {
    var ada = people.arrive(app);
    var page = ada.openLive("");
    assertThat(page).hasTitle("Guests");
    assertThat(page.locator("#guests")).hasText("Nobody yet. Invite the first one below.");

    page.getByLabel("Name").fill("Grace");
    page.getByLabel("Email").fill("grace");
    page.getByLabel("Email").press("Tab");
    var wrong = page.locator("#invitation_email_error");
    assertThat(wrong).hasText("must be a well-formed email address");
    assertThat(page.getByLabel("Email")).hasAttribute("aria-invalid", "true");
    page.getByLabel("Meal").selectOption("Fish");
    page.getByLabel("Brings somebody along").check();
    click(page, "Invite");
    assertThat(wrong).hasText("must be a well-formed email address");
    assertThat(page.locator("#guests tbody")).hasCount(0);
    assertThat(page.getByLabel("Meal")).hasValue("FISH");
    assertThat(page.getByLabel("Brings somebody along")).isChecked();
    assertThat(page.getByText("Invite", new Page.GetByTextOptions().setExact(true))).isEnabled();
    photograph(ada, page, "starter-mistake");

    page.getByLabel("Email").fill("grace@example.org");
    click(page, "Invite");
    assertThat(page.locator("#flash-info p")).hasText("Grace is on the list.");
    assertThat(page.locator("#guests tbody tr")).hasCount(1);
    assertThat(page.locator("#guests tbody td").first()).hasText("Grace and company");
    assertThat(page.getByLabel("Name")).hasValue("");
    assertThat(page.getByLabel("Brings somebody along")).not().isChecked();
    assertThat(wrong).hasText("");
    photograph(ada, page, "starter");
    page.setViewportSize(390, 800);
    ada.photograph(page, "starter-phone");
    page.setViewportSize(1280, 800);
    click(page, "Close");
    assertThat(page.locator("#flash-info")).isHidden();

    var remove = page.getByLabel("Remove Grace");
    remove.focus();
    page.keyboard().press("Enter");
    var dialog = page.getByRole(AriaRole.DIALOG);
    assertThat(dialog).containsText("Grace will not be expected any more.");
    assertThat(page.getByText("Keep", new Page.GetByTextOptions().setExact(true))).isFocused();
    photograph(ada, page, "starter-dialog");
    page.keyboard().press("Escape");
    assertThat(dialog).hasCount(0);
    assertThat(remove).isFocused();

    remove.click();
    click(page, "Remove");
    assertThat(dialog).hasCount(0);
    assertThat(page.locator("#flash-info p")).hasText("Grace is no longer on the list.");
    assertThat(page.locator("#guests")).hasText("Nobody yet. Invite the first one below.");
  }
}
