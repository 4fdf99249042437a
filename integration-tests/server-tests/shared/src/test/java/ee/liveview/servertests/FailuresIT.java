package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import ee.liveview.proves.Proves;
import ee.liveview.servertests.development.DraftView;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What people see of a view that fails in production. */
@OnServer
class FailuresIT {
  private static final String TEMPLATE =
      """
      <p id="count">#{count}</p>
      <button phx-click="inc">More</button>
      <button phx-click="boom">Boom</button>
      """;
  private static final String LAYOUT =
      """
      <!DOCTYPE html>
      <html lang="en"><head><title>#{title}</title>
      <script defer src="#{contextPath}/hasty.js"></script>
      #{head}
      </head><body><live:content/></body></html>
      """;

  /** The client waits some seconds before it loads a page anew, and does so ten times. */
  private static final String HASTY =
      """
      window.addEventListener("live:starting", ({ detail }) =>
        Object.assign(detail, { reloadJitterMin: 1, reloadJitterMax: 2, maxReloads: 1 }));
      """;

  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive failing() {
    return TestWars.of("failing", DraftView.class.getPackage())
        .addAsResource(
            new StringAsset(TEMPLATE), "ee/liveview/servertests/development/DraftView.html")
        .addAsResource(
            new StringAsset(TEMPLATE.replace("boom", "inc")),
            "ee/liveview/servertests/development/DeployedView.html")
        .addAsResource(new StringAsset(LAYOUT), "liveview/root.html")
        .addAsWebResource(new StringAsset(HASTY), "hasty.js");
  }

  @Test
  @Proves("LV-ERR-02")
  void a_view_that_fails_to_mount_on_the_socket_loads_the_page_anew() {
    var person = people.arrive(app);
    person.expectTrouble();
    var page = person.open("draft?fail=join");
    page.waitForFunction("() => performance.getEntriesByType('navigation')[0].type === 'reload'");
    assertThat(page.locator("[data-phx-main].phx-error")).isVisible();
    assertThat(page.content()).doesNotContain("secret", "IllegalState");
  }

  @Test
  @Proves("LV-ERR-03")
  void a_view_that_mounts_with_a_status_leads_to_the_page_of_that_status() {
    var person = people.arrive(app);
    person.expectTrouble();
    var page = person.open("draft?fail=status");
    page.waitForFunction(
        "() => performance.getEntriesByType('navigation')[0].responseStatus === 410");
    assertThat(page.locator("[data-phx-main]")).hasCount(0);
  }

  @Test
  @Proves("LV-ERR-04")
  void a_view_that_fails_later_mounts_again_without_loading_the_page() {
    var person = people.arrive(app);
    person.expectTrouble();
    var page = person.openLive("draft");
    page.evaluate("() => { window.marked = true }");
    button(page, "More").click();
    assertThat(page.locator("#count")).hasText("1");
    button(page, "Boom").click();
    assertThat(page.locator("#count")).hasText("0");
    button(page, "More").click();
    assertThat(page.locator("#count")).hasText("1");
    assertThat(page.evaluate("() => window.marked")).isEqualTo(true);
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
