package ee.liveview.servertests;

import static ee.liveview.servertests.Wire.json;
import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.servertests.persistence.Questions;
import java.net.URL;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;

/**
 * A turn has an entity manager of its own for what it asks outside a transaction, as a request has,
 * whatever else goes on at the same time.
 */
@OnServer
class PersistenceIT {
  private static final String UNIT =
      """
      <persistence xmlns="https://jakarta.ee/xml/ns/persistence" version="3.0">
        <persistence-unit name="questions" transaction-type="JTA">
          <jta-data-source>java:comp/DefaultDataSource</jta-data-source>
        </persistence-unit>
      </persistence>
      """;

  @ArquillianResource private URL app;

  @Deployment(testable = false)
  static WebArchive questions() {
    return TestWars.of("persistence", Questions.class.getPackage())
        .addAsResource(new StringAsset(UNIT), "META-INF/persistence.xml");
  }

  @Test
  void each_turn_asks_anew() {
    try (var view = WireClient.of(app).visit("questions")) {
      assertThat(view.click("nothing")).isEqualTo(json("{'diff': {'0': '4242'}}"));
      assertThat(view.click("nothing")).isEqualTo(json("{'diff': {'0': '42424242'}}"));
    }
  }

  @Test
  void a_timer_that_is_over_ends_nothing_of_the_turn_that_began_it() {
    try (var view = WireClient.of(app).visit("questions")) {
      assertThat(view.click("timer")).isEqualTo(json("{'diff': {'0': '424242'}}"));
      assertThat(view.expect("diff")).isEqualTo(json("{'0': 'later'}"));
    }
  }

  @Test
  void nor_does_a_task() {
    try (var view = WireClient.of(app).visit("questions")) {
      assertThat(view.click("task")).isEqualTo(json("{'diff': {'0': '424242'}}"));
      assertThat(view.expect("diff")).isEqualTo(json("{'1': '42'}"));
    }
  }

  @Test
  void the_views_of_a_socket_share_nothing() {
    var client = WireClient.of(app);
    var page = client.load("questions");
    var other = client.load("questions");
    try (var socket = client.open(page)) {
      var first = socket.join(page);
      var second = socket.join(other);
      var begun = first.send("first", "{}");
      assertThat(second.click("second")).isEqualTo(json("{'diff': {'0': '42'}}"));
      assertThat(first.ok(begun)).isEqualTo(json("{'diff': {'0': '4242'}}"));
    }
  }
}
