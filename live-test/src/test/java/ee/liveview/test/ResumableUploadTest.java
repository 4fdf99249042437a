package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.AllowUpload;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.Template;
import ee.liveview.Upload;
import ee.liveview.UploadWriter;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Files that go on where they stopped. */
@LiveTest
@AddBeanClasses(ResumableUploadTest.ScansView.class)
class ResumableUploadTest {
  private static final Duration GRACE = Duration.ofMinutes(2);

  @Inject BeanManager beans;
  private final TestFile file = TestFile.of("a.txt", "0123456789".repeat(10));

  @LiveView("/scans")
  @Template(
      "<form id=\"f\" phx-change=\"choose\" phx-submit=\"save\"><live:file-input upload=\"#{scans}\"/></form>"
          + "<p :for=\"e : scans.entries()\" :key=\"e.ref\">#{e.name} #{e.progress} #{e.meta}"
          + "<i :for=\"x : e.errors\">#{x.code()}</i></p><u>#{taken}</u>")
  static class ScansView {
    @AllowUpload(
        accept = "*",
        maxEntries = 2,
        maxFileSize = 100,
        chunkSize = 10,
        autoUpload = true,
        resumable = true)
    private Upload scans;

    private final List<String> taken = new ArrayList<>();

    @OnEvent
    void choose() {}

    @OnEvent
    void save() throws IOException {
      taken.addAll(scans.consume((entry, path) -> entry.name() + "=" + Files.readString(path)));
    }

    @OnInfo
    void with(Work work) {
      work.on(scans);
    }
  }

  /** What a test does with an upload. */
  @FunctionalInterface
  interface Work {
    void on(Upload scans);
  }

  private static void boom(Upload scans) {
    throw new IllegalStateException("boom with " + scans.entries().size());
  }

  private LiveTester scans() {
    return LiveTester.open(beans, "/scans");
  }

