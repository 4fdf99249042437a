package ee.liveview.internal.diff;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.render.Compiler;
import ee.liveview.internal.render.RenderException;
import ee.liveview.internal.template.Formatter;
import ee.liveview.internal.template.Parser;
import ee.liveview.internal.template.expr.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever stands in a template, it takes the time that its length deserves and little of the
 * stack: read, compiled, shown and formatted on a thread with three quarters of the usual stack.
 */
@Timeout(120)
class HostileTemplateTest {
  private static final int MANY = 100_000;
  private static final int DEEP = 10_000;
  private static final int STACK = 768 * 1024;

  /** The bean of all templates here. */
  @SuppressWarnings("unused")
  static final class Bean {
    private final boolean a = true;
    private final int b = 2;
    private final List<Object> list = List.of();
    private final Map<String, Object> map = Map.of();
    private final String text = "text";
  }

  /** The codes of all problems, without repetitions; empty for a template that was shown. */
  private static List<String> codesOf(String template) {
    AtomicReference<List<String>> codes = new AtomicReference<>();
    onSmallStack(() -> codes.set(tried(template)));
    return codes.get();
  }

  /** One after the other, all on one thread: a thread for each takes longer than most templates. */
  private static void each(Stream<String> templates) {
    onSmallStack(() -> templates.forEach(HostileTemplateTest::tried));
  }

  private static void onSmallStack(Runnable work) {
    AtomicReference<Throwable> failure = new AtomicReference<>();
    var thread = new Thread(null, work, "small stack", STACK);
    thread.setUncaughtExceptionHandler((ended, thrown) -> failure.set(thrown));
    thread.start();
    try {
      thread.join();
    } catch (InterruptedException timeout) {
      Thread.currentThread().interrupt();
      throw new AssertionError("It takes too long", timeout);
    }
    assertThat(failure.get()).isNull();
  }

  private static List<String> tried(String template) {
    try {
      return codes(template);
    } catch (Throwable e) {
      throw new AssertionError(template.substring(0, Math.min(200, template.length())), e);
    }
  }

  private static List<String> codes(String template) {
    var file = new SourceFile("Hostile.html", template);
    var names = new Names(Bean.class, MethodHandles.lookup(), Map.of(), Map.of());
    var parsed = Parser.parse(file);
    var compilation = Compiler.compile(parsed.valid() ? parsed.nodes() : List.of(), names);
    var problems = parsed.valid() ? compilation.problems() : parsed.problems();
    assertThat(problems).hasSizeLessThanOrEqualTo(101);
    problems.forEach(p -> assertThat(p.report().length()).isLessThan(10_000));
    var compiled = compilation.template();
    if (compiled != null) {
      shown(compiled);
    }
    var formatted = Formatter.format(file, Formatter.Options.DEFAULT);
    assertThat(formatted.valid() || !formatted.changed()).isTrue();
    return problems.stream().map(Problem::code).map(c -> c.code()).distinct().toList();
  }

  private static void shown(CompiledTemplate template) {
    try {
      var scope = template.newScope(new Bean(), Map.of());
      assertThat(Differ.diff(template, scope, new Fingerprints())).isNotNull();
      assertThat(HtmlRender.html(template, scope)).isNotNull();
    } catch (RenderException ofAnExpression) {
      assertThat(ofAnExpression.problem().code().code()).startsWith("LIVE-");
    }
  }

  @Nested
  class Markup {
    @ParameterizedTest
    @CsvSource({
      "<div>,LIVE-T012",
      "</div>,LIVE-T001",
      "<li><p>,LIVE-T012",
      "<a>,LIVE-T012",
      "<table>,LIVE-T012",
      "<br></br>,LIVE-T002",
      "<%,LIVE-T005",
      "#{,LIVE-T013",
      "#{},LIVE-T015",
      "<p a a>,LIVE-T010",
      "<p :else></p>,LIVE-T022",
      "<script>,LIVE-T012",
      "<!--,LIVE-T006",
    })
    void wrong_many_times_is_told_a_hundred_times(String piece, String code) {
      assertThat(codesOf(piece.repeat(MANY))).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "<p>x</p>",
          "<b>",
          "x ",
          "x",
          "#{b}",
          "#{b} ",
          "<!-- x -->",
          "<!--- x --->",
          "<br>",
          "<p :if=\"a\">x</p>",
          "<p :for=\"x : list\">#{x}</p>",
          "<p :if=\"a\">x</p><!-- y --><p :else>y</p>",
          "\n",
          "<script>x</script>",
          "<app:x>y</app:x>"
        })
    void repeated_is_read(String piece) {
      assertThat(codesOf(piece.repeat(MANY / 2)))
          .isSubsetOf("LIVE-T012", "LIVE-T031", "LIVE-T036", "LIVE-R001");
    }

