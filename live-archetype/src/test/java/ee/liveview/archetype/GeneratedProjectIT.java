package ee.liveview.archetype;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the plugin for archetypes generated of the packaged archetype, just before this test. */
class GeneratedProjectIT {
  private static final Pattern OURS =
      Pattern.compile(
          "<groupId>ee.liveview</groupId>\\s*<artifactId>(.*)</artifactId>\\s*<version>(.*)</version>");

  private final Path generated = Path.of(System.getProperty("generated"));

  @Test
  void is_the_starter_in_a_package_of_its_own() {
    assertThat(files(generated.resolve("src"))).isEqualTo(expected());
  }

  private static Map<String, String> expected() {
    var moved = new TreeMap<String, String>();
    files(Path.of(System.getProperty("starter"), "src"))
        .forEach(
            (file, text) ->
                moved.put(
                    file.replace("ee/liveview/starter", "org/example/party"),
                    text.replace("ee.liveview.starter", "org.example.party")));
    return moved;
  }

  @Test
  void has_a_pom_and_a_guide_besides() {
    var others = files(generated);
    others.keySet().removeIf(file -> file.startsWith("src/"));
    assertThat(others).containsOnlyKeys("README.md", "pom.xml");
  }

  @Test
  void leaves_no_variable_unresolved() {
    assertThat(files(generated).values())
        .noneMatch(text -> text.contains("${") || text.contains("@project."));
    assertThat(files(generated).get("README.md"))
        .startsWith("party\n=")
        .contains("http://localhost:8080/party/");
  }

  @Test
  void uses_the_library_of_this_build() {
    var pom = files(generated).get("pom.xml");
    var version = System.getProperty("version");
    assertThat(OURS.matcher(pom).results().map(GeneratedProjectIT::artifact))
        .isEqualTo(List.of("live-impl " + version, "live-test " + version));
    assertThat(pom).contains("<groupId>org.example</groupId>").doesNotContainPattern(">@.*@<");
  }

  private static String artifact(MatchResult dependency) {
    return dependency.group(1) + " " + dependency.group(2);
  }

  private static Map<String, String> files(Path root) {
    try (var all = Files.walk(root)) {
      var files = new TreeMap<String, String>();
      all.filter(Files::isRegularFile)
          .forEach(file -> files.put(name(root.relativize(file)), read(file)));
      return files;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String name(Path file) {
    return file.toString().replace('\\', '/');
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).replace("\r\n", "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
