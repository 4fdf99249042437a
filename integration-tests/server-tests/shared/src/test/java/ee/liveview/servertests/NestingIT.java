package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import ee.liveview.proves.Proves;
import ee.liveview.servertests.nesting.PageServlet;
import java.net.URL;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Views inside of views, sticky ones, and views in pages that are none. */
@OnServer
class NestingIT {
  private static final String JSP =
      """
      <%@ page contentType="text/html;charset=UTF-8" %>
      <%@ taglib prefix="live" uri="urn:ee.liveview" %>
      <!DOCTYPE html>
      <html lang="en">
      <head><title>JSP</title><link rel="icon" href="data:,"><live:head/></head>
      <body>
        <live:render view="CounterView" name="jsp"/>
        ${liveViews.showNamed('CounterView', {'name': 'el'})}
      </body>
      </html>
      """;

  private static final String ROOT =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><live:title default="Nesting"/><link rel="icon" href="data:,">#{head}</head>
      <body><live:content/></body>
      </html>
      """;

  @RegisterExtension final People people = new People();

  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive war() {
    return TestWars.of("nesting", PageServlet.class.getPackage())
        .addAsWebResource(new StringAsset(JSP), "old.jsp")
        .addAsResource(new StringAsset(ROOT), "liveview/root.html");
  }

  private static void inc(Page page, String view) {
    page.locator(view + " .inc").click();
  }

  /** Of the counters that are connected, once there are so many. */
  private void expectCounters(int count) {
    var client = WireClient.of(app);
    assertThat(IntStream.range(0, 500).mapToObj(n -> client.ask("servlet?census=1")))
        .contains(Integer.toString(count));
  }

  @Test
  @Proves({"LV-NEST-01", "LV-NEST-03", "LV-NEST-09", "LV-BUILT-31", "LV-LAY-10"})
  void a_view_inside_of_another_lives_by_itself_and_is_there_in_the_first_html() {
    var ada = people.arrive(app);
    var page = ada.openLive("page");
    var first = page.request().get(app + "page").text();
    assertThat(first).contains("<b>a 0</b>", "<b>b 0</b>", "<b>row 0</b>", "<em>0</em>");
    assertThat(page.locator("section.counter.phx-connected")).hasCount(2);
    assertThat(page.locator("ul > li#row.row.phx-connected b")).hasText("row 0");
    inc(page, "#c-a");
    inc(page, "#c-a");
    assertThat(page.locator("#c-a b")).hasText("a 2");
    assertThat(page.locator("#c-b b")).hasText("b 0");
    page.locator("#rename").click();
    assertThat(page.locator("h1")).hasText("Page!");
    assertThat(page.locator("#c-a b")).hasText("a 2");
    expectCounters(3);
    page.locator("#drop").click();
    assertThat(page.locator("#c-a")).hasCount(0);
    expectCounters(2);
    page.close();
    expectCounters(0);
  }

  @Test
  @Proves("LV-NEST-02")
  void a_crash_of_a_child_is_its_own_and_one_of_the_page_takes_the_children_along() {
    var ada = people.arrive(app);
    ada.expectTrouble();
    var page = ada.openLive("page");
    page.locator("#rename").click();
    inc(page, "#c-a");
    inc(page, "#c-b");
    assertThat(page.locator("#c-b b")).hasText("b 1");
    page.locator("#c-a .fail").click();
    assertThat(page.locator("#c-a.phx-connected b")).hasText("a 0");
    assertThat(page.locator("#c-b b")).hasText("b 1");
    assertThat(page.locator("h1")).hasText("Page!");
    inc(page, "#c-a");
    assertThat(page.locator("#c-a b")).hasText("a 1");
    page.locator("#fail").click();
    assertThat(page.locator("h1")).hasText("Page");
    assertThat(page.locator("#c-b.phx-connected b")).hasText("b 0");
    inc(page, "#c-b");
    assertThat(page.locator("#c-b b")).hasText("b 1");
    expectCounters(3);
  }

  @Test
  @Proves("LV-NEST-05")
  void a_sticky_view_stays_while_the_page_goes_elsewhere() {
    var page = people.arrive(app).openLive("page");
    page.locator("#menu .open").click();
    page.locator("#menu .open").click();
    assertThat(page.locator("#menu em")).hasText("2");
    page.locator("#other").click();
    assertThat(page.locator("h1")).hasText("Other");
    assertThat(page.locator("#menu em")).hasText("2");
    page.locator("#menu .open").click();
    assertThat(page.locator("#menu em")).hasText("3");
    page.goBack();
    assertThat(page.locator("h1")).hasText("Page");
    assertThat(page.locator("#menu em")).hasText("3");
    page.locator("#other").click();
    page.locator("#plain").click();
    assertThat(page.locator("h1")).hasText("Plain");
    assertThat(page.locator("#menu")).hasCount(0);
    page.goBack();
    assertThat(page.locator("#menu em")).hasText("0");
  }

  @Test
  @Proves("LV-NEST-07")
  void views_are_inside_of_each_other_more_than_twice() {
    var page = people.arrive(app).openLive("deep");
    inc(page, "#middle #inner");
    assertThat(page.locator("#inner b")).hasText("inner 1");
  }

  @Test
  @Proves("LV-NEST-10")
  void a_child_sends_the_page_elsewhere() {
    var page = people.arrive(app).openLive("page");
    assertThat(page.locator("#c-b.phx-connected")).isVisible();
    page.evaluate("() => { window.sameDocument = true; }");
    page.locator("#c-b .go").click();
    assertThat(page.locator("p")).hasText("sent by b");
    assertThat(page).hasURL(app + "other");
    assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
  }

  @Test
  void children_come_back_with_the_network() {
    var ada = people.arrive(app);
    var page = ada.openLive("page");
    inc(page, "#c-a");
    assertThat(page.locator("#c-a b")).hasText("a 1");
    ada.expectTrouble();
    page.evaluate("() => window.liveSocket.socket.conn.close(4000)");
    assertThat(page.locator("#c-a b")).hasText("a 0");
    inc(page, "#c-a");
    assertThat(page.locator("#c-a b")).hasText("a 1");
    expectCounters(3);
  }

  @Test
  @Proves({"LV-NEST-08", "LV-RTR-09"})
  void a_page_of_a_servlet_shows_several_views() {
    var page = people.arrive(app).open("servlet");
    assertThat(page.locator("section.counter.phx-connected")).hasCount(3);
    assertThat(page.locator("section.counter b").first()).hasText("<one> 0");
    page.locator("section.counter .inc").nth(1).click();
    assertThat(page.locator("section.counter b").nth(1)).hasText("two 1");
    assertThat(page.locator("section.counter b").first()).hasText("<one> 0");
    inc(page, "#inner");
    assertThat(page.locator("#inner b")).hasText("inner 1");
    page.locator("section.counter .go").first().click();
    assertThat(page.locator("h1")).hasText("Other");
    assertThat(page.locator("p")).hasText("sent by <one>");
  }

  @Test
  @Proves("LV-RTR-09")
  void so_does_one_of_a_resource_and_of_a_server_page() {
    var ada = people.arrive(app);
    var page = ada.open("rest/page");
    inc(page, "section.counter.phx-connected");
    assertThat(page.locator("b")).hasText("rest 1");
    var jsp = ada.open("old.jsp");
    assertThat(jsp.locator("section.counter.phx-connected")).hasCount(2);
    jsp.locator("section.counter .inc").first().click();
    assertThat(jsp.locator("section.counter b").first()).hasText("jsp 1");
    assertThat(jsp.locator("section.counter b").nth(1)).hasText("el 0");
  }
}
