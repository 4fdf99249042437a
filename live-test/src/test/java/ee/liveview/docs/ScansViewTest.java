package ee.liveview.docs;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.test.LiveTest;
import ee.liveview.test.LiveTester;
import ee.liveview.test.TestFile;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Test;

@LiveTest
@AddBeanClasses(ScansView.class)
class ScansViewTest {
  @Inject BeanManager beans;

  @Test
  void files_are_taken_as_soon_as_they_are_there() {
    try (var live = LiveTester.open(beans, "/scans")) {
      live.fileInput("input", TestFile.of("a.txt", "one\ntwo\n")).upload("a.txt");
      assertThat(live.text("p")).isEqualTo("[a.txt]");
    }
  }

  @Test
  void a_writer_takes_them_instead() {
    try (var live = LiveTester.open(beans, "/scans?how=lines")) {
      live.fileInput("input", TestFile.of("a.txt", "one\ntwo\n")).upload("a.txt");
      assertThat(live.text("p")).isEqualTo("[lines: 2]");
    }
  }

  @Test
  void they_may_go_elsewhere() {
    try (var live = LiveTester.open(beans, "/scans?how=store")) {
      var input = live.fileInput("input", TestFile.of("a.txt", "one"));
      assertThat(input.target("a.txt").orElseThrow().getString("url"))
          .startsWith("https://store.example/");
    }
  }
}
