package ee.liveview.internal.template.expr;

import ee.liveview.internal.problem.Problem;
import jakarta.el.CompositeELResolver;
import jakarta.el.ELContext;
import jakarta.el.ELException;
import jakarta.el.ELResolver;
import jakarta.el.ExpressionFactory;
import jakarta.el.FunctionMapper;
import jakarta.el.StaticFieldELResolver;
import jakarta.el.ValueExpression;
import jakarta.el.VariableMapper;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * An expression the platform's EL evaluates: lambdas and EL streams. Names are resolved, and
 * refused, as everywhere else.
 */
final class PlatformEl extends Step {
  // Its parser descends through a dozen methods for each level.
  private static final int MAX_DEPTH = 50;
  private static final Set<String> NESTING =
      Set.of("(", "[", "{", "?", "->", ";", "!", "-", "not", "empty");

  private final ExpressionFactory factory;
  private final ValueExpression expression;
  private final Names names;
  private final Reach own;
  private final Reach open;

  private PlatformEl(
      ExpressionFactory factory,
      ValueExpression expression,
      Names names,
      Reach own,
      Reach open,
      Site site) {
    super(Object.class, site);
    this.factory = factory;
    this.expression = expression;
    this.names = names;
    this.own = own;
    this.open = open;
  }

  /** Whether the platform's EL might overflow the stack: all that can nest counts as nested. */
  static boolean isTooDeep(List<Token> tokens) {
    int depth = 0;
    for (Token token : tokens) {
      if (NESTING.stream().anyMatch(token::is)) {
        depth++;
      } else if (token.is(")") || token.is("]") || token.is("}")) {
        depth--;
      }
      if (depth > MAX_DEPTH) {
        return true;
      }
    }
    return false;
  }

  static ExprCompiler.Compiled compile(
      List<Token> tokens, Site start, Names names, Reach own, Reach open) {
    List<Problem> problems = new NameCheck(tokens, start, names, own).problems();
    if (!problems.isEmpty()) {
      return new ExprCompiler.Compiled(null, problems);
    }
    try {
      ExpressionFactory factory = ExpressionFactory.newInstance();
      ValueExpression expression =
          factory.createValueExpression(
              new Context(new CompositeELResolver()),
              "#{" + start.expression() + "}",
              Object.class);
      return new ExprCompiler.Compiled(
          new PlatformEl(factory, expression, names, own, open, start), List.of());
    } catch (ELException refused) {
      Problem problem =
          start.problem(
              ExprError.PLATFORM_REFUSES,
              "The platform's expression language refuses this: " + firstLine(refused),
              "Correct the lambda, stream or function, or move it into a method of the bean.");
      return new ExprCompiler.Compiled(null, List.of(problem));
    }
  }

  @Override
  public @Nullable Object value(Scope scope) {
    CompositeELResolver resolvers = new CompositeELResolver();
    resolvers.add(new ScopeResolver(scope, names, own, open, site));
    ELResolver streams = factory.getStreamELResolver();
    if (streams != null) {
      resolvers.add(streams);
    }
    resolvers.add(new StaticFieldELResolver());
    try {
      return expression.getValue(new Context(resolvers));
    } catch (ELException failed) {
      if (failed.getCause() instanceof ExprException ours) {
        throw ours;
      }
      throw failed(failed);
    } catch (IllegalArgumentException notConvertible) {
      throw failed(notConvertible);
    }
  }

  private RuntimeException failed(RuntimeException failure) {
    // What user code threw is not ours to translate.
    boolean platform =
        failure instanceof ELException
            || failure.getStackTrace().length > 0
                && failure.getStackTrace()[0].getClassName().contains(".el");
    if (!platform) {
      return failure;
    }
    ExprException translated =
        site.failure(
            ExprError.PLATFORM_FAILED,
            "The platform's expression language failed: " + firstLine(failure),
            "Correct the expression, or move it into a method of the bean.");
    translated.initCause(failure);
    return translated;
  }

