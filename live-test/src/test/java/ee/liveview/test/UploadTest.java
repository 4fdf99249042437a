package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ee.liveview.AllowUpload;
import ee.liveview.Attr;
import ee.liveview.LiveComponent;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnInfo;
import ee.liveview.OnMount;
import ee.liveview.Param;
import ee.liveview.Template;
import ee.liveview.Upload;
import ee.liveview.UploadEntry;
import ee.liveview.UploadTarget;
import ee.liveview.UploadWriter;
import ee.liveview.proves.Proves;
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
import java.util.Optional;
import java.util.stream.Stream;
import org.jboss.weld.junit5.auto.AddBeanClasses;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Uploads over the very protocol of the browser. */
@LiveTest
@AddBeanClasses({
  Log.class,
  UploadTest.FilesView.class,
  UploadTest.AlbumView.class,
  UploadTest.Picker.class,
  UploadTest.TwoView.class
})
class UploadTest {
  @Inject BeanManager beans;
  @Inject Log log;

  /** What every view of this class shows of its upload. */
  private static final String SHOWN =
      "<p :for=\"e : files.entries()\" :key=\"e.ref\" class=\"entry\">#{e.name} #{e.progress} #{e.done ? 'done' : ''}"
          + "<i :for=\"x : e.errors\">#{x.code()}</i></p><b :for=\"x : files.errors()\">#{x.code()}</b><u>#{taken}</u>";

  @LiveView("/files")
  @Template(
      "<form id=\"f\" phx-change=\"validate\" phx-submit=\"save\"><live:file-input upload=\"#{files}\"/></form>"
          + SHOWN)
  static class FilesView {
    @AllowUpload(accept = ".txt, image/*", maxEntries = 2, maxFileSize = 100, chunkSize = 10)
    private Upload files;

    private final List<String> taken = new ArrayList<>();
    @Inject Log log;

    @OnEvent
    void validate() {}

    @OnEvent
    void save() throws IOException {
      taken.addAll(files.consume((entry, file) -> entry.name() + "=" + Files.readString(file)));
    }

    @OnEvent
    void cancel(@Param("ref") String ref) {
      files.cancel(ref);
    }

    @OnEvent
    void crash() {
      throw new IllegalStateException("boom");
    }

    @OnEvent
    void disallow() {
      files.disallow();
    }

    @OnEvent
    void allow() {
      files.allow();
    }

    /** Lets a test do things with the upload. */
    @OnInfo
    void with(Work work) {
      work.on(files, taken);
    }
  }

  /** What a test does with an upload. */
  @FunctionalInterface
  interface Work {
    void on(Upload files, List<String> taken);
  }

  @LiveView("/album")
  @Template(
      "<form id=\"f\" phx-change=\"validate\"><live:file-input upload=\"#{files}\" class=\"x\" required=\"true\"/></form>"
          + "<live:img-preview :for=\"e : files.entries()\" :key=\"e.ref\" entry=\"#{e}\" alt=\"new\"/>"
          + SHOWN)
  static class AlbumView {
    @AllowUpload(accept = "*", autoUpload = true, name = "photo", chunkTimeout = "5s")
    private Upload files;

    private String taken = "";

    @OnMount
    void mount() {
      files.onProgress(
          entry -> {
            taken += entry.progress() + ";";
            if (entry.done()) {
              try {
                taken += files.consume(entry, (e, file) -> Files.size(file));
              } catch (IOException e) {
                throw new java.io.UncheckedIOException(e);
              }
            }
          });
    }

    @OnEvent
    void validate() {}
  }

  @LiveComponent("t:picker")
  @Template(
      "<form id=\"#{id}\" phx-change=\"validate\" phx-target=\"#{myself}\"><live:file-input upload=\"#{files}\"/>"
          + "<p :for=\"e : files.entries()\" :key=\"e.ref\">#{e.name} #{e.progress}</p></form>")
  static class Picker {
    @Attr private String id;

    @AllowUpload(accept = ".txt", maxEntries = 3, chunkSize = 10)
    private Upload files;

    @OnEvent
    void validate() {}
  }

  @LiveView("/two")
  @Template("<t:picker id=\"a\"/><t:picker :if=\"both\" id=\"b\"/>")
  static class TwoView {
    private boolean both = true;

    @OnEvent
    void hide() {
      both = false;
    }
  }

