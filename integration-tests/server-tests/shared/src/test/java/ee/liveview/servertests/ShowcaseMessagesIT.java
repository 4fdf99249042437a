package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import ee.liveview.proves.Proves;
import java.net.URL;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The pages of the showcase on which people meet, and the one on which things go wrong. */
@OnServer
class ShowcaseMessagesIT {
  /** Remembers every class that the view's element has had, and whether the notice was shown. */
  private static final String WATCH =
      """
      () => {
        window.seen = [];
        window.sameDocument = true;
        const look = () => {
          window.seen.push(...document.querySelector("[data-phx-main]").classList);
          if (!document.querySelector("#trouble").hidden) window.seen.push("trouble");
        };
        new MutationObserver(look).observe(document.body, {attributes: true, subtree: true});
      }
      """;

  @RegisterExtension final People people = new People();
  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive showcase() {
    return Wars.showcase();
  }

  private static void fill(Page page, String field, String text) {
    page.locator(field).fill(text);
    page.locator(field).press("Enter");
  }

  @Test
  @Proves({"LV-PS-01", "LV-PS-05"})
  void people_chat_in_rooms() {
    var someone = people.arrive(app);
    var ada = someone.openLive("chat/tea");
    fill(ada, "#your-name", "Ada");
    assertThat(ada.locator("#present")).hasText("1 in “tea”");
    var bob = people.arrive(app).openLive("chat/tea");
    assertThat(ada.locator("#present")).hasText("2 in “tea”");
    fill(ada, "#say-text", "Good <b>morning</b>");
    assertThat(bob.locator("#said .name").last()).hasText("Good <b>morning</b>");
    assertThat(ada.locator("#say-text")).hasValue("");
    fill(bob, "#your-name", "Bob");
    bob.locator("#say-text").pressSequentially("Hi");
    assertThat(ada.locator("#typing")).hasText("Bob is typing…");
    bob.locator("#say-text").press("Enter");
    assertThat(ada.locator("#said .name").last()).hasText("Hi");
    assertThat(ada.locator("#typing")).hasText("");
    someone.photograph(ada, "chat");
    bob.close();
    assertThat(ada.locator("#present")).hasText("1 in “tea”");
  }

  @Test
  void everybody_shares_the_board() {
    var somebody = people.arrive(app);
    var ada = somebody.openLive("board");
    var bob = people.arrive(app).openLive("board");
    assertThat(ada.locator("#looking")).hasText("2 looking");
    fill(ada, "#pin-text", "Water the plants");
    var note = bob.locator("#notes li").last();
    assertThat(note.locator(".name")).hasText("Water the plants");
    note.locator("button").first().click();
    assertThat(ada.locator("#notes li").last().locator("button").first()).hasText("▲ 1");
    somebody.photograph(ada, "board");
    note.locator(".danger").click();
    assertThat(ada.locator("#notes").getByText("Water the plants")).hasCount(0);
    bob.close();
    assertThat(ada.locator("#looking")).hasText("1 looking");
  }

  @Test
  @Proves({"LV-ERR-04", "LV-ERR-07", "LV-ERR-09"})
  void what_goes_wrong_is_told_and_survived() {
    var ada = people.arrive(app);
    ada.expectTrouble();
    var page = ada.openLive("failures");
    page.evaluate(WATCH);
    page.locator("#count-up").click();
    assertThat(page.locator("#count")).hasText("1");
    page.locator("#expected").click();
    assertThat(page.locator(".flash[role=alert]")).hasText("That was one too many.");
    page.locator("#forbidden").click();
    assertThat(page.locator(".flash[role=alert]")).hasText("You may not do that.");
    assertThat(page.locator("#count")).hasText("1");
    ada.photograph(page, "failures");
    page.locator("#crash").click();
    assertThat(page.locator("#count")).hasText("0");
    ada.waitUntilLive(page);
    assertThat((List<?>) page.evaluate("() => window.seen"))
        .asInstanceOf(InstanceOfAssertFactories.list(Object.class))
        .contains("phx-error", "phx-loading", "trouble");
    assertThat(page.locator("#trouble")).isHidden();
    assertThat(page.evaluate("() => window.sameDocument")).isEqualTo(true);
    page.locator("#count-up").click();
    assertThat(page.locator("#count")).hasText("1");
  }
}
