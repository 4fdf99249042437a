package ee.liveview.internal.render;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.template.expr.Expr;
import ee.liveview.internal.template.expr.ExprCompiler;
import ee.liveview.internal.template.expr.Names;
import java.lang.invoke.MethodHandles;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The expression language as the compiler of templates sees it. */
interface Expressions {
  /** The compiled expression; null when problems were reported. */
  @Nullable Expr compile(String expression, Position at, Names names, Consumer<Problem> problems);

  /** Jakarta Expression Language, for one template. */
  static Expressions jakarta(MethodHandles.Lookup lookup) {
    var compiler = new ExprCompiler(lookup);
    return (expression, at, names, problems) -> {
      var compiled = compiler.compile(expression, at, names);
      compiled.problems().forEach(problems);
      return compiled.expr();
    };
  }
}
