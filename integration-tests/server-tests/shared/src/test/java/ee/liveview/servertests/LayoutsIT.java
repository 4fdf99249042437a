package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Dialog;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import ee.liveview.proves.Proves;
import ee.liveview.servertests.layouts.OrdersServlet;
import ee.liveview.servertests.layouts.admin.UsersView;
import java.net.URL;
import java.util.Map;
import org.jboss.arquillian.container.test.api.Deployer;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.OperateOnDeployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Pages in their layouts, their titles, heads and static files, under a strict policy. */
@OnServer
class LayoutsIT {
  private static final String BROKEN = "broken";
  private static final String ROOT =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head>
        <meta charset="utf-8">
        <live:title prefix="P · " suffix=" · S" default="Default"/>
        <link id="css" phx-track-static rel="stylesheet" href="#{asset['css/app.css']}">
        <link rel="icon" href="#{asset['logo.svg']}">
        #{head}
      </head>
      <body>
        <p id="root">#{title}</p>
        <live:content/>
        <live:link id="delete" href="/orders/7" method="delete" confirm="Really?">Delete</live:link>
        <form id="order" method="post" action="#{contextPath}/orders">
          <input type="hidden" name="_csrf_token" value="#{csrfToken}">
          <input type="hidden" name="note" value="Grüße">
          <button>Order</button>
        </form>
      </body>
      </html>
      """;
  private static final String ADMIN_ROOT =
      """
      <!DOCTYPE html>
      <html lang="en">
      <head><live:title default="Admin"/><link rel="icon" href="#{asset['logo.svg']}">#{head}</head>
      <body class="admin"><live:content/></body>
      </html>
      """;
  private static final String APP =
      """
      <live:head><meta name="of-layout" content="app"></live:head>
      <p id="flash">#{flash.info}</p>
      <button id="hush" phx-click='[["push",{"event":"lv:clear-flash","value":{"key":"info"}}],["hide",{"to":"#flash"}]]'>Hush</button>
      <live:content/>
      """;

  @RegisterExtension final People people = new People();

  @ArquillianResource
  @OperateOnDeployment("layouts")
  private URL app;

  @ArquillianResource private Deployer deployer;

  @Deployment(name = "layouts", testable = false)
  static WebArchive layouts() {
    return war("layouts").addAsResource(new StringAsset(ROOT), "liveview/root.html");
  }

  @Deployment(name = BROKEN, managed = false, testable = false)
  static WebArchive broken() {
    return war(BROKEN)
        .addAsResource(
            new StringAsset(ROOT.replace("css/app.css", "css/ap.css")), "liveview/root.html");
  }

  private static WebArchive war(String name) {
    return TestWars.of(name, OrdersServlet.class.getPackage())
        .addPackage(UsersView.class.getPackage())
        .addAsResource(new StringAsset(ADMIN_ROOT), "layouts/admin-root.html")
        .addAsResource(new StringAsset(APP), "layouts/app.html")
        .addAsWebResource(new StringAsset("#root { color: rgb(1, 2, 3) }"), "css/app.css")
        .addAsWebResource(
            new StringAsset("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "logo.svg")
        .addAsWebInfResource(TestWars.settings(Map.of("live.csrf-paths", "/orders/*")), "web.xml");
  }

  private static String head(Page page, String name) {
    return String.valueOf(
        page.evaluate(
            "name => document.head.querySelector(`meta[name=${name}]`)?.content ?? 'none'", name));
  }

  @Test
  @Proves({"LV-LAY-01", "LV-LAY-02", "LV-LAY-09"})
  void the_root_layout_stays_while_the_app_layout_lives_with_the_view() {
    var page = people.arrive(app).openLive("");
    assertThat(page.locator("#root")).hasText("");
    assertThat(head(page, "of-view")).isEqualTo("home");
    assertThat(head(page, "of-layout")).isEqualTo("app");
    page.locator("#rename").click();
    assertThat(page).hasTitle("P · Two <b> · S");
    page.locator("#say").click();
    assertThat(page.locator("#flash")).hasText("Said.");
    page.evaluate("() => { window.sameDocument = true; }");
    page.locator("#other").click();
    assertThat(page.locator("h1")).hasText("Other");
    assertThat(page.locator("#flash")).hasCount(0);
    assertThat(page.locator("#root")).hasText("");
    assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
  }

  @Test
  @Proves({"LV-LAY-07", "LV-LAY-08", "LV-BUILT-29", "LV-BUILT-30"})
  void the_title_follows_the_view_and_the_history() {
    var page = people.arrive(app).openLive("");
    assertThat(page).hasTitle("P · Default · S");
    page.locator("#rename").click();
    assertThat(page).hasTitle("P · Two <b> · S");
    page.evaluate("() => { document.title = 'by the page itself'; }");
    page.locator("#same").click();
    page.locator("#say").click();
    assertThat(page.locator("#flash")).hasText("Said.");
    assertThat(page).hasTitle("by the page itself"); // a title that is the same is not sent
    page.locator("#other").click();
    assertThat(page).hasTitle("P · Other · S");
    page.goBack();
    assertThat(page.locator("h1")).hasText("Home");
    assertThat(page).hasTitle("P · Default · S");
  }

  @Test
  @Proves("LV-LAY-04")
  void another_live_session_has_another_root_layout_for_which_the_page_is_loaded() {
    var page = people.arrive(app).openLive("");
    page.evaluate("() => { window.sameDocument = true; }");
    page.locator("#admin").click();
    assertThat(page.locator("body.admin h1")).hasText("Users");
    assertThat(page).hasTitle("Admin");
    assertThat(page.evaluate("() => window.sameDocument === true")).isEqualTo(false);
  }

  @Test
  @Proves("LV-FLASH-05")
  void a_message_is_cleared_and_hidden_at_once() {
    var page = people.arrive(app).openLive("");
    page.locator("#say").click();
    assertThat(page.locator("#flash")).hasText("Said.");
    page.locator("#hush").click();
    assertThat(page.locator("#flash")).isHidden();
    assertThat(page.locator("#flash")).hasText("");
  }

  @Test
  void static_files_are_cached_for_ever_under_the_digest_of_their_content() {
    var page = people.arrive(app).openLive("");
    assertThat(page.locator("#root")).hasCSS("color", "rgb(1, 2, 3)");
    var address = page.locator("#css").getAttribute("href");
    assertThat(address).matches(app.getPath() + "css/app\\.css\\?d=[0-9a-f]{16}");
    var digested = page.request().get(page.url().replace(app.getPath(), address));
    assertThat(digested.headers())
        .containsEntry("cache-control", "public, max-age=31536000, immutable");
    var wrong = page.request().get(app + "css/app.css?d=0123456789abcdef");
    assertThat(wrong.status()).isEqualTo(200);
    assertThat(wrong.headers().getOrDefault("cache-control", "")).doesNotContain("immutable");
    var plain = page.request().get(app + "css/app.css");
    assertThat(plain.text()).isEqualTo(digested.text());
    assertThat(plain.headers().getOrDefault("cache-control", "")).doesNotContain("immutable");
  }

  @Test
  @Proves({"LV-CONN-07", "LV-CONN-08"})
  void a_page_with_an_outdated_file_can_tell() {
    var ada = people.arrive(app);
    var page = ada.openLive("");
    assertThat(page.locator("#changed")).hasText("false");
    ada.expectTrouble();
    page.evaluate(
        "() => { document.getElementById('css').href = document.getElementById('css').href.replace(/d=.*/, 'd=0');"
            + " window.liveSocket.socket.conn.close(4000); }");
    assertThat(page.locator("#changed")).hasText("true");
  }

  @Test
  @Proves("LV-CONN-03")
  void the_parameters_of_the_client_itself_can_be_read() {
    var page = people.arrive(app).openLive("");
    assertThat(page.locator("#told")).hasText("[_csrf_token, _mounts, _track_static]");
    page.locator("#other").click();
    assertThat(page.locator("h1")).hasText("Other");
    page.goBack();
    assertThat(page.locator("#told"))
        .hasText("[_csrf_token, _mounts, _track_static, _live_referer]");
  }

  @Test
  @Proves("PX-HTML-12")
  void a_link_asks_and_then_sends_its_method() {
    var page = people.arrive(app).openLive("");
    page.onceDialog(Dialog::dismiss);
    page.locator("#delete").click();
    assertThat(page.locator("h1")).hasText("Home");
    page.onceDialog(
        dialog -> {
          assertThat(dialog.message()).isEqualTo("Really?");
          dialog.accept();
        });
    page.locator("#delete").click();
    assertThat(page.locator("body")).hasText("DELETE null");
    assertThat(page).hasURL(app + "orders/7");
  }

  @Test
  void a_servlet_takes_only_what_comes_from_a_page_of_the_session() {
    var page = people.arrive(app).openLive("");
    var token = page.locator("#order [name=_csrf_token]").inputValue();
    assertThat(posted(page, null)).isEqualTo("403");
    assertThat(posted(page, token)).isEqualTo("POST null");
    var stranger = people.arrive(app).openLive("");
    assertThat(posted(stranger, token)).isEqualTo("403");
    assertThat(said(page.request().get(app + "orders/7"))).isEqualTo("GET null");
    page.locator("#order button").click();
    assertThat(page.locator("body")).hasText("POST Grüße");
  }

  private String posted(Page page, String token) {
    var options = RequestOptions.create();
    if (token != null) {
      options.setHeader("x-csrf-token", token);
    }
    var answer = page.request().post(app + "orders/7", options);
    return answer.status() == 200 ? said(answer) : String.valueOf(answer.status());
  }

  private static String said(APIResponse answer) {
    return answer.text().replaceAll(".*<p>(.*)</p>.*", "$1");
  }

  @Test
  void an_asset_that_does_not_exist_stops_the_deployment() {
    assertThatThrownBy(() -> deployer.deploy(BROKEN)).isNotNull();
  }
}