  private static TestFile text(String name, int size) {
    return TestFile.of(name, "x".repeat(size));
  }

  private LiveTester files() {
    return LiveTester.open(beans, "/files");
  }

  private static List<Path> leftovers() throws IOException {
    try (Stream<Path> all = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
      return all.filter(f -> f.getFileName().toString().startsWith("live-upload-")).toList();
    }
  }

  @Nested
  class An_input {
    @Test
    @Proves({"WIRE-29", "LV-BUILT-26", "LV-UPL-12", "LV-UPL-05"})
    void says_what_the_client_needs_even_before_anything_is_chosen() {
      try (var live = files()) {
        var ref = live.attribute("input", "id").orElseThrow();
        assertThat(live.html())
            .contains(
                "<input id=\"%s\" type=\"file\" name=\"files\" accept=\".txt,image/*\" multiple data-phx-hook=\"Phoenix.LiveFileUpload\" data-phx-upload-ref=\"%s\" data-phx-active-refs=\"\" data-phx-done-refs=\"\" data-phx-preflighted-refs=\"\">"
                    .formatted(ref, ref));
        assertThat(live.deadHtml()).contains("data-phx-active-refs=\"\"");
      }
    }

    @Test
    @Proves({"LV-BUILT-27", "LV-BUILT-28", "LV-UPL-09"})
    void takes_other_attributes_and_may_send_at_once() {
      try (var live = LiveTester.open(beans, "/album")) {
        assertThat(live.html())
            .contains("name=\"photo\"")
            .doesNotContain("accept=")
            .doesNotContain("multiple")
            .contains("data-phx-auto-upload class=\"x\" required=\"true\">");
        var input = live.fileInput("input", text("a.txt", 3));
        var ref = live.attribute("input", "id").orElseThrow();
        assertThat(live.html())
            .contains(
                "<img id=\"phx-preview-%s\" data-phx-upload-ref=\"%s\" data-phx-entry-ref=\"%s\" data-phx-hook=\"Phoenix.LiveImgPreview\" data-phx-update=\"ignore\" alt=\"new\">"
                    .formatted(input.ref("a.txt"), ref, input.ref("a.txt")));
      }
    }
  }

  @Nested
  class A_choice {
    @Test
    @Proves({"WIRE-77", "LV-UPL-15", "LV-UPL-16", "LV-UPL-02", "LV-UPL-04", "LV-BUILT-32"})
    void is_checked_when_the_form_changes() {
      try (var live = files()) {
        var input =
            live.fileInput(
                "input", text("fine.txt", 100), TestFile.of("pic", "image/png", new byte[101]));
        assertThat(live.texts(".entry")).containsExactly("fine.txt 0", "pic 0 too_large");
        assertThat(live.attribute("input", "data-phx-active-refs"))
            .contains(input.ref("fine.txt") + "," + input.ref("pic"));
        assertThat(live.attribute("input", "data-phx-error-refs")).contains(input.ref("pic"));
        assertThatThrownBy(() -> input.upload("pic"))
            .isInstanceOf(AssertionError.class)
            .hasMessageContaining("{\"" + input.ref("pic") + "\":[\"too_large\"]}");
      }
      try (var live = files()) {
        live.fileInput("input", text("x.exe", 5), TestFile.of("Y.TXT", "", new byte[1]));
        assertThat(live.texts(".entry")).containsExactly("x.exe 0 not_accepted", "Y.TXT 0");
      }
    }

    @Test
    @Proves({"WIRE-78", "LV-UPL-03", "LV-UPL-16"})
    void of_too_many_is_no_good_as_a_whole_until_some_are_taken_out() {
      try (var live = files()) {
        var input = live.fileInput("input", text("a.txt", 1), text("b.txt", 1), text("c.txt", 1));
        assertThat(live.texts("b")).containsExactly("too_many_files");
        assertThat(live.attribute("input", "data-phx-error-refs"))
            .isEqualTo(live.attribute("input", "id"));
        assertThatThrownBy(() -> input.upload("a.txt")).hasMessageContaining("too_many_files");
        live.push("cancel", Map.of("ref", input.ref("b.txt")));
        assertThat(live.texts("b")).isEmpty();
        input.upload("a.txt").upload("c.txt");
        live.submit("#f", Map.of());
        assertThat(live.text("u")).isEqualTo("[a.txt=x, c.txt=x]");
      }
    }

