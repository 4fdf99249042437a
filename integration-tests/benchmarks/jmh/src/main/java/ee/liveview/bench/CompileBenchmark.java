package ee.liveview.bench;

import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.template.Parsed;
import ee.liveview.internal.template.Parser;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A template of 200 lines, from its text to what can be evaluated: paid once per deployment. And
 * the 500 templates of 100 lines of a large application, by a JVM that has just started.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class CompileBenchmark {
  private static final String TEN_LINES =
      """
      <section class="panel #{tone}" id="list-%1$s">
        <h2>#{title} <small :if="count > 0">#{count} open</small></h2>
        <p :if="empty names" class="empty">Nothing here yet.</p>
        <ul :else>
          <li :for="(i, name) : names" :key="name" class="#{i == 0 ? 'first' : 'next'}">
            <a href="/people/#{name}" title="#{name}" phx-click="open" phx-value-name="#{name}">
              #{name.length() > 20 ? name.substring(0, 20) : name}</a>
          </li>
        </ul>
      </section>
      """;

  /** The bean of the template. */
  public static final class Page {
    private final String title = "People";
    private final String tone = "plain";
    private final int count = 3;
    private final List<String> names = List.of("Ada", "Grace", "Barbara");
  }

  private final SourceFile source = new SourceFile("Page.html", text(200, 0));
  private final List<String> deployment =
      IntStream.range(0, 500).mapToObj(page -> text(100, page)).toList();

  private static String text(int lines, int page) {
    var text = new StringBuilder();
    for (int i = 0; i < lines / 10; i++) {
      text.append(TEN_LINES.formatted(page + "-" + i));
    }
    return text.toString();
  }

  /** Text to nodes, checked. */
  @Benchmark
  public Parsed parse() {
    return Parser.parse(source);
  }

  /** Text to a template, with 140 expressions linked to the bean. */
  @Benchmark
  public CompiledTemplate compile() {
    return Templates.compile(source.text(), Page.class, MethodHandles.lookup());
  }

  /** All templates of a large application, once and with nothing warm, as a deployment does. */
  @Benchmark
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  @Fork(5)
  public List<CompiledTemplate> deployment() {
    return deployment.stream()
        .map(text -> Templates.compile(text, Page.class, MethodHandles.lookup()))
        .toList();
  }

  /** Looking at each character once, which nobody can leave out. */
  @Benchmark
  public int parseFloor() {
    var text = source.text();
    int special = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '<', '>', '"', '#', '{', '}' -> special++;
        default -> {}
      }
    }
    return special;
  }
}
