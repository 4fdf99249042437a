package ee.liveview.internal.diff;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.Compilation;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.render.Compiler;
import ee.liveview.internal.template.Parser;
import ee.liveview.internal.template.expr.Names;
import jakarta.json.spi.JsonProvider;
import java.io.StringWriter;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A page that shows a bean, for tests: each message as JSON with single quotes, and the HTML. */
public final class Page {
  private static final JsonProvider JSON = JsonProvider.provider();

  private final CompiledTemplate template;
  private final Object bean;
  private final Fingerprints shown = new Fingerprints();

  private Page(CompiledTemplate template, Object bean) {
    this.template = template;
    this.bean = bean;
  }

  /** A page nobody has seen yet. */
  public static Page of(String source, Object bean, MethodHandles.Lookup lookup) {
    var compilation = compile(source, bean, lookup);
    assertThat(compilation.problems()).isEmpty();
    return new Page(Objects.requireNonNull(compilation.template()), bean);
  }

  /** What compiling says; the markup itself must be right. */
  public static Compilation compile(String source, Object bean, MethodHandles.Lookup lookup) {
    var parsed = Parser.parse(new SourceFile("shop/Cart.html", source));
    assertThat(parsed.problems()).extracting(Problem::report).isEmpty();
    var names = new Names(bean.getClass(), lookup, Map.of(), Map.of());
    return Compiler.compile(parsed.nodes(), names);
  }

  /** The next diff; null when nothing changed. */
  public Diff.@Nullable Tree diff() {
    return Differ.diff(template, template.newScope(bean, Map.of()), shown);
  }

  /** The next diff as JSON. */
  public String json() {
    return json(Message.of(diff()));
  }

  /** The HTML of the present state, as a first request gets it. */
  public String html() {
    return HtmlRender.html(template, template.newScope(bean, Map.of()));
  }

  /** What is compiled. */
  public CompiledTemplate template() {
    return template;
  }

  /** The same page after it was shown once. */
  public Page shown() {
    assertThat(diff()).isNotNull();
    return this;
  }

  static String json(Message message) {
    var text = new StringWriter();
    try (var out = JSON.createGenerator(text)) {
      DiffJson.write(message, out);
    }
    return text.toString().replace('"', '\'');
  }
}