    @Test
    @Proves({"LV-UPL-03", "LV-UPL-17"})
    void of_one_file_is_replaced_by_the_next_and_one_taken_out_stays_out() {
      try (var live = LiveTester.open(beans, "/album")) {
        live.fileInput("input", text("a.txt", 1));
        live.fileInput("input", text("b.txt", 1));
        assertThat(live.texts(".entry")).containsExactly("b.txt 0");
      }
      try (var live = files()) {
        var input = live.fileInput("input", text("a.txt", 1), text("b.txt", 1));
        live.push("cancel", Map.of("ref", input.ref("a.txt")));
        live.change("#f", Map.of());
        assertThat(live.texts(".entry")).containsExactly("b.txt 0");
        assertThatThrownBy(() -> live.push("cancel", Map.of("ref", "77")))
            .hasRootCauseInstanceOf(IllegalArgumentException.class);
      }
    }

    @Test
    @Proves("LV-UPL-35")
    void may_be_checked_by_the_view() {
      try (var live = files()) {
        live.send(
            (Work)
                (files, taken) ->
                    files.validator(
                        e ->
                            e.name().startsWith("b") ? Optional.of("bad_name") : Optional.empty()));
        live.fileInput("input", text("a.txt", 1), text("b.txt", 1));
        assertThat(live.texts(".entry")).containsExactly("a.txt 0", "b.txt 0 bad_name");
      }
    }
  }

  @Nested
  class A_file {
    @Test
    @Proves({"WIRE-80", "LV-UPL-18", "LV-UPL-19", "LV-UPL-08"})
    void arrives_in_chunks_and_is_handed_out_once() throws IOException {
      var before = leftovers();
      try (var live = files()) {
        var input = live.fileInput("input", TestFile.of("a.txt", "0123456789abcdefghijKLMNO"));
        input.upload("a.txt", 40);
        assertThat(live.texts(".entry")).containsExactly("a.txt 40");
        assertThat(live.attribute("input", "data-phx-preflighted-refs"))
            .contains(input.ref("a.txt"));
        assertThat(live.attribute("input", "data-phx-done-refs")).contains("");
        input.upload("a.txt");
        assertThat(live.texts(".entry")).containsExactly("a.txt 100 done");
        assertThat(live.attribute("input", "data-phx-done-refs")).contains(input.ref("a.txt"));
        live.submit("#f", Map.of());
        assertThat(live.text("u")).isEqualTo("[a.txt=0123456789abcdefghijKLMNO]");
        assertThat(live.texts(".entry")).isEmpty();
        assertThat(leftovers()).isEqualTo(before);
        live.submit("#f", Map.of());
        assertThat(live.text("u")).isEqualTo("[a.txt=0123456789abcdefghijKLMNO]");
      }
    }

    @Test
    @Proves({"LV-UPL-19", "LV-UPL-20", "LV-UPL-21", "LV-UPL-36"})
    void may_be_kept_and_is_not_handed_out_before_it_is_complete() {
      try (var live = files()) {
        live.send((Work) (files, taken) -> assertThat(files.consume((e, f) -> "")).isEmpty());
        var input = live.fileInput("input", text("a.txt", 5), text("b.txt", 20));
        input.upload("a.txt").upload("b.txt", 50);
        live.send(
            (Work)
                (files, taken) -> {
                  assertThat(files.completed())
                      .extracting(UploadEntry::name)
                      .containsExactly("a.txt");
                  assertThat(files.inProgress())
                      .extracting(UploadEntry::name)
                      .containsExactly("b.txt");
                  assertThatIllegalStateException().isThrownBy(() -> files.consume((e, f) -> ""));
                  var a = files.completed().get(0);
                  taken.add(
                      files.consume(
                          a,
                          (e, f) -> {
                            files.postpone();
                            return "kept";
                          }));
                  assertThat(files.completed()).hasSize(1);
                  taken.add(files.consume(a, (e, f) -> "gone"));
                  assertThat(files.completed()).isEmpty();
                });
        assertThat(live.text("u")).isEqualTo("[kept, gone]");
        assertThat(live.texts(".entry")).containsExactly("b.txt 50");
      }
    }

