package ee.liveview.servertests;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static ee.liveview.servertests.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.proves.Proves;
import ee.liveview.servertests.messages.Stock;
import java.net.URL;
import java.util.stream.IntStream;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What happens anywhere in an application reaches the pages that are open. */
@OnServer
class MessagesIT {
  @RegisterExtension final People people = new People();

  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive war() {
    return TestWars.of("messages", Stock.class.getPackage());
  }

  private WireClient client() {
    return WireClient.of(app);
  }

  @Test
  void an_event_of_an_enterprise_bean_reaches_every_open_page_once_it_is_committed() {
    var client = client();
    try (var one = client.visit("stock");
        var two = client().visit("stock")) {
      client.ask("tell?do=regret&what=coffee");
      client.ask("tell?do=sell&what=tea");
      assertThat(one.expect("diff")).isEqualTo(json("{'0': 'tea '}"));
      assertThat(two.expect("diff")).isEqualTo(json("{'0': 'tea '}"));
    }
  }

  @Test
  @Proves({"LV-PS-01", "LV-PS-04"})
  void people_in_one_room_hear_each_other_and_a_servlet() {
    var ada = people.arrive(app).openLive("rooms/1");
    var bob = people.arrive(app).openLive("rooms/1");
    var cyd = people.arrive(app).openLive("rooms/2");
    ada.locator("#say").click();
    assertThat(ada.locator("p")).hasText("hi");
    assertThat(bob.locator("p")).hasText("hi");
    bob.locator("#tell").click();
    assertThat(ada.locator("p")).hasText("hi psst");
    client().ask("tell?do=say&topic=room:1&what=tea!");
    assertThat(ada.locator("p")).hasText("hi psst tea!");
    assertThat(bob.locator("p")).hasText("hi tea!");
    assertThat(cyd.locator("p")).hasText("");
  }

  @Test
  @Proves("LV-PS-05")
  void a_closed_tab_is_told_at_once() {
    var somebody = people.arrive(app);
    var page = somebody.openLive("rooms/3");
    assertThat(client().ask("tell?do=inside")).isEqualTo("1");
    page.close();
    assertThat(IntStream.range(0, 500).mapToObj(n -> client().ask("tell?do=inside"))).contains("0");
  }
}
