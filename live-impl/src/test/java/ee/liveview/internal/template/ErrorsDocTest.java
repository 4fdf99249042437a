package ee.liveview.internal.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the chapters of docs/errors.md about templates to what the parser does. */
class ErrorsDocTest {
  private static final Pattern CHAPTER =
      Pattern.compile(
          "^### (LIVE-T\\d{3}) — [^\n]+\n(.*?)(?=^#{2,3} |\\z)",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern EXAMPLE = Pattern.compile("```html\n(.*?)\n```", Pattern.DOTALL);

  record Chapter(String code, String broken, String mended) {
    @Override
    public String toString() {
      return code;
    }
  }

  static Stream<Chapter> chapters() throws IOException {
    var matcher = CHAPTER.matcher(Files.readString(Path.of("..", "docs", "errors.md")));
    List<Chapter> chapters = new ArrayList<>();
    while (matcher.find()) {
      var examples = EXAMPLE.matcher(matcher.group(2)).results().map(e -> e.group(1)).toList();
      assertThat(examples).as(matcher.group(1)).hasSize(2);
      chapters.add(new Chapter(matcher.group(1), written(examples.get(0)), examples.get(1)));
    }
    return chapters.stream();
  }

  /** The examples that are too long for a page. */
  private static String written(String example) {
    int tooMany = TreeBuilder.DEEPEST + 1;
    return example
        .replace("<div>…</div>", "<div>".repeat(tooMany) + "</div>".repeat(tooMany))
        .replace("<p>…</p>", "<p>" + "a".repeat(Parser.LARGEST) + "</p>")
        .replace("<br></br>…", "<br></br>".repeat(101));
  }

  @Test
  void has_one_chapter_for_each_code_in_their_order() throws IOException {
    assertThat(chapters().map(Chapter::code))
        .isEqualTo(Stream.of(TemplateError.values()).map(TemplateError::code).toList());
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void shows_what_causes_exactly_this_problem(Chapter chapter) {
    assertThat(Sketch.codes(chapter.broken())).containsExactlyElementsOf(expected(chapter));
  }

  /** Too many problems come after many of another kind. */
  private static List<String> expected(Chapter chapter) {
    List<String> codes = new ArrayList<>();
    if (chapter.code().equals(TemplateError.TOO_MANY.code())) {
      codes.addAll(Collections.nCopies(100, TemplateError.VOID_END_TAG.code()));
    }
    codes.add(chapter.code());
    return codes;
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void shows_what_mends_it(Chapter chapter) {
    assertThat(Sketch.problems(chapter.mended())).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(TemplateError.class)
  void numbers_the_codes_without_gaps(TemplateError error) {
    assertThat(error.code()).isEqualTo("LIVE-T%03d".formatted(error.ordinal() + 1));
  }
}
