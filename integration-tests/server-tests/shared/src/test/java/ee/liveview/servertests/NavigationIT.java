package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import ee.liveview.proves.Proves;
import ee.liveview.servertests.navigation.PlainServlet;
import java.net.URL;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** From page to page, as the official client goes. */
@OnServer
class NavigationIT {
  private static final String ROOT =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><live:title default="Ways"/><link rel="icon" href="data:,">#{head}</head>
      <body><live:content/></body>
      </html>
      """;
  private static final String MARK = "() => { window.sameDocument = true; }";
  private static final String MARKED = "() => window.sameDocument === true";

  /** Notes what the client tells of its ways. */
  private static final String LISTEN =
      """
      () => {
        window.told = [];
        for (const name of ["phx:page-loading-start", "phx:page-loading-stop"]) {
          window.addEventListener(name, (e) => told.push(name.slice(17) + " " + e.detail.kind + " " + new URL(e.detail.to).pathname.split("/").pop()));
        }
        window.addEventListener("phx:navigate", (e) => told.push("at " + new URL(e.detail.href).pathname.split("/").pop() + " " + e.detail.patch + " " + e.detail.pop));
      }
      """;

  @RegisterExtension final People people = new People();

  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive war() {
    return TestWars.of("navigation", PlainServlet.class.getPackage())
        .addAsResource(new StringAsset(ROOT), "liveview/root.html");
  }

  private static void go(Page page, String id, String title) {
    page.locator("#" + id).click();
    assertThat(page.locator("h1")).hasText(title);
  }

  @Test
  @Proves({"LV-NAV-02", "LV-NAV-09", "LV-NAV-19", "LV-RTR-04"})
  void back_and_forward_patch_the_same_view_and_navigate_to_another() {
    var page = people.arrive(app).openLive("");
    page.evaluate(MARK);
    go(page, "items", "Items");
    assertThat(page.locator("#from")).hasText(app.toString());
    page.locator("#new").click();
    assertThat(page.locator("#action")).hasText("new");
    assertThat(page.locator("#mounts")).hasText("1 2");
    page.goBack();
    assertThat(page.locator("#action")).hasText("list");
    assertThat(page.locator("#mounts")).hasText("1 3");
    page.goBack();
    assertThat(page.locator("h1")).hasText("Home");
    page.goForward();
    assertThat(page.locator("#action")).hasText("list");
    assertThat(page.locator("#mounts")).hasText("1 1");
    assertThat(page.evaluate(MARKED)).isEqualTo(true);
  }

  @Test
  @Proves({"LV-NAV-01", "LV-NAV-21", "LV-RTR-01", "LV-RTR-10"})
  void a_patch_follows_the_routes_of_the_view_and_their_actions() {
    var page = people.arrive(app).openLive("items");
    assertThat(page.locator("#action")).hasText("list");
    page.locator("#edit").click();
    assertThat(page).hasURL(app + "items/a%20b/edit?tab=x%26y");
    assertThat(page.locator("#action")).hasText("edit a b");
    page.locator("#slow").click();
    assertThat(page).hasURL(app + "items/%C3%BC/edit");
    assertThat(page.locator("#action")).hasText("edit ü");
    assertThat(page.locator("#mounts")).hasText("1 3");
    page.reload();
    assertThat(page.locator("#action")).hasText("edit ü");
  }

  @Test
  @Proves("LV-NAV-05")
  void a_link_that_patches_asks_for_the_new_address_and_gets_what_changed() {
    var page = people.arrive(app).open("about:blank");
    var frames = new ArrayList<String>();
    page.onWebSocket(
        socket -> {
          socket.onFrameSent(frame -> frames.add(frame.text()));
          socket.onFrameReceived(frame -> frames.add(frame.text()));
        });
    page.navigate("items");
    assertThat(page.locator("[data-phx-main].phx-connected")).isVisible();
    page.evaluate("() => { document.body.style.paddingTop = '3000px'; scrollTo(0, 2500); }");
    var scrolled = page.evaluate("() => scrollY");
    frames.clear();
    page.locator("#new").click();
    assertThat(page.locator("#action")).hasText("new");
    assertThat(page.evaluate("() => scrollY")).isEqualTo(scrolled);
    frames.removeIf(frame -> frame.contains("\"phoenix\""));
    assertThat(frames).hasSize(2);
    assertThat(frames.get(0)).contains("\"live_patch\",{\"url\":\"" + app + "items/new\"}");
    assertThat(frames.get(1))
        .matches(".*\\{\"status\":\"ok\",\"response\":\\{\"diff\":\\{(\"\\d+\":\"[^\"]*\",?)+}}}]");
  }

  @Test
  @Proves("LV-NAV-17")
  void replacing_leaves_no_entry_in_the_history() {
    var page = people.arrive(app).openLive("");
    go(page, "replacing", "Items");
    var length = page.evaluate("() => history.length");
    page.locator("#over").click();
    assertThat(page.locator("#action")).hasText("new");
    assertThat(page.evaluate("() => history.length")).isEqualTo(length);
    page.goBack();
    assertThat(page).hasURL("about:blank");
  }

  @Test
  @Proves({"LV-NAV-14", "LV-NAV-15"})
  void scripts_are_told_of_every_way() {
    var page = people.arrive(app).openLive("");
    page.evaluate(LISTEN);
    go(page, "items", "Items");
    page.locator("#new").click();
    assertThat(page.locator("#action")).hasText("new");
    page.goBack();
    assertThat(page.locator("#action")).hasText("list");
    page.waitForFunction("() => told.length >= 9");
    @SuppressWarnings("unchecked")
    var told = (List<Object>) page.evaluate("() => told");
    assertThat(told)
        .contains("at items false false", "at new true false", "at items true true")
        .containsSubsequence("start redirect items", "stop redirect items")
        .containsSubsequence("start patch new", "stop patch new");
  }

  @Test
  @Proves({"LV-NAV-13", "LV-NAV-06"})
  void another_group_of_views_is_loaded_anew() {
    var page = people.arrive(app).openLive("");
    page.evaluate(MARK);
    go(page, "admin", "Admin");
    assertThat(page.evaluate(MARKED)).isEqualTo(false);
    page.evaluate(MARK);
    go(page, "home", "Home");
    assertThat(page.evaluate(MARKED)).isEqualTo(false);
  }

  @Test
  @Proves("LV-NAV-10")
  void a_navigation_to_what_is_no_view_becomes_a_load() {
    var page = people.arrive(app).openLive("");
    go(page, "wrong", "Plain");
    assertThat(page).hasURL(app + "plain");
  }

  @Test
  @Proves("LV-NAV-11")
  void new_tabs_anchors_and_ordinary_links_are_left_to_the_browser() {
    var ada = people.arrive(app);
    var page = ada.openLive("");
    page.evaluate(MARK);
    page.locator("#down").click();
    assertThat(page).hasURL(Pattern.compile(".*#end$"));
    var other = page.context().waitForPage(() -> page.locator("#tab").click());
    assertThat(other.locator("h1")).hasText("Items");
    var third =
        page.context()
            .waitForPage(
                () ->
                    page.locator("#items")
                        .click(
                            new com.microsoft.playwright.Locator.ClickOptions()
                                .setModifiers(
                                    List.of(
                                        com.microsoft.playwright.options.KeyboardModifier
                                            .CONTROLORMETA))));
    assertThat(third.locator("h1")).hasText("Items");
    assertThat(page.locator("h1")).hasText("Home");
    assertThat(page.evaluate(MARKED)).isEqualTo(true);
    go(page, "plain", "Plain");
    assertThat(page.evaluate(MARKED)).isEqualTo(false);
  }

  @Test
  @Proves({"LV-NAV-12", "LV-CONN-12", "LV-CLI-08"})
  void a_page_without_views_opens_no_socket_runs_hooks_and_links_as_any_page() {
    var ada = people.arrive(app);
    var sockets = new ArrayList<String>();
    var page = ada.open("plain");
    page.onWebSocket(socket -> sockets.add(socket.url()));
    page.reload();
    assertThat(page.locator("#hook")).hasText("noted");
    assertThat(page.evaluate("() => window.liveSocket.isConnected()")).isEqualTo(false);
    assertThat(sockets).isEmpty();
    go(page, "items", "Items");
    assertThat(page.locator("#mounts")).hasText("1 1");
    assertThat(page.locator("#from")).hasText("nowhere");
  }

  @Test
  @Proves({"LV-NAV-03", "LV-RTR-08", "LV-FLASH-06"})
  void a_redirect_loads_another_page_within_the_application_with_its_flash() {
    var page = people.arrive(app).openLive("");
    page.evaluate(MARK);
    go(page, "redirect", "Items");
    assertThat(page.locator("#flash")).hasText("redirected");
    assertThat(page.evaluate(MARKED)).isEqualTo(false);
    page.reload();
    assertThat(page.locator("#mounts")).hasText("1 1");
    assertThat(page.locator("#flash")).hasText("");
  }

  @Test
  @Proves("LV-NAV-03")
  void a_redirect_leaves_the_application_only_when_it_says_so() {
    var page = people.arrive(app).openLive("");
    page.route(
        "https://example.org/**",
        route ->
            route.fulfill(
                new com.microsoft.playwright.Route.FulfillOptions()
                    .setContentType("text/html")
                    .setBody("<link rel=icon href=data:,><h1>Far away</h1>")));
    go(page, "outside", "Far away");
    assertThat(page).hasURL("https://example.org/");
  }

  @Test
  @Proves({"LV-NAV-03", "LV-LIFE-27", "WIRE-31"})
  void a_redirect_of_the_first_rendering_is_one_of_http_with_its_status() {
    var page = people.arrive(app).openLive("");
    var options = RequestOptions.create().setMaxRedirects(0);
    var moved = page.request().get(app + "moved", options);
    assertThat(moved.status()).isEqualTo(308);
    assertThat(moved.headers().get("location")).endsWith("/navigation/items");
    var gone = page.request().get(app + "gone", options);
    assertThat(gone.status()).isEqualTo(302);
    assertThat(gone.headers()).containsEntry("location", "https://example.org/new?a=1");
    page.navigate(app + "moved");
    assertThat(page.locator("#flash")).hasText("moved");
    assertThat(page.context().cookies())
        .noneMatch(cookie -> cookie.name.equals("__phoenix_flash__"));
    page.reload();
    assertThat(page.locator("#flash")).hasText("");
    page.navigate(app + "hidden");
    assertThat(page.locator("h1")).hasText("Items");
  }

  @ParameterizedTest
  @Proves("LV-ERR-10")
  @ValueSource(strings = {"navigate", "redirect"})
  void redirecting_in_circles_ends_with_a_status(String how) {
    var ada = people.arrive(app);
    ada.expectTrouble();
    var page = ada.open("round/" + how + "/a");
    page.waitForFunction(
        "() => performance.getEntriesByType('navigation')[0].responseStatus === 508");
    assertThat(page.locator("[data-phx-main]")).hasCount(0);
  }
}
