package ee.liveview.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** docs/errors.md has a chapter for every code of the bridge, and no other. */
class FacesErrorsPageTest {
  private static final Pattern CHAPTER =
      Pattern.compile(
          "(?ms)^#### (LIVE-F\\d{3}) — [^\n]+\n\n.+?\\S\n\nBroken:\n\n```xml\n.+?\n```\n\n"
              + "Mended:\n\n```xml\n.+?\n```\n");

  @Test
  void has_one_chapter_for_each_code() throws IOException {
    var page = Files.readString(Path.of("..", "docs", "errors.md"));
    assertThat(Pattern.compile("(?m)^#### LIVE-F").matcher(page).results())
        .hasSize(FacesProblem.values().length);
    assertThat(CHAPTER.matcher(page).results().map((MatchResult found) -> found.group(1)))
        .containsExactlyElementsOf(
            Stream.of(FacesProblem.values()).map(FacesProblem::code).toList());
  }
}
