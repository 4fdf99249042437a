package ee.liveview.internal.template.expr;

import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import java.lang.invoke.MethodHandles;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The words of these tests: given a bean, loop variables and globals, what an expression is. */
final class Given {
  private final Object bean;
  private final Class<?> declared;
  private final Map<String, Names.Local> locals = new HashMap<>();
  private final List<@Nullable Object> values = new ArrayList<>();
  private final Map<String, Type> globals = new HashMap<>();
  private final Map<String, Supplier<? extends @Nullable Object>> suppliers = new HashMap<>();

  private final Map<String, Class<?>> classes = new HashMap<>();

  private Given(Object bean, Class<?> declared) {
    this.bean = bean;
    this.declared = declared;
  }

  static Given bean(Object bean) {
    return new Given(bean, bean.getClass());
  }

  static Given bean(Object bean, Class<?> declared) {
    return new Given(bean, declared);
  }

  Given local(String name, Type type, @Nullable Object value) {
    locals.put(name, new Names.Local(values.size(), type));
    values.add(value);
    return this;
  }

  Given global(String name, Type type, @Nullable Object value) {
    globals.put(name, type);
    suppliers.put(name, () -> value);
    return this;
  }

  Given imports(Class<?>... types) {
    for (Class<?> type : types) {
      classes.put(type.getSimpleName(), type);
    }
    return this;
  }

  private Names names(MethodHandles.Lookup lookup) {
    var own = new Names(declared, lookup, locals, globals);
    var all = new HashMap<>(own.classes());
    all.putAll(classes);
    return new Names(declared, lookup, locals, globals, all);
  }

  ExprCompiler.Compiled compiled(String expression) {
    // Something before it, so that positions are counted from where the expression begins.
    SourceFile file = new SourceFile("shop/View.html", "<p>\n  #{" + expression + "}");
    try {
      var lookup = MethodHandles.privateLookupIn(declared, MethodHandles.lookup());
      return new ExprCompiler(lookup).compile(expression, file.position(8), names(lookup));
    } catch (IllegalAccessException closed) {
      throw new AssertionError(closed);
    }
  }

  Expr expr(String expression) {
    var compiled = compiled(expression);
    Expr expr = compiled.expr();
    if (expr == null) {
      throw new AssertionError(
          compiled.problems().stream().map(Problem::report).reduce("", String::concat));
    }
    return expr;
  }

  Scope scope() {
    Scope scope = new Scope(bean, suppliers, values.size());
    for (int i = 0; i < values.size(); i++) {
      scope.local(i, values.get(i));
    }
    return scope;
  }

  @Nullable Object value(String expression) {
    return expr(expression).value(scope());
  }

  boolean truth(String expression) {
    return expr(expression).truth(scope());
  }

  long longValue(String expression) {
    return expr(expression).longValue(scope());
  }

  /** The problems of an expression, each as "code line:column sentence | remedy". */
  List<String> problems(String expression) {
    return compiled(expression).problems().stream().map(Given::shown).toList();
  }

  static String shown(Problem problem) {
    var at = java.util.Objects.requireNonNull(problem.at());
    return problem.code().code()
        + " "
        + at.line()
        + ":"
        + at.column()
        + " "
        + problem.sentence()
        + " | "
        + problem.remedy();
  }
}