  private static List<Path> leftovers() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(f -> f.getFileName().toString().startsWith("live-upload-")).toList();
    }
  }

  private static String token(LiveTester live, TestFile sent) {
    return live.resumable().get(sent);
  }

  private static long received(LiveTester live, TestFile sent) {
    return live.resumable(token(live, sent)).orElseThrow().received();
  }

  @Nested
  class A_file_whose_connection_breaks {
    @Test
    void goes_on_where_it_stopped_and_is_consumed_as_any_other() throws IOException {
      var before = leftovers();
      try (var live = scans()) {
        live.fileInput("input", file).upload("a.txt", 40);
        assertThat(live.texts("p")).containsExactly("a.txt 40");
        live.reconnect();
        assertThat(live.texts("p")).isEmpty();
        assertThat(received(live, file)).isEqualTo(40);
        var again = live.fileInput("input", file).upload("a.txt", 0);
        assertThat(live.texts("p")).containsExactly("a.txt 40");
        again.upload("a.txt");
        assertThat(live.texts("p")).containsExactly("a.txt 100");
        live.submit("#f", Map.of());
        assertThat(live.text("u")).isEqualTo("[a.txt=" + "0123456789".repeat(10) + "]");
        assertThat(live.resumable(token(live, file))).isEmpty();
      }
      assertThat(leftovers()).containsExactlyInAnyOrderElementsOf(before);
    }

    @Test
    void is_not_sent_again_when_all_of_it_was_there() {
      try (var live = scans()) {
        live.fileInput("input", file).upload("a.txt");
        live.reconnect();
        live.fileInput("input", file).upload("a.txt", 0);
        assertThat(live.texts("p")).containsExactly("a.txt 100");
        live.submit("#f", Map.of());
        assertThat(live.text("u")).contains("a.txt=0123456789");
      }
    }

    @Test
    void goes_on_after_a_crash_of_its_view() {
      try (var live = scans()) {
        live.fileInput("input", file).upload("a.txt", 40);
        assertThatThrownBy(() -> live.send((Work) ResumableUploadTest::boom))
            .hasStackTraceContaining("boom");
        live.rejoin();
        live.fileInput("input", file).upload("a.txt", 0);
        assertThat(live.texts("p")).containsExactly("a.txt 40");
      }
    }

    @Test
    void keeps_its_writer() {
      var written = new StringBuilder();
      try (var live = scans()) {
        live.send((Work) scans -> scans.writer(e -> new Noting(written)));
        live.fileInput("input", file).upload("a.txt", 40);
        live.reconnect();
        live.fileInput("input", file).upload("a.txt");
        assertThat(written).hasToString("0123456789".repeat(10) + "DONE");
      }
    }

    @Test
    void begins_anew_when_it_is_another_one() {
      try (var live = scans()) {
        live.fileInput("input", file).upload("a.txt", 40);
        live.reconnect();
        var other = TestFile.of("a.txt", "other");
        live.resumable().put(other, token(live, file));
        live.fileInput("input", other).upload("a.txt", 0);
        assertThat(live.texts("p")).containsExactly("a.txt 0");
        var forged = TestFile.of("b.txt", "b");
        live.resumable().put(forged, "forged");
        live.fileInput("input", forged).upload("b.txt", 0);
        assertThat(live.texts("p")).containsExactly("a.txt 0", "b.txt 0");
        live.advance(GRACE);
      }
    }
  }

  @Nested
  class What_has_come_of_a_file {
    @Test
    void is_removed_when_its_page_does_not_come_back_in_time() throws IOException {
      var before = leftovers();
      try (var live = scans()) {
        live.fileInput("input", file).upload("a.txt", 40);
        live.reconnect();
        live.advance(GRACE.minusSeconds(1));
        assertThat(leftovers()).hasSize(before.size() + 1);
        live.advance(Duration.ofSeconds(1));
        assertThat(leftovers()).containsExactlyInAnyOrderElementsOf(before);
        live.fileInput("input", file).upload("a.txt", 0);
        assertThat(live.texts("p")).containsExactly("a.txt 0");
      }
    }

    @Test
    void stays_as_long_as_its_view_once_that_has_come_back() throws IOException {
      try (var live = scans()) {
        live.fileInput("input", file).upload("a.txt", 40);
        live.reconnect();
        live.fileInput("input", file).upload("a.txt", 50);
        live.advance(GRACE.multipliedBy(2));
        assertThat(received(live, file)).isEqualTo(50);
      }
    }

    @Test
    void is_removed_at_once_when_the_user_leaves_or_calls_it_off() throws IOException {
      var before = leftovers();
      try (var live = scans()) {
        live.fileInput("input", file).upload("a.txt", 40);
      }
      assertThat(leftovers()).containsExactlyInAnyOrderElementsOf(before);
      try (var live = scans()) {
        live.fileInput("input", file).upload("a.txt", 40);
        live.send((Work) scans -> scans.cancel(scans.entries().get(0)));
        assertThat(leftovers()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(live.resumable(token(live, file))).isEmpty();
      }
    }

    @Test
    void does_not_wait_when_too_much_waits_already() throws IOException {
      var before = leftovers();
      var browser = LiveBrowser.of(beans, Map.of("live.max-waiting-upload-bytes", "150"));
      try (var live = browser.open("/scans")) {
        var second = TestFile.of("b.txt", "b".repeat(60));
        live.fileInput("input", file, second).upload("a.txt", 40).upload("b.txt", 40);
        live.reconnect();
        assertThat(leftovers()).hasSize(before.size() + 1);
        assertThat(live.resumable(token(live, second))).isEmpty();
        assertThat(received(live, file)).isEqualTo(40);
        live.advance(GRACE);
      }
    }
  }

  @Nested
  class A_piece {
    @Test
    void that_has_more_than_was_declared_ends_the_file() throws IOException {
      var before = leftovers();
      try (var live = scans()) {
        live.fileInput("input", file).upload("a.txt", 90);
        var sent = live.resumable(token(live, file)).orElseThrow();
        assertThat(sent.begin().orElseThrow().write(ByteBuffer.allocate(11)))
            .hasToString("TOO_MANY");
        live.advance(Duration.ZERO);
        assertThat(live.texts("p")).containsExactly("a.txt 90 too_large");
        assertThat(leftovers()).containsExactlyInAnyOrderElementsOf(before);
        assertThat(live.resumable(token(live, file))).isEmpty();
      }
    }

    @Test
    void gives_way_to_the_one_that_began_last() {
      try (var live = scans()) {
        live.fileInput("input", file).upload("a.txt", 10);
        var sent = live.resumable(token(live, file)).orElseThrow();
        var first = sent.begin().orElseThrow();
        var second = sent.begin().orElseThrow();
        assertThat(first.write(ByteBuffer.allocate(10))).hasToString("LATE");
        assertThat(second.write(ByteBuffer.allocate(10))).hasToString("WRITTEN");
        assertThat(sent.received()).isEqualTo(20);
      }
    }

    @Test
    void that_its_writer_does_not_take_is_an_error_of_the_file() {
      try (var live = scans()) {
        live.send(
            (Work)
                scans ->
                    scans.writer(
                        e ->
                            chunk -> {
                              throw new IOException("disk full");
                            }));
        var input = live.fileInput("input", file);
        assertThatThrownBy(() -> input.upload("a.txt")).hasMessageContaining("FAILED");
        live.advance(Duration.ZERO);
        assertThat(live.texts("p")).containsExactly("a.txt 0 writer_failure");
      }
    }

    @Test
    void that_the_browser_cannot_send_is_told() {
      try (var live = scans()) {
        var input = live.fileInput("input", file).upload("a.txt", 40);
        input.fail("a.txt", "failed");
        assertThat(live.texts("p")).containsExactly("a.txt 40 external_client_failure");
      }
    }
  }

  private record Noting(StringBuilder notes) implements UploadWriter {
    @Override
    public void write(ByteBuffer chunk) {
      while (chunk.hasRemaining()) {
        notes.append((char) chunk.get());
      }
    }

    @Override
    public void close(End end) {
      notes.append(end);
    }
  }
}
