package ee.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.test.LiveTest;
import ee.liveview.test.LiveTester;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

/** What docs says of views in views and of ways between them. */
@LiveTest
@AddBeanClasses({
  ArticlesView.class,
  CityClockView.class,
  PlayerView.class,
  PrintedPage.class,
  TravelView.class
})
class WaysTest {
  @Inject BeanManager beans;

  @Test
  void clocks_tick_by_themselves() {
    try (var page = LiveTester.open(beans, "/travel")) {
      var oslo = page.child("clock-osl");
      page.advance(Duration.ofSeconds(1));
      assertThat(oslo.text("p")).matches("\\d+:\\d+:\\d+");
      oslo.click("button");
      assertThat(oslo.text("p")).matches("\\d+:\\d+");
      assertThat(page.child("clock-lim").text("p")).matches("\\d+:\\d+:\\d+");
      page.assertNoDiff();
    }
  }

  @Test
  void a_player_goes_on_as_long_as_it_is_shown() {
    try (var page = LiveTester.open(beans, "/travel")) {
      page.child("player").click("button");
      assertThat(page.child("player").text("button")).isEqualTo("Playing");
      page.click("a");
      assertThat(page.children()).isEmpty();
    }
  }

  @Test
  void the_action_says_what_a_page_is_for() {
    try (var page = LiveTester.open(beans, "/articles")) {
      page.click("a:contains(Edit)");
      assertThat(page.text("h2")).isEqualTo("Article 7");
      page.push("next", Map.of("after", 7));
      assertThat(page.path()).isEqualTo("/articles/8/edit?from=next");
      page.submit("form", Map.of());
      assertThat(page.path()).isEqualTo("/articles");
      assertThat(page.text("p")).isEqualTo("Saved.");
      page.push("source", Map.of());
      assertThat(page.redirectedTo()).contains("https://example.org/articles");
    }
  }
}