    @Test
    @Proves({"WIRE-80", "LV-UPL-04", "LV-SEC-10"})
    void with_more_bytes_than_it_said_is_refused() throws IOException {
      var before = leftovers();
      try (var live = files()) {
        var input = live.fileInput("input", text("a.txt", 30));
        input.upload("a.txt", 30);
        assertThat(input.sendMore("a.txt", new byte[21]))
            .isEqualTo("{\"reason\":\"file_size_limit_exceeded\",\"limit\":30}");
        assertThat(live.texts(".entry")).containsExactly("a.txt 33 too_large");
        assertThat(leftovers()).isEqualTo(before);
        assertThatThrownBy(() -> live.submit("#f", Map.of()))
            .hasRootCauseInstanceOf(IllegalStateException.class);
      }
    }

    @Test
    @Proves("WIRE-80")
    void is_not_done_because_the_browser_says_so() {
      try (var live = files()) {
        var input = live.fileInput("input", text("a.txt", 30));
        input.upload("a.txt", 30);
        input.progress("a.txt", 100);
        assertThat(live.texts(".entry")).containsExactly("a.txt 99");
      }
    }

    @Test
    @Proves({"LV-UPL-06"})
    void that_does_not_come_on_is_dropped() throws IOException {
      var before = leftovers();
      try (var live = files()) {
        var input = live.fileInput("input", text("a.txt", 30));
        input.upload("a.txt", 30);
        live.advance(Duration.ofSeconds(9));
        assertThat(live.texts(".entry")).containsExactly("a.txt 33");
        live.advance(Duration.ofSeconds(11));
        assertThat(live.texts(".entry")).isEmpty();
        assertThat(leftovers()).isEqualTo(before);
      }
    }

    @Test
    @Proves({"LV-UPL-17", "WIRE-80"})
    void that_is_called_off_ends_its_topic() throws IOException {
      var before = leftovers();
      try (var live = files()) {
        var input = live.fileInput("input", text("a.txt", 30));
        input.upload("a.txt", 30);
        live.push("cancel", Map.of("ref", input.ref("a.txt")));
        assertThat(live.texts(".entry")).isEmpty();
        assertThat(input.closed("a.txt")).isTrue();
        assertThat(leftovers()).isEqualTo(before);
      }
    }

    @Test
    @Proves({"LV-UPL-33", "LV-UPL-23", "LV-UPL-34"})
    void is_removed_however_its_view_ends() throws IOException {
      var before = leftovers();
      try (var live = files()) {
        live.fileInput("input", text("a.txt", 30), text("b.txt", 5))
            .upload("b.txt")
            .upload("a.txt", 30);
        assertThat(leftovers()).hasSize(before.size() + 2);
        live.reconnect();
        assertThat(leftovers()).isEqualTo(before);
        assertThat(live.texts(".entry")).isEmpty();
        live.fileInput("input", text("a.txt", 5)).upload("a.txt");
        assertThatThrownBy(() -> live.push("crash", Map.of())).isInstanceOf(AssertionError.class);
        assertThat(leftovers()).isEqualTo(before);
        live.rejoin();
        live.fileInput("input", text("a.txt", 5)).upload("a.txt");
      }
      assertThat(leftovers()).isEqualTo(before);
    }

    @Test
    @Proves({"LV-UPL-08", "LV-UPL-20"})
    void may_be_taken_as_soon_as_it_is_there() {
      try (var live = LiveTester.open(beans, "/album")) {
        live.fileInput("input", text("a.txt", 100_000)).upload("a.txt");
        assertThat(live.text("u")).isEqualTo("64;100;100000");
        assertThat(live.texts(".entry")).isEmpty();
      }
    }

    @Test
    void without_content_arrives_too() {
      try (var live = files()) {
        live.fileInput("input", text("a.txt", 0)).upload("a.txt");
        live.submit("#f", Map.of());
        assertThat(live.text("u")).isEqualTo("[a.txt=]");
      }
    }

    @Test
    @Proves("LV-UPL-14")
    void tells_what_is_known_of_it() {
      try (var live = files()) {
        var input = live.fileInput("input", text("a.txt", 20));
        input.upload("a.txt", 50);
        live.send(
            (Work)
                (files, taken) -> {
                  var entry = files.entries().get(0);
                  taken.add(entry.name() + " " + entry.size() + " " + entry.type());
                  taken.add(entry.progress() + " " + entry.preflighted() + " " + entry.done());
                  taken.add(entry.valid() + " " + entry.cancelled() + " " + entry.lastModified());
                  assertThat(entry.uploadRef()).isEqualTo(files.ref());
                  assertThat(entry.meta()).isNull();
                  assertThat(files.cancel(entry).cancelled()).isTrue();
                });
        assertThat(live.text("u"))
            .isEqualTo("[a.txt 20 text/plain, 50 true false, true false 1970-01-01T00:00:00Z]");
      }
    }

