package ee.liveview.internal.http;

import ee.liveview.Html;
import ee.liveview.internal.diff.DiffHtml;
import ee.liveview.internal.diff.Differ;
import ee.liveview.internal.diff.Fingerprints;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.Compilation;
import ee.liveview.internal.render.Compiler;
import ee.liveview.internal.render.TemplateSlot;
import ee.liveview.internal.template.Parser;
import ee.liveview.internal.template.expr.Names;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.invoke.MethodHandles;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The page around a live view: {@code liveview/root.html} of the application, or the one that
 * ships.
 */
public final class RootLayout {
  private static final String APPLICATION = "liveview/root.html";
  private static final String SHIPPED = "META-INF/liveview/root.html";

  private final TemplateSlot template;

  private RootLayout(TemplateSlot template) {
    this.template = template;
  }

  /** Its template, to be exchanged in development. */
  public TemplateSlot template() {
    return template;
  }

  /**
   * What the layout may show.
   *
   * @param head meta tags and the script of the client
   * @param content the live view
   */
  record Page(String title, Html head, Html content, String contextPath) {}

  /**
   * Reads the layout.
   *
   * @throws IllegalStateException when it has problems; the message is their report
   */
  public static RootLayout load(ClassLoader application) {
    var own = application.getResource(APPLICATION);
    var url = own == null ? RootLayout.class.getClassLoader().getResource(SHIPPED) : own;
    if (url == null) {
      throw new IllegalStateException(SHIPPED + " is missing from the jar of live-impl");
    }
    try (var in = url.openStream()) {
      var text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return of(new SourceFile(own == null ? SHIPPED : APPLICATION, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static RootLayout of(SourceFile source) {
    var first = compile(source);
    var template = TemplateSlot.of((text, annotated) -> compile(text), source, first);
    if (template.isEmpty() || !first.problems().isEmpty()) {
      throw new IllegalStateException(
          first.problems().stream().map(Problem::report).collect(Collectors.joining("\n")));
    }
    return new RootLayout(template.get());
  }

  private static Compilation compile(SourceFile source) {
    var parsed = Parser.parse(source);
    var compiled =
        Compiler.compile(
            parsed.nodes(), new Names(Page.class, MethodHandles.lookup(), Map.of(), Map.of()));
    return new Compilation(
        compiled.template(),
        Stream.concat(parsed.problems().stream(), compiled.problems().stream()).toList());
  }

  String html(Page page) {
    var current = template.current();
    var tree = Differ.diff(current, current.newScope(page, Map.of()), new Fingerprints());
    return tree == null ? "" : DiffHtml.html(tree);
  }
}
