package ee.liveview.test;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.internal.diff.ComponentTable;
import ee.liveview.internal.diff.HtmlRender;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.render.Compiler;
import ee.liveview.internal.template.Formatter;
import ee.liveview.internal.template.Formatter.Options;
import ee.liveview.internal.template.Parser;
import ee.liveview.internal.template.expr.Names;
import ee.liveview.proves.Proves;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Formatting a template changes neither what a browser shows nor a formatted template. */
class FormattingTest {
  private static final Path REPOSITORY = Path.of("..").toAbsolutePath().normalize();

  @Nested
  class A_random_template {
    private static final int RUNS = 3_000;
    private static final int STATES = 4;

    @Test
    @Proves({"LV-FMT-05", "LV-FMT-08"})
    void shows_the_same_and_is_formatted_once_and_for_all() {
      for (long seed = 0; seed < RUNS; seed++) {
        var random = new Random(seed);
        var written = crumpled(RandomTemplate.next(random), random);
        var options = new Options(20 + random.nextInt(100));
        var formatted = formatted(written, options);
        var before = compiled(written);
        var after = compiled(formatted);
        var state = new State();
        for (int i = 0; i < STATES; i++) {
          assertThat(Seen.of(html(after, state)))
              .as("seed %d: %s%nbecame%n%s", seed, written, formatted)
              .isEqualTo(Seen.of(html(before, state)));
          state.change(random);
        }
      }
    }

    /** Other white space, longer text and other elements than the generator writes. */
    private String crumpled(String template, Random random) {
      var block = pick(random, "div", "section", "fieldset", "main", "article");
      var inline = pick(random, "span", "em", "label", "svg", "pre", "my-name");
      var other = pick(random, "b", "pre", "i", "code", "div", "textarea-like");
      var text = template.replaceAll("(</?)div\\b", "$1" + block);
      text = text.replaceAll("(</?)span\\b", "$1" + inline).replaceAll("(</?)b\\b", "$1" + other);
      return Pattern.compile(
              "(?<![.{])text (?![^<#}]*})|(?<=[^-\\s]>)(?!\\s*<[\\w-]+"
                  + " :else)(?=[^<]|<[^!])|(?<=})(?!\")\\b")
          .matcher(text)
          .replaceAll(at -> at.group().isEmpty() ? gap(random) : words(random));
    }

    private String gap(Random random) {
      return pick(random, "", "", "", "", " ", "\n", "\n\n\n   ", " \t", "<!--- note --->", "<br>");
    }

    private String words(Random random) {
      return pick(
          random,
          "text",
          "text ",
          " text",
          " some text ",
          "one\ntwo three\n\nfour ",
          "<script>a  b</script>",
          "<button>a b c</button>",
          "<pre> a\n  b</pre>",
          "some text that is long enough to need a line of its own, or even two of them ");
    }

    private String pick(Random random, String... choices) {
      return choices[random.nextInt(choices.length)];
    }
  }

  @Nested
  class A_template_of_this_repository {
    @TestFactory
    @Proves({"LV-FMT-05", "LV-FMT-08"})
    Stream<DynamicTest> shows_the_same_and_is_formatted_once_and_for_all() throws IOException {
      return templates()
          .map(template -> DynamicTest.dynamicTest(shown(template), () -> check(template)));
    }

    private String shown(String template) {
      return template.strip().lines().findFirst().orElse("nothing");
    }

    private void check(String template) {
      for (int lineLength : new int[] {98, 40, 20}) {
        var formatted = formatted(template, new Options(lineLength));
        assertThat(Seen.of(withoutExpressions(formatted)))
            .as("%s%nbecame%n%s", template, formatted)
            .isEqualTo(Seen.of(withoutExpressions(template)));
      }
    }