    @Test
    void nested_too_deep_is_refused() {
      assertThat(codesOf("<div>".repeat(MANY) + "</div>".repeat(MANY)))
          .containsExactly("LIVE-T031");
      assertThat(codesOf("<b :if=\"a\">".repeat(DEEP) + "</b>".repeat(DEEP)))
          .containsExactly("LIVE-T031");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<div>", "<b>", "<b :if=\"a\">", "<b :for=\"(i, x) : list\">", "<svg>"})
    void nested_as_deep_as_is_allowed_is_shown(String tag) {
      int most = 512;
      var endTag = tag.replaceAll("<(\\w+).*", "</$1>");
      assertThat(codesOf(tag.repeat(most) + "x" + endTag.repeat(most))).isEmpty();
    }

    @Test
    void of_ten_megabytes_is_too_large() {
      assertThat(codesOf("<p>some text</p>\n".repeat(600_000))).containsExactly("LIVE-T035");
    }

    @Test
    void of_the_largest_size_is_shown() {
      assertThat(codesOf("<p>x</p>".repeat(250_000))).isEmpty();
      assertThat(codesOf("<i>" + "x ".repeat(900_000) + "</i>")).isEmpty();
    }

    @Test
    void deep_and_large_does_not_grow_when_it_is_formatted() {
      var text = "<div>".repeat(500) + "<hr>".repeat(MANY) + "</div>".repeat(500);
      var formatted =
          Formatter.format(new SourceFile("Deep.html", text), Formatter.Options.DEFAULT).text();
      assertThat(formatted.length()).isLessThan(20 * text.length());
    }
  }

  @Nested
  class Attributes {
    @Test
    void of_a_hundred_thousand_names_are_shown() {
      var tag = new StringBuilder("<p");
      IntStream.range(0, MANY).forEach(i -> tag.append(" a").append(i).append("=\"#{b}\""));
      assertThat(codesOf(tag + "></p>")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", " ", "#{b}", "&quot;", "x\n", "\\#{"})
    void of_a_million_characters_are_shown(String piece) {
      var value = piece.repeat(1_000_000 / piece.length());
      assertThat(codesOf("<p title=\"" + value + "\" href='" + value.substring(0, 4) + "'></p>"))
          .isSubsetOf("LIVE-T013", "LIVE-T036");
    }

    @Test
    void with_names_of_a_million_characters_are_shown() {
      assertThat(codesOf("<p " + "a".repeat(1_000_000) + "></p>")).isEmpty();
      assertThat(codesOf("<" + "a".repeat(1_000_000) + "/>")).isEmpty();
    }

    @Test
    void that_are_directives_of_a_million_characters_are_refused_in_short() {
      var endless = "a".repeat(1_000_000);
      assertThat(codesOf("<p :" + endless + "></p>")).containsExactly("LIVE-T017");
      assertThat(codesOf("<p :for=\"" + endless + "\"></p>")).containsExactly("LIVE-T021");
      assertThat(codesOf("<p :if=\"" + endless + "\"></p>")).containsExactly("LIVE-E007");
    }
  }

  @Nested
  class Expressions {
    static Stream<String> chains() {
      return Stream.of(
              nested("(", "b", ")"),
              nested("[", "b", "]"),
              nested("{", "b", "}"),
              nested("{'k': ", "b", "}"),
              nested("a ? ", "b", " : b"),
              nested("a ? b : ", "b", ""),
              nested("a ? (", "b", ") : [b]"),
              nested("!", "a", ""),
              nested("not ", "a", ""),
              nested("empty ", "a", ""),
              nested("-", "b", ""),
              nested("- -", "b", ""),
              nested("list[", "b", "]"),
              nested("text.concat(", "text", ")"),
              nested("", "map", "['x']"),
              nested("", "map", ".x"),
              nested("", "list", "[0]"),
              nested("", "text", ".trim()"),
              nested("b + ", "b", ""),
              nested("b ** ", "b", ""),
              nested("a || ", "a", ""),
              nested("a && b == ", "b", ""),
              nested("text += ", "text", ""),
              nested("x -> ", "b", ""),
              nested("(x -> ", "b", ")(b)"),
              nested("[x -> ", "b", "]"),
              nested("list.stream().map(x -> ", "b", ").toList()"),
              nested("b; ", "b", ""),
              nested("fn:f(", "b", ")"),
              nested("'", "b", "'"),
              nested("\"x\" ", "b", ""),
              nested("1", "1", "1"),
              nested("1.", "1", "1"),
              nested("x", "x", "x"),
              nested("{", "b", ""),
              nested("(", "b", ""),
              nested("b ? ", "b", ""),
              nested("[b, ", "b", ""))
          .flatMap(s -> s);
    }

    /** Around each other, a little and far too often. */
    private static Stream<String> nested(String before, String inside, String behind) {
      return Stream.of(40, 95, 330, 495, 990, DEEP)
          .map(n -> before.repeat(n) + inside + behind.repeat(n));
    }

    @ParameterizedTest
    @MethodSource("chains")
    void of_any_depth_are_shown_or_refused(String expression) {
      var quoted = expression.replace("\"", "&quot;");
      codesOf("<p>#{" + expression + "}</p>");
      codesOf("<p title=\"x #{" + quoted + "}\" :if=\"" + quoted + "\"></p>");
    }

    @Test
    void nested_ten_thousand_times_are_refused() {
      assertThat(codesOf("#{" + "(".repeat(DEEP) + "b" + ")".repeat(DEEP) + "}"))
          .containsExactly("LIVE-E015");
      assertThat(codesOf("#{" + "(".repeat(900) + "x -> x" + ")".repeat(900) + "}"))
          .containsExactly("LIVE-E015");
    }

    @Test
    void wrong_many_times_are_told_a_hundred_times() {
      assertThat(codesOf("#{nothing}".repeat(MANY))).containsExactly("LIVE-E007", "LIVE-T036");
    }

    @Test
    void of_a_million_characters_are_refused_in_short() {
      assertThat(codesOf("#{" + "x".repeat(1_000_000) + "}")).containsExactly("LIVE-E007");
      assertThat(codesOf("#{" + "1".repeat(1_000_000) + "}")).containsExactly("LIVE-E004");
      assertThat(codesOf("#{'" + "x".repeat(1_000_000) + "'}")).isEmpty();
      assertThat(codesOf("#{1." + "1".repeat(1_000_000) + "}")).isEmpty();
      assertThat(codesOf("#{" + "b + ".repeat(250_000) + "b}")).containsExactly("LIVE-E015");
    }
  }

  @Nested
  class Every_template_of_this_repository {
    private static Stream<String> templates() throws IOException {
      try (var files = Files.walk(Path.of(".."))) {
        return files
            .filter(file -> file.toString().endsWith(".html"))
            .filter(file -> !file.toString().matches(".*[/\\\\](target|node_modules)[/\\\\].*"))
            .map(Every_template_of_this_repository::read)
            .toList()
            .stream();
      }
    }

    private static String read(Path file) {
      try {
        return Files.readString(file);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @ParameterizedTest
    @MethodSource("templates")
    void cut_anywhere_is_shown_or_refused(String template) {
      each(IntStream.rangeClosed(0, template.length()).mapToObj(end -> template.substring(0, end)));
    }

    @ParameterizedTest
    @MethodSource("templates")
    void changed_anyhow_is_shown_or_refused(String template) {
      each(IntStream.range(0, 300).mapToObj(seed -> changed(template, new Random(seed))));
    }

    /** Pieces are left out, doubled, moved, and replaced by what means something. */
    private String changed(String template, Random random) {
      var text = new StringBuilder(template);
      for (int i = 1 + random.nextInt(8); i > 0 && text.length() > 1; i--) {
        int from = random.nextInt(text.length());
        int to = Math.min(text.length(), from + random.nextInt(30));
        var piece = text.substring(from, to);
        switch (random.nextInt(4)) {
          case 0 -> text.delete(from, to);
          case 1 -> text.insert(from, piece.repeat(random.nextInt(4)));
          case 2 -> text.insert(random.nextInt(text.length()), piece);
          default -> text.replace(from, to, meaningful(random));
        }
      }
      return text.toString();
    }

    private String meaningful(Random random) {
      var pieces =
          List.of(
              "<",
              ">",
              "/",
              "\"",
              "'",
              "#{",
              "}",
              "{",
              "\\",
              "</",
              "<!--",
              "-->",
              "<!---",
              "--->",
              "<script>",
              "</script>",
              "<pre>",
              "<svg>",
              "<p ",
              ":if=\"",
              " :else",
              ":for=\"x : y\"",
              "(",
              ")",
              "[",
              "]",
              "?",
              ":",
              "->",
              "\0",
              "\ud83d",
              "=",
              " ",
              "\n",
              "<br/>",
              "app:x");
      return pieces.get(random.nextInt(pieces.size()));
    }
  }
}