    @Test
    @Proves("LV-UPL-37")
    void has_a_name_that_is_fit_for_a_disk() {
      try (var live = files()) {
        live.fileInput("input", text("../../etc/pass wd.txt", 1), text("...txt", 1));
        live.send((Work) (files, taken) -> files.entries().forEach(e -> taken.add(e.safeName())));
        assertThat(live.text("u")).isEqualTo("[pass_wd.txt, txt]");
      }
    }
  }

  @Nested
  class The_topic_of_a_file {
    @Test
    @Proves("WIRE-79")
    void is_open_to_those_with_a_token_and_once() {
      try (var live = files()) {
        var input = live.fileInput("input", text("a.txt", 30));
        assertThat(live.refusedTopic("lvu:0", "nonsense")).isEqualTo("invalid_token");
        input.upload("a.txt", 30);
        assertThat(live.refusedTopic("lvu:9", input.token("a.txt")))
            .isEqualTo("already_registered");
        live.push("cancel", Map.of("ref", input.ref("a.txt")));
        assertThat(live.refusedTopic("lvu:9", input.token("a.txt"))).isEqualTo("disallowed");
        live.reconnect();
        assertThat(live.refusedTopic("lvu:9", input.token("a.txt"))).isEqualTo("disallowed");
      }
    }
  }

  @Nested
  class An_upload {
    @Test
    @Proves({"LV-UPL-11", "LV-UPL-13"})
    void may_be_switched_off_and_on() {
      try (var live = files()) {
        var input = live.fileInput("input", text("a.txt", 30));
        live.push("disallow", Map.of());
        assertThat(live.texts(".entry")).isEmpty();
        assertThatThrownBy(() -> input.upload("a.txt")).hasMessageContaining("not_allowed");
        live.push("allow", Map.of());
        live.fileInput("input", text("b.txt", 30));
        live.send(
            (Work)
                (files, taken) -> {
                  assertThatIllegalStateException().isThrownBy(files::allow);
                  assertThatIllegalArgumentException().isThrownBy(() -> files.cancel("nobody"));
                  assertThat(files.name()).isEqualTo("files");
                  assertThat(files.chunkTimeout()).isEqualTo(Duration.ofSeconds(10));
                  assertThat(files.maxEntries()).isEqualTo(2);
                  assertThat(files.maxFileSize()).isEqualTo(100);
                  assertThat(files.chunkSize()).isEqualTo(10);
                  assertThat(files.autoUpload()).isFalse();
                  assertThat(files.allowed()).isTrue();
                });
      }
    }

    @Test
    @Proves({"LV-UPL-31", "LV-UPL-01"})
    void of_a_component_is_its_own_and_ends_with_it() throws IOException {
      var before = leftovers();
      try (var live = LiveTester.open(beans, "/two")) {
        var a = live.fileInput("#a input", text("a.txt", 20));
        var b = live.fileInput("#b input", text("b.txt", 20));
        a.upload("a.txt", 50);
        b.upload("b.txt", 50);
        assertThat(live.texts("p")).containsExactly("a.txt 50", "b.txt 50");
        live.push("hide", Map.of());
        assertThat(b.closed("b.txt")).isTrue();
        assertThat(leftovers()).hasSize(before.size() + 1);
        a.upload("a.txt");
        assertThat(live.texts("p")).containsExactly("a.txt 100");
      }
      assertThat(leftovers()).isEqualTo(before);
    }
  }

  /** Notes what it is given. */
  private static final class Noting implements UploadWriter {
    private final List<String> notes;
    private final String name;

    Noting(List<String> notes, String name) {
      this.notes = notes;
      this.name = name;
    }

    @Override
    public void write(ByteBuffer chunk) throws IOException {
      if (name.startsWith("bad")) {
        throw new IOException("disk full");
      }
      notes.add(name + " " + chunk.remaining());
    }

    @Override
    public void close(End end) {
      notes.add(name + " " + end);
    }

    @Override
    public Object meta() {
      return notes.size();
    }
  }

