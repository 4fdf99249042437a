package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What an application had before it got live views keeps working on its own paths. */
@OnServer
class CoexistenceIT {
  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive showcase() {
    return Wars.showcase();
  }

  @Test
  void a_servlet_answers_get_and_post_in_one_session() {
    var page = people.arrive(app).open("plain");
    assertThat(page.locator("output")).hasText("0");
    button(page, "Click me").click();
    button(page, "Click me").click();
    assertThat(page.locator("output")).hasText("2");
    assertThat(page).hasTitle("A plain servlet");
  }

  @Test
  void a_rest_resource_answers_json() {
    var page = people.arrive(app).open("plain");
    var answer = page.request().get(app + "api/status");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("content-type")).startsWith("application/json");
    assertThat(answer.text()).contains("\"status\":\"up\"").contains("\"products\":6144");
  }

  @Test
  void a_faces_page_posts_back() {
    var page = people.arrive(app).open("legacy.xhtml");
    page.getByLabel("Your name").fill("Grace <Hopper>");
    button(page, "Greet me").click();
    assertThat(page.locator("[id='greet:greeting']")).hasText("Hello, Grace <Hopper>!");
  }

  @Test
  void static_files_are_served_by_the_server() {
    var page = people.arrive(app).open("plain");
    var answer = page.request().get(app + "showcase.css");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.headers().get("content-type")).startsWith("text/css");
  }

  @Test
  void an_unknown_path_is_not_found() {
    var page = people.arrive(app).open("plain");
    assertThat(page.request().get(app + "no/such/page").status()).isEqualTo(404);
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
