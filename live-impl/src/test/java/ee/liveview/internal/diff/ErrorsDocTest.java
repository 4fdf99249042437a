package ee.liveview.internal.diff;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.Form;
import ee.liveview.JS;
import ee.liveview.LiveStream;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.render.Compiler;
import ee.liveview.internal.render.RenderException;
import ee.liveview.internal.template.Parser;
import ee.liveview.internal.template.expr.ExprException;
import ee.liveview.internal.template.expr.Names;
import java.io.IOException;
import java.lang.invoke.MethodHandles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Holds the chapters of docs/errors.md about values and expressions to what compiling and rendering
 * do. Those about components have a test of their own.
 */
class ErrorsDocTest {
  private static final Pattern CHAPTER =
      Pattern.compile(
          "^### (LIVE-(?:R0(?!01)[016]|E\\d)\\d+) — [^\n]+\n(.*?)(?=^#{2,3} |\\z)",
          Pattern.MULTILINE | Pattern.DOTALL);
  private static final Pattern EXAMPLE = Pattern.compile("```html\n(.*?)\n```", Pattern.DOTALL);

  private final Desk desk = new Desk();

  record Chapter(String code, String broken, String mended) {
    @Override
    public String toString() {
      return code;
    }
  }

  static Stream<Chapter> chapters() throws IOException {
    return CHAPTER
        .matcher(Files.readString(Path.of("..", "docs", "errors.md")))
        .results()
        .map(
            chapter -> {
              var examples =
                  EXAMPLE.matcher(chapter.group(2)).results().map(e -> e.group(1)).toList();
              assertThat(examples).as(chapter.group(1)).hasSize(2);
              return new Chapter(chapter.group(1), examples.get(0), examples.get(1));
            });
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void shows_what_causes_exactly_this_problem(Chapter chapter) {
    assertThat(codes(chapter.broken())).containsExactly(chapter.code());
  }

  @ParameterizedTest
  @MethodSource("chapters")
  void shows_what_mends_it(Chapter chapter) {
    assertThat(codes(chapter.mended())).isEmpty();
  }

  /** What is wrong with a template, at deployment or else when it is shown. */
  private List<String> codes(String template) {
    var parsed = Parser.parse(new SourceFile("Desk.html", template));
    if (!parsed.valid()) {
      return codes(parsed.problems());
    }
    var names = new Names(Desk.class, MethodHandles.lookup(), Map.of(), Map.of("JS", JS.class));
    var compilation = Compiler.compile(parsed.nodes(), names);
    var compiled = compilation.template();
    return compiled == null ? codes(compilation.problems()) : shown(compiled);
  }

  private static List<String> codes(List<Problem> problems) {
    return problems.stream().map(problem -> problem.code().code()).toList();
  }

  private List<String> shown(CompiledTemplate template) {
    try {
      Differ.diff(template, template.newScope(desk, Map.of("JS", JS::none)), new Fingerprints());
      return List.of();
    } catch (RenderException failed) {
      return codes(
          List.of(
              failed.getCause() instanceof ExprException cause
                  ? cause.problem()
                  : failed.problem()));
    }
  }

  /** The bean of all examples. */
  @SuppressWarnings("unused")
  static final class Desk {
    enum Status {
      OPEN,
      CLOSED
    }

    public record Item(long id, String name, String kind, String category) {}

    /** Not complete, so that it has no total to compute. */
    public static final class Order {
      public boolean isComplete() {
        return false;
      }

      public int getTotal() {
        return 5;
      }

      public int total() {
        throw new IllegalStateException("not complete");
      }
    }

    public static final class Payload {
      public int getPrice() {
        return 5;
      }

      public int total(int pieces) {
        return pieces * 5;
      }
    }

    public record Customer(int limit) {}

    public record Guest(String name) {}

    private final Form<Guest> form = Form.of(new Guest("Ada"));
    private final Item item = new Item(1, "Cup", "china", "kitchen");
    private final Item product = item;
    private final List<Item> items = List.of(item);
    private final List<Item> basket = List.of(item, new Item(2, "Pot", "china", "kitchen"));
    private final LiveStream<Item> stream = LiveStream.by(Item::id);
    private final Order order = new Order();
    private final Customer customer = new Customer(9);
    private final Object payload = new Payload();
    private final Object worker = Thread.currentThread();
    private final String workerName = "main";
    private final Status status = Status.OPEN;
    private final String name = "Ada";
    private final String text = "Hello";
    private final boolean open = true;
    private final int count = 1;
    private final int price = 5;
    private final int amount = 2;
  }
}