  @Nested
  class A_writer {
    @Test
    @Proves({"LV-UPL-10", "LV-UPL-22", "LV-UPL-23"})
    void gets_the_chunks_and_the_end() {
      var notes = new ArrayList<String>();
      try (var live = files()) {
        live.send((Work) (files, taken) -> files.writer(e -> new Noting(notes, e.name())));
        live.fileInput("input", text("a.txt", 25), text("b.txt", 25))
            .upload("a.txt")
            .upload("b.txt", 40);
        live.send(
            (Work)
                (files, taken) ->
                    taken.add(
                        files.consume(
                            files.completed().get(0), Integer.class, (e, count) -> "n" + count)));
        assertThat(live.text("u")).isEqualTo("[n5]");
      }
      assertThat(notes)
          .containsExactly(
              "a.txt 10", "a.txt 10", "a.txt 5", "a.txt DONE", "b.txt 10", "b.txt CANCELLED");
    }

    @Test
    @Proves({"LV-UPL-24", "LV-UPL-16"})
    void that_fails_ends_its_file_and_not_the_view() {
      var notes = new ArrayList<String>();
      try (var live = files()) {
        live.send(
            (Work)
                (files, taken) -> {
                  files.writer(
                      e -> {
                        if (e.name().startsWith("worse")) {
                          throw new IllegalStateException("no sink");
                        }
                        return new Noting(notes, e.name());
                      });
                  files.onProgress(e -> taken.add(e.name() + e.errors().size()));
                });
        var input = live.fileInput("input", text("bad.txt", 25), text("worse.txt", 2));
        assertThatThrownBy(() -> input.upload("bad.txt")).hasMessageContaining("writer_error");
        assertThatThrownBy(() -> input.upload("worse.txt")).hasMessageContaining("writer_error");
        assertThat(live.texts(".entry"))
            .containsExactly("bad.txt 0 writer_failure", "worse.txt 0 writer_failure");
        assertThat(live.text("u")).isEqualTo("[bad.txt1, worse.txt1]");
        assertThat(notes).containsExactly("bad.txt FAILED");
        live.send(
            (Work) (files, taken) -> taken.add(files.entries().get(0).errors().get(0).detail()));
        assertThat(live.text("u")).endsWith("disk full]");
      }
    }
  }

  @Nested
  class A_file_that_goes_elsewhere {
    @Test
    @Proves({"WIRE-81", "LV-UPL-07", "LV-UPL-28", "LV-UPL-29", "LV-UPL-16"})
    void is_sent_by_the_page_and_reported() {
      try (var live = files()) {
        live.send(
            (Work)
                (files, taken) ->
                    files.external(
                        e -> {
                          if (e.name().startsWith("b")) {
                            throw new IllegalStateException("no bucket");
                          }
                          return UploadTarget.of("PUT", Map.of("url", "/put/" + e.name()));
                        }));
        var input = live.fileInput("input", text("a.txt", 25), text("b.txt", 25));
        assertThat(input.target("a.txt"))
            .hasValueSatisfying(
                target -> {
                  assertThat(target.getString("uploader")).isEqualTo("PUT");
                  assertThat(target.getString("url")).isEqualTo("/put/a.txt");
                });
        assertThatThrownBy(() -> input.target("b.txt"))
            .hasMessageContaining("external_metadata_failure");
        input.progress("a.txt", 100);
        assertThat(live.texts(".entry"))
            .containsExactly("a.txt 100 done", "b.txt 0 external_metadata_failure");
        live.send(
            (Work)
                (files, taken) ->
                    taken.add(
                        files.consume(
                            files.completed().get(0),
                            UploadTarget.class,
                            (e, target) -> target.meta().get("url") + " " + e.name())));
        assertThat(live.text("u")).isEqualTo("[/put/a.txt a.txt]");
      }
    }

    @Test
    @Proves({"LV-UPL-28", "LV-UPL-16"})
    void may_fail_in_the_browser() {
      try (var live = files()) {
        live.send((Work) (files, taken) -> files.external(e -> UploadTarget.of("PUT", Map.of())));
        var input = live.fileInput("input", text("a.txt", 25));
        input.target("a.txt");
        input.fail("a.txt", "offline");
        assertThat(live.texts(".entry")).containsExactly("a.txt 0 external_client_failure");
      }
    }
  }
}
