package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ee.liveview.servertests.Panels.at;

import com.microsoft.playwright.Page;
import ee.liveview.servertests.facesworld.World;
import java.io.File;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Map;
import java.util.regex.Pattern;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.omnifaces.cdi.PushContext;

/** A Faces page and the live view in it agree on who looks at them, and in which language. */
@OnServer
class FacesWorldIT {
  private static final String PANEL = "f:panel";

  @RegisterExtension final People people = new People();

  @ArquillianResource private URL app;
  private Person ada;

  @Deployment(testable = false)
  static WebArchive war() throws URISyntaxException {
    return TestWars.faces("world", World.class.getPackage(), "world.xhtml", "news.xhtml", "news.js")
        .addAsWebInfResource(
            TestWars.settings(
                Map.of(
                    "jakarta.faces.ENABLE_WEBSOCKET_ENDPOINT",
                    "true",
                    "org.omnifaces.SOCKET_ENDPOINT_ENABLED",
                    "true",
                    // Opening a page a second time makes the first one's view expire.
                    "com.sun.faces.numberOfLogicalViews",
                    "1")),
            "web.xml")
        .addAsLibraries(
            new File(
                PushContext.class.getProtectionDomain().getCodeSource().getLocation().toURI()));
  }

  @BeforeEach
  void arrive() {
    ada = people.arrive(app);
  }

  private Page opened(String path) {
    var page = ada.open(path);
    joined(page);
    return page;
  }

  private static void joined(Page page) {
    assertThat(at(page, PANEL).and(page.locator(".phx-connected"))).isVisible();
  }

  private static void press(Page page, String button) {
    at(page, "f:" + button).click();
  }

  private static void inc(Page page) {
    at(page, PANEL).locator(".inc").click();
  }

  private static void expectUser(Page page, String name) {
    assertThat(at(page, "f:user")).hasText(name);
    assertThat(at(page, PANEL).locator("b")).hasText(name);
  }

  private static void expectLanguage(Page page, String tag) {
    assertThat(at(page, "f:language")).hasText(tag);
    assertThat(at(page, PANEL).locator("i")).hasText(tag);
  }

  private static void expectCount(Page page, int count) {
    assertThat(at(page, PANEL).locator("u")).hasText(Integer.toString(count));
  }

  @Test
  void a_panel_speaks_the_language_of_its_page_and_learns_another_one_by_ajax() {
    var page = opened("world.xhtml");
    expectLanguage(page, "en");
    assertThat(at(page, PANEL).locator("em")).hasText("en");
    inc(page);
    expectCount(page, 1);
    press(page, "german");
    expectLanguage(page, "de");
    assertThat(at(page, PANEL).locator("em")).hasText("de");
    expectCount(page, 1);
    ada.expectTrouble();
    page.evaluate("() => liveSocket.socket.conn.close(4000)");
    expectCount(page, 0);
    expectLanguage(page, "de");
    assertThat(at(page, PANEL).locator("em")).hasText("de");
    page.reload();
    joined(page);
    expectLanguage(page, "de");
  }

  @Test
  void a_panel_that_has_chosen_a_language_keeps_it_with_all_that_it_shows() {
    var page = opened("world.xhtml");
    var own = at(page, "f:own");
    assertThat(own).hasClass(Pattern.compile("phx-connected"));
    press(page, "german");
    expectLanguage(page, "de");
    assertThat(at(page, PANEL).locator("em")).hasText("de");
    assertThat(own.locator("s")).hasText("pl");
    assertThat(own.locator("em")).hasText("pl");
  }

  @Test
  void a_panel_knows_who_logs_in_and_out_by_ajax() {
    var page = opened("world.xhtml");
    expectUser(page, "nobody");
    press(page, "enter");
    expectUser(page, "ada");
    joined(page);
    inc(page);
    expectCount(page, 1);
    press(page, "exit");
    expectUser(page, "nobody");
    joined(page);
    inc(page);
    expectCount(page, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"door", "door?session"})
  void a_logout_in_another_tab_is_seen_by_page_and_panel(String how) {
    ada.expectTrouble();
    var page = opened("world.xhtml");
    press(page, "enter");
    expectUser(page, "ada");
    joined(page);
    ada.open(how);
    expectUser(page, "nobody");
    joined(page);
    inc(page);
    expectCount(page, 1);
    press(page, "touch");
    assertThat(at(page, "f:posts")).hasText("1");
    expectCount(page, 1);
  }

  @Test
  void a_view_of_faces_that_expires_takes_no_panel_with_it() {
    ada.expectTrouble();
    var page = opened("world.xhtml");
    page.onDialog(com.microsoft.playwright.Dialog::dismiss);
    inc(page);
    expectCount(page, 1);
    opened("world.xhtml").close();
    page.evaluate("() => faces.ajax.addOnError(({ errorName }) => { window.failed = errorName; })");
    press(page, "touch");
    page.waitForFunction("() => window.failed?.endsWith('ViewExpiredException')");
    assertThat(at(page, "f:posts")).hasText("0");
    inc(page);
    expectCount(page, 2);
    page.reload();
    joined(page);
    press(page, "touch");
    assertThat(at(page, "f:posts")).hasText("1");
  }

  @Test
  void sockets_of_faces_and_omnifaces_work_beside_a_panel_through_updates() {
    var page = opened("news.xhtml");
    page.waitForFunction("() => sockets === 2");
    inc(page);
    say(page, "one");
    expectNews(page, "[one]");
    expectCount(page, 1);
    press(page, "touch");
    assertThat(at(page, "f:posts")).hasText("1");
    page.waitForFunction("() => sockets >= 2");
    say(page, "two");
    expectNews(page, "[one][two]");
    inc(page);
    expectCount(page, 2);
  }

  private static void say(Page page, String what) {
    page.evaluate("what => fetch('news?say=' + what)", what);
  }

  private static void expectNews(Page page, String news) {
    assertThat(at(page, "faces")).hasText(news);
    assertThat(at(page, "omnifaces")).hasText(news);
  }
}