    /** What browsers read like templates: an expression may hold what is markup elsewhere. */
    private String withoutExpressions(String template) {
      var whole = template.strip().matches("(?s)<tr\\b.*") ? "<table>" + template : template;
      return whole
          .replaceAll("#\\{[^}]*}", "(expression)")
          .replaceAll(
              "<(script|style|title|textarea|[a-z][\\w-]*:[\\w.-]+)\\b([^<>]*)/>", "<$1$2></$1>");
    }
  }

  @Test
  void the_example_of_the_guide_becomes_what_the_guide_shows() {
    var folder = Path.of("src/test/resources/ee/liveview/docs/format");
    assertThat(formatted(read(folder.resolve("Written.html")), Options.DEFAULT))
        .isEqualTo(read(folder.resolve("Formatted.html")));
  }

  @TestFactory
  @Proves("LV-FMT-08")
  Stream<DynamicTest> the_showcase_is_formatted() throws IOException {
    return files("html")
        .filter(file -> file.toString().contains("showcase"))
        .map(
            file ->
                DynamicTest.dynamicTest(
                    file.getFileName().toString(),
                    () -> {
                      var text = Files.readString(file);
                      assertThat(formatted(text, Options.DEFAULT)).isEqualTo(text);
                    }));
  }

  private static String formatted(String template, Options options) {
    var once = Formatter.format(new SourceFile("Once.html", template), options);
    assertThat(once.problems()).as(template).isEmpty();
    var twice = Formatter.format(new SourceFile("Twice.html", once.text()), options);
    assertThat(twice.text()).as(template).isEqualTo(once.text());
    assertThat(twice.changed()).isFalse();
    return once.text();
  }

  private static CompiledTemplate compiled(String source) {
    var parsed = Parser.parse(new SourceFile("Random.html", source));
    var names = new Names(State.class, MethodHandles.lookup(), Map.of(), Map.of());
    var compilation = Compiler.compile(parsed.nodes(), names, new RandomComponents());
    assertThat(compilation.problems()).as(source).isEmpty();
    var template = compilation.template();
    assertThat(template).isNotNull();
    return template;
  }

  private static String html(CompiledTemplate template, State state) {
    var table = new ComponentTable(new RandomComponents());
    var html = HtmlRender.html(template, template.newScope(state, Map.of()), table);
    // A component of the generator writes p around anything; browsers would rearrange a block in
    // it.
    return html.replaceAll("(</?)p\\b", "$1section");
  }

  // Every template there is: files, examples of the documentation, strings of tests

  private static final Pattern EXAMPLE = Pattern.compile("```html\n(.*?)```", Pattern.DOTALL);
  private static final Pattern STRING =
      Pattern.compile("\"\"\"\n(.*?)\"\"\"|\"((?:[^\"\\\\\n]|\\\\.)+)\"", Pattern.DOTALL);

  private static Stream<String> templates() throws IOException {
    return Stream.of(
            files("html").map(FormattingTest::read),
            files("md").map(FormattingTest::read).flatMap(page -> groups(EXAMPLE, page)),
            files("java")
                .map(FormattingTest::read)
                .flatMap(page -> groups(STRING, page))
                .map(FormattingTest::unescaped))
        .flatMap(all -> all)
        .filter(text -> text.contains("<"))
        .distinct()
        .filter(text -> Parser.parse(new SourceFile("Any.html", text)).valid());
  }

  private static Stream<Path> files(String extension) throws IOException {
    try (var files = Files.walk(REPOSITORY)) {
      return files
          .filter(file -> file.toString().endsWith("." + extension))
          .filter(file -> !file.toString().matches(".*[/\\\\](target|node_modules)[/\\\\].*"))
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Stream<String> groups(Pattern pattern, String text) {
    return pattern.matcher(text).results().map(FormattingTest::onlyGroup);
  }

  private static String onlyGroup(MatchResult found) {
    boolean second = found.groupCount() > 1 && found.group(1) == null;
    return second ? found.group(2) : found.group(1);
  }

  private static String unescaped(String literal) {
    try {
      return literal.translateEscapes();
    } catch (IllegalArgumentException notALiteral) {
      return "";
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
