package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Template;
import ee.liveview.proves.Proves;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.util.List;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

/** Where a template stands makes no difference, and it alone says what the browser gets. */
@LiveTest
@AddBeanClasses({TemplatePlacesTest.InFile.class, TemplatePlacesTest.InClass.class})
class TemplatePlacesTest {
  @Inject BeanManager beans;

  @LiveView(value = "/in-file", template = "/ee/liveview/test/Places.html")
  static class InFile extends Counting {}

  @LiveView("/in-class")
  @Template(
      """
      <h1>Count</h1>
      <p :if="count > 0" class="#{['n', odd() ? 'odd' : null]}">#{count}</p>
      <i :for="(i, word) : words" :key="word">#{i}: #{word}</i>
      <button phx-click="inc">+1</button>
      """)
  static class InClass extends Counting {}

  static class Counting {
    int count = 1;
    List<String> words = List.of("a", "b");
    String secret = "dungeon key";

    boolean odd() {
      return count % 2 == 1;
    }

    @OnEvent
    void inc() {
      count++;
      secret += "s";
    }
  }

  @Test
  @Proves("LV-HEEX-33")
  void a_template_in_the_class_behaves_like_one_in_a_file() {
    try (var file = LiveTester.open(beans, "/in-file");
        var inline = LiveTester.open(beans, "/in-class")) {
      assertThat(inline.html()).isEqualTo(file.html());
      file.click("button");
      inline.click("button");
      assertThat(inline.diff()).isEqualTo(file.diff()).contains("2");
      assertThat(inline.html()).isEqualTo(file.html());
    }
  }

  @Test
  @Proves("LV-ASSIGN-20")
  void nothing_of_the_bean_reaches_the_browser_except_what_its_template_shows() {
    try (var live = LiveTester.open(beans, "/in-class")) {
      live.click("button");
      assertThat(live.frames()).isNotEmpty().noneMatch(frame -> frame.contains("dungeon"));
      assertThat(live.html()).doesNotContain("dungeon");
      assertThat(LiveTester.render(beans, "/in-class").toString()).doesNotContain("dungeon");
    }
  }
}
