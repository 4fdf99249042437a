package ee.liveview.internal.template.expr;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.problem.Problem;
import java.lang.invoke.MethodHandles;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Compiles the expressions of one template, or of many with the same reach: what was found out
 * about the members of a class serves them all. Thread-safe.
 *
 * <p>The language is that of Jakarta Expression Language 5 without assignment; lambdas and streams
 * are left to the platform's implementation. On purpose it differs from the reference
 * implementation here; docs/templates.md tells users:
 *
 * <ul>
 *   <li>{@code +=} takes null for the empty string and an enum for its name, as the specification
 *       says; the reference implementation fails on null and uses {@code toString()};
 *   <li>the empty string is 0 in arithmetic, as the specification says; the reference
 *       implementation fails;
 *   <li>{@code empty} is true for an array of primitives without elements, and for what is not a
 *       {@code String} but a {@code CharSequence} without characters;
 *   <li>a {@code long} becomes a {@code BigDecimal} without losing digits;
 *   <li>the keys of a {@code Map<Integer, …>} or of a map of enums are found by a literal;
 *   <li>record components, public fields, an array's length, and getters of a {@code Boolean} named
 *       {@code is…} are properties, keywords may follow a dot, an {@code Optional} counts as its
 *       value;
 *   <li>a property, method or constant that the declared types do not have is found at deployment;
 *   <li>an array given to a parameter of variable arity is its array, as in Java;
 *   <li>a word in brackets after a list, {@code list['size']}, is a property and no index;
 *   <li>sets and maps keep the order in which they were written;
 *   <li>members of a class that nobody can name are found on the public type that declares them.
 * </ul>
 */
public final class ExprCompiler {
  private final Reach own;
  private final Reach open;

  /**
   * @param lookup a lookup with private access to the bean, the same as that of the names
   */
  public ExprCompiler(MethodHandles.Lookup lookup) {
    own = Reach.own(lookup);
    open = Reach.open(lookup);
  }

  /**
   * What came out: an expression, or what is wrong with it.
   *
   * @param expr null when there are problems
   */
  public record Compiled(@Nullable Expr expr, List<Problem> problems) {
    public Compiled {
      problems = List.copyOf(problems);
    }
  }

  /**
   * Compiles an expression.
   *
   * @param at its first character
   */
  public Compiled compile(String expression, Position at, Names names) {
    Site start = new Site(expression, at, 0);
    List<Token> tokens;
    try {
      tokens = Lexer.tokens(start);
    } catch (SyntaxException wrong) {
      return refused(wrong.problem());
    }
    try {
      Compilation compilation = new Compilation(names, own, open, start);
      Step step = compilation.compile(Parser.parse(tokens, start));
      return compilation.problems().isEmpty()
          ? new Compiled(step, List.of())
          : new Compiled(null, compilation.problems());
    } catch (SyntaxException wrong) {
      return refused(wrong.problem());
    } catch (ForeignException foreign) {
      return PlatformEl.isTooDeep(tokens)
          ? refused(
              start.problem(
                  ExprError.TOO_COMPLEX,
                  "The expression is nested too deep",
                  "Move a part of it into a method of the bean."))
          : PlatformEl.compile(tokens, start, names, own, open);
    }
  }

  /**
   * The same expression with a value of this type; itself when it has no other.
   *
   * @param source what was compiled, at its first character
   * @return null when no value of the expression can become one
   */
  public static @Nullable Expr converted(Expr expr, Class<?> type, String source, Position at) {
    var from = Types.boxed(expr.rawType());
    if (Types.boxed(type).isAssignableFrom(from)) {
      boolean maybeNull = type.isPrimitive() && !expr.rawType().isPrimitive();
      return maybeNull ? new Converted(expr, type, new Site(source, at, 0)) : expr;
    }
    return Coerce.possible(from, type) ? new Converted(expr, type, new Site(source, at, 0)) : null;
  }

  /**
   * A text as a value of this type.
   *
   * @return empty when it cannot become one
   */
  public static Optional<Object> literal(String text, Class<?> type, Position at) {
    try {
      boolean none = text.isEmpty() && type != String.class;
      return none
          ? Optional.empty()
          : Optional.ofNullable(Coerce.to(text, type, new Site(text, at, 0)));
    } catch (ExprException inconvertible) {
      return Optional.empty();
    }
  }

  /** A value as a type, by the conversions of the expression language. */
  public static @Nullable Object convert(@Nullable Object value, Class<?> type, Position at) {
    return Coerce.to(value, type, new Site("", at, 0));
  }

  /**
   * The calls in chains that begin at a global of this name; none when something nearer has its
   * name, or the expression is not one that is compiled here.
   */
  public static List<LiteralCall> calls(
      String global, String expression, Position at, Names names) {
    if (!expression.contains(global) || names.local(global) != null) {
      return List.of();
    }
    if (!names.globals().containsKey(global)
        || Reach.own(names.lookup()).property(names.bean(), global) != null) {
      return List.of();
    }
    Site start = new Site(expression, at, 0);
    try {
      return new LiteralCalls(global, start).in(Parser.parse(Lexer.tokens(start), start));
    } catch (SyntaxException | ForeignException elsewhere) {
      return List.of();
    }
  }

  private static Compiled refused(Problem problem) {
    return new Compiled(null, List.of(problem));
  }
}
