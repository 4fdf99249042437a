package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ee.liveview.servertests.Panels.at;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The order desk of the showcase, a Faces page, before and after it got live views. */
@OnServer
class ShowcaseFacesIT {
  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive showcase() {
    return Wars.showcase();
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Locator rows(Page page) {
    return page.locator("[id='orders:table'] tbody tr");
  }

  private Page desk(Person person) {
    var page = person.open("orders.xhtml");
    assertThat(page.locator("[data-live-view].phx-connected")).hasCount(2);
    return page;
  }

  @Test
  void the_page_before_searches_and_orders_with_requests() {
    var ada = people.arrive(app);
    var page = ada.open("orders-before.xhtml");
    at(page, "order:q").fill("brass teapot");
    at(page, "order:find").click();
    assertThat(button(page, "Amber Brass Teapot")).isVisible();
    ada.photograph(page, "order-desk-before");
    button(page, "Amber Brass Teapot").click();
    assertThat(at(page, "order:chosen")).hasText("Amber Brass Teapot");
    at(page, "order:buyer").fill("Grace Before");
    at(page, "order:send").click();
    assertThat(rows(page).first()).containsText("Grace Before");
  }

  @Test
  void halfway_the_ticker_is_live_and_the_rest_is_as_before() {
    var ada = people.arrive(app);
    var page = ada.open("orders-halfway.xhtml");
    assertThat(page.locator("[data-live-view].phx-connected")).hasCount(1);
    at(page, "order:q").fill("brass teapot");
    at(page, "order:find").click();
    button(page, "Amber Brass Teapot").click();
    assertThat(at(page, "order:chosen")).hasText("Amber Brass Teapot");
    assertThat(page.locator(".ticker strong")).hasText("Amber Brass Teapot");
    var left = Integer.parseInt(page.locator(".ticker output").textContent());
    at(page, "order:buyer").fill("Grace Halfway");
    at(page, "order:send").click();
    assertThat(rows(page).first()).containsText("Grace Halfway");
    assertThat(page.locator(".ticker output")).hasText(Integer.toString(left - 1));
    assertThat(page.locator(".ticker .changes li").first()).containsText("Amber Brass Teapot");
    ada.photograph(page, "order-desk-halfway");
  }

  @Test
  void the_page_after_finds_while_one_types_and_keeps_the_rest_of_the_desk() {
    var ada = people.arrive(app);
    var page = desk(ada);
    var bob = desk(people.arrive(app));
    page.locator("#panel-q").pressSequentially("amber brass tea");
    assertThat(page.locator(".hits li")).hasCount(1);
    button(page, "Amber Brass Teapot").click();
    assertThat(at(page, "order:chosen")).hasText("Amber Brass Teapot");
    assertThat(page.locator(".ticker strong")).hasText("Amber Brass Teapot");
    assertThat(page.locator("#panel-q")).hasValue("amber brass tea");
    at(page, "order:quantity").fill("0");
    at(page, "order:send").click();
    assertThat(page.locator(".wrong").first()).isVisible();
    var left = Integer.parseInt(page.locator(".ticker output").textContent());
    at(page, "order:buyer").fill("Grace After");
    at(page, "order:quantity").fill("3");
    at(page, "order:send").click();
    assertThat(at(page, "messages")).containsText("Ordered 3 of Amber Brass Teapot.");
    assertThat(rows(page).first()).containsText("Grace After");
    assertThat(page.locator(".ticker output")).hasText(Integer.toString(left - 3));
    assertThat(bob.locator(".ticker .changes li").first()).containsText("Amber Brass Teapot");
    assertThat(page.locator("#panel-q")).hasValue("amber brass tea");
    ada.photograph(page, "order-desk-after");
    at(page, "orders:table:0:show").click();
    assertThat(page.locator(".details h2")).hasText("Grace After");
    at(page, "details:changed").selectOption("SHIPPED");
    ada.photograph(page, "order-desk-dialog");
    at(page, "details:save").click();
    assertThat(page.locator(".details")).hasCount(0);
    assertThat(rows(page).first()).containsText("SHIPPED");
    at(page, "filter:customer").pressSequentially("grace a");
    assertThat(rows(page)).hasCount(1);
    assertThat(page.locator(".hits li")).hasCount(1);
  }
}