  private static String firstLine(RuntimeException failure) {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("").strip();
  }

  /** Looks at the words of an expression of which we have no tree. */
  private record NameCheck(List<Token> tokens, Site start, Names names, Reach own) {

    List<Problem> problems() {
      List<Problem> problems = new ArrayList<>();
      Set<String> parameters = parameters();
      for (int i = 0; i < tokens.size(); i++) {
        Token token = tokens.get(i);
        Site site = start.at(token.at());
        boolean afterDot = i > 0 && tokens.get(i - 1).is(".");
        boolean quoted = i > 0 && token.kind() == Token.Kind.STRING && tokens.get(i - 1).is("[");
        if (token.kind() != Token.Kind.NAME && !quoted) {
          continue;
        }
        if (Forbidden.member(token.text())
            || !afterDot && !quoted && isForbiddenClass(token.text())) {
          problems.add(
              site.problem(
                  ExprError.OUT_OF_REACH,
                  token.text() + " is out of reach of templates",
                  "Give the template the value it needs from a method of the bean."));
        } else if (!afterDot
            && !quoted
            && !isFunction(i)
            && !isKnown(token.text(), parameters, own)) {
          Set<String> known = new TreeSet<>(own.names(names.bean()));
          known.addAll(names.locals().keySet());
          known.addAll(names.globalNames());
          known.addAll(names.classes().keySet());
          known.addAll(parameters);
          problems.add(
              site.problem(
                  ExprError.UNKNOWN_NAME,
                  "There is no " + token.text() + " in reach of this template",
                  Suggestion.remedy(
                      token.text(), known, "Add it to the bean or use one of its members.")));
        }
      }
      return problems;
    }

    private boolean isKnown(String name, Set<String> parameters, Reach own) {
      return parameters.contains(name)
          || names.local(name) != null
          || names.globals().containsKey(name)
          || names.type(name) != null
          || own.property(names.bean(), name) != null
          || !own.methods(names.bean(), name).isEmpty();
    }

    private boolean isForbiddenClass(String name) {
      Class<?> type = names.local(name) == null ? names.type(name) : null;
      return type != null && Forbidden.type(type);
    }

    /** Both words of {@code prefix:name(}. */
    private boolean isFunction(int i) {
      return is(i + 1, ":") && is(i + 3, "(") || is(i - 1, ":") && is(i + 1, "(");
    }

    private boolean is(int i, String symbol) {
      return i >= 0 && i < tokens.size() && tokens.get(i).is(symbol);
    }

    /** The names before every arrow. */
    private Set<String> parameters() {
      Set<String> parameters = new HashSet<>();
      for (int i = 1; i < tokens.size(); i++) {
        if (tokens.get(i).is("->")) {
          int at = i - 1;
          if (tokens.get(at).is(")")) {
            while (at > 0 && !tokens.get(at).is("(")) {
              parameters.add(tokens.get(at--).text());
            }
          } else {
            parameters.add(tokens.get(at).text());
          }
        }
      }
      return parameters;
    }
  }

  /**
   * Where the platform's EL finds things: nothing but the resolvers, no functions, no variables.
   */
  private static final class Context extends ELContext {
    private final ELResolver resolver;

    Context(ELResolver resolver) {
      this.resolver = resolver;
    }

    @Override
    public ELResolver getELResolver() {
      return resolver;
    }

    @Override
    public FunctionMapper getFunctionMapper() {
      return new FunctionMapper() {
        @Override
        public @Nullable Method resolveFunction(String prefix, String localName) {
          return null;
        }
      };
    }

    @Override
    public VariableMapper getVariableMapper() {
      return new VariableMapper() {
        @Override
        public @Nullable ValueExpression resolveVariable(String variable) {
          return null;
        }

        @Override
        public @Nullable ValueExpression setVariable(String variable, ValueExpression expression) {
          return null;
        }
      };
    }
  }
}
