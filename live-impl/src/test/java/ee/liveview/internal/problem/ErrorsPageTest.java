package ee.liveview.internal.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** docs/errors.md has a chapter for every code there is, and no other. */
class ErrorsPageTest {
  private static final Pattern CHAPTER =
      Pattern.compile("(?ms)^### (LIVE-[A-Z]\\d{3}) — [^\n]+\n(.*?)(?=^#{2,3} |\\z)");

  /** A paragraph, then two examples, then perhaps more to say. */
  private static final Pattern CONTENT =
      Pattern.compile(
          "(?s)\n(?!\n|```).+?\n\nBroken:\n\n```(\\w+)\n.+?\n```\n\nMended:\n\n```\\1\n.+?\n```\n.*");

  /** The order of the page is the way of a template: markup, values, expressions, class, run. */
  private static final String LETTERS = "TREDVP";

  @Test
  void has_one_chapter_for_each_code_in_their_order() {
    assertThat(chapters().map(chapter -> chapter.group(1))).containsExactlyElementsOf(codes());
  }

  @TestFactory
  Stream<DynamicTest> says_what_a_code_means_and_shows_it_broken_and_mended() {
    return chapters()
        .map(
            chapter ->
                DynamicTest.dynamicTest(
                    chapter.group(1), () -> assertThat(chapter.group(2)).matches(CONTENT)));
  }

  @Test
  void no_code_is_used_twice() {
    assertThat(codes()).doesNotHaveDuplicates();
  }

  private static Stream<MatchResult> chapters() {
    try {
      var text = Files.readString(Path.of("..", "docs", "errors.md"));
      return CHAPTER.matcher(text).results();
    } catch (IOException e) {
      throw new AssertionError("docs/errors.md cannot be read", e);
    }
  }

  /** The codes of all enums that have some, in the order of the page. */
  private static List<String> codes() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("ee.liveview")
            .stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(ProblemCode.class))
            .map(JavaClass::reflect)
            .flatMap(type -> Arrays.stream(type.getEnumConstants()))
            .map(constant -> ((ProblemCode) constant).code())
            .sorted(
                Comparator.<String>comparingInt(code -> LETTERS.indexOf(code.charAt(5)))
                    .thenComparing(code -> code))
            .toList();
  }
}
