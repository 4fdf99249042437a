package ee.liveview.bench;

import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.render.CompiledTemplate;
import ee.liveview.internal.render.Compiler;
import ee.liveview.internal.render.Components;
import ee.liveview.internal.template.Parser;
import ee.liveview.internal.template.expr.Names;
import java.lang.invoke.MethodHandles;
import java.util.Map;
import java.util.stream.Collectors;

/** Templates without a deployment around them. */
final class Templates {
  private Templates() {}

  /** From text to what can be evaluated, as an application is deployed. */
  static CompiledTemplate compile(String text, Class<?> view, MethodHandles.Lookup lookup) {
    return compile(text, view, lookup, Components.NONE);
  }

  /** The same with components that it may call. */
  static CompiledTemplate compile(
      String text, Class<?> view, MethodHandles.Lookup lookup, Components components) {
    var parsed = Parser.parse(new SourceFile(view.getSimpleName() + ".html", text));
    var compiled =
        Compiler.compile(parsed.nodes(), new Names(view, lookup, Map.of(), Map.of()), components);
    var template = compiled.template();
    if (template == null || !parsed.problems().isEmpty()) {
      throw new IllegalStateException(
          compiled.problems().stream().map(Problem::report).collect(Collectors.joining("\n")));
    }
    return template;
  }
}
