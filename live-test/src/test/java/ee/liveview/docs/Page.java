package ee.liveview.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A page of the documentation, and the tested files that its examples are taken from. */
record Page(Path file) {
  private static final Path PROJECT = Files.exists(Path.of("docs")) ? Path.of("") : Path.of("..");
  private static final String HERE = "ee/liveview/docs";

  static final Page ERRORS = new Page(PROJECT.resolve("docs/errors.md"));

  static Page of(String name) {
    return new Page(PROJECT.resolve("docs").resolve(name));
  }

  /**
   * README.md and the pages of docs; docs/errors.md has its own tests, docs/parity.md is written.
   */
  static Stream<Page> all() {
    var own = List.of("errors.md", "parity.md");
    return Stream.concat(
            Stream.of(PROJECT.resolve("README.md")),
            list(PROJECT.resolve("docs"))
                .filter(
                    file -> file.getParent().endsWith("docs") && file.toString().endsWith(".md")))
        .filter(file -> !own.contains(file.getFileName().toString()))
        .map(Page::new);
  }

  /** The files whose parts may be shown in a page: examples that tests run, and the showcase. */
  static Stream<Path> sources() {
    return Stream.of(
            "live-test/src/test/java/" + HERE,
            "live-test/src/test/resources/" + HERE,
            "live-test/src/test/resources/liveview",
            "live-impl/src/main/resources/META-INF/liveview",
            "live-migrate/src/test/resources",
            "integration-tests/showcase/src/main",
            "integration-tests/server-tests/shared/src/test")
        .map(PROJECT::resolve)
        .filter(Files::isDirectory)
        .flatMap(Page::list)
        .filter(file -> file.toString().matches(".*\\.(java|x?html)"));
  }

  /** A Java file of this package. */
  static String source(String name) {
    return read(PROJECT.resolve("live-test/src/test/java").resolve(HERE).resolve(name));
  }

  String text() {
    return read(file);
  }

  /** The lines of each fenced block of a language. */
  List<List<String>> blocks(String language) {
    return blocks(language, text());
  }

  static List<List<String>> blocks(String language, String text) {
    return Pattern.compile("(?ms)^```" + language + "\n(.*?)\n```$")
        .matcher(text)
        .results()
        .map(block -> lines(block.group(1)))
        .toList();
  }

  /** The lines of a text without their indentation. */
  static List<String> lines(String text) {
    return text.lines().map(String::strip).toList();
  }

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<Path> list(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return file.getFileName().toString();
  }
}
