package ee.liveview.internal.template.expr;

import static org.assertj.core.api.Assertions.assertThat;

import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.ProblemCode;
import jakarta.el.BeanNameELResolver;
import jakarta.el.BeanNameResolver;
import jakarta.el.ELClass;
import jakarta.el.ELException;
import jakarta.el.ExpressionFactory;
import jakarta.el.PropertyNotFoundException;
import jakarta.el.StandardELContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * Our expressions against the reference implementation of Jakarta Expression Language: the same
 * text over the same objects gives the same value, or fails in both. What differs on purpose is
 * listed in {@link Accepted} and nowhere else.
 */
class DifferentialTest {
  private static final int EXPRESSIONS = 40_000;
  private static final long SEED = 20260101;

  /** The differences we want; {@link ExprCompiler} tells users about them. */
  private enum Accepted {
    /**
     * {@code null += 'a'} is {@code 'a'}, as the specification says; the reference throws
     * NullPointerException.
     */
    CONCAT_WITH_NULL {
      @Override
      boolean explains(String expression, Outcome reference, Outcome ours) {
        return reference.failure() instanceof NullPointerException && expression.contains("+=");
      }
    },
    /**
     * {@code '' + 1} is 1, as the specification says; the reference throws NumberFormatException.
     */
    EMPTY_STRING_IN_ARITHMETIC {
      @Override
      boolean explains(String expression, Outcome reference, Outcome ours) {
        return reference.failure() instanceof NumberFormatException
            && (expression.contains("blank") || expression.contains("''"));
      }
    },
    /**
     * {@code item.nmae} is found when it is compiled, the reference finds it only if it is
     * evaluated.
     */
    FOUND_EARLY {
      @Override
      boolean explains(String expression, Outcome reference, Outcome ours) {
        return !ours.early().isEmpty()
            && Set.of(
                    ExprError.UNKNOWN_PROPERTY,
                    ExprError.UNKNOWN_METHOD,
                    ExprError.NO_OVERLOAD,
                    ExprError.UNKNOWN_CONSTANT)
                .containsAll(ours.early());
      }
    },
    /** The components of a record are properties; the language has had that since version 6. */
    RECORD_COMPONENT {
      @Override
      boolean explains(String expression, Outcome reference, Outcome ours) {
        return reference.failure() instanceof PropertyNotFoundException
            && Pattern.compile("point\\.(x|label)\\b(?!\\()").matcher(expression).find();
      }
    },
    /** An {@code Optional} counts as its value; the language has had that since version 6. */
    OPTIONAL {
      @Override
      boolean explains(String expression, Outcome reference, Outcome ours) {
        return Pattern.compile("maybe|nobody").matcher(expression).find();
      }
    },
    /**
     * An array goes into a parameter of variable arity as it is, as in Java; the reference wraps
     * it.
     */
    ARRAY_FOR_VARIABLE_ARITY {
      @Override
      boolean explains(String expression, Outcome reference, Outcome ours) {
        return expression.contains("item.join('-', words)");
      }
    },
    /** A keyword after a dot can only be a name; the reference does not parse it. */
    KEYWORD_AFTER_DOT {
      @Override
      boolean explains(String expression, Outcome reference, Outcome ours) {
        return reference.failure() != null && expression.contains(".empty");
      }
    },
    /**
     * {@code items['empty']} is a property of the list of the list; the reference wants a number
     * there.
     */
    PROPERTY_OF_A_LIST {
      @Override
      boolean explains(String expression, Outcome reference, Outcome ours) {
        return reference.failure() instanceof IllegalArgumentException
            && Pattern.compile("(items|nothing|])(\\.|\\[')").matcher(expression).find();
      }
    };

    abstract boolean explains(String expression, Outcome reference, Outcome ours);
  }

  /**
   * What became of an expression.
   *
   * @param early why it was refused before it was evaluated
   */
  private record Outcome(
      @Nullable Object value, @Nullable Throwable failure, Set<ProblemCode> early) {
    boolean sameAs(Outcome other) {
      if (failure != null || other.failure != null) {
        return failure != null && other.failure != null;
      }
      return Objects.equals(value, other.value);
    }
  }

  private final Graph graph = new Graph();
  private final Given given = Given.bean(graph).imports(Graph.class, Graph.Level.class);
  private final ExpressionFactory factory = ExpressionFactory.newInstance();

  @Test
  void every_expression_means_what_the_reference_says() {
    Writer writer = new Writer(new Random(SEED));
    Map<Accepted, Integer> used = new HashMap<>();
    List<String> differences = new ArrayList<>();
    int values = 0;
    for (int i = 0; i < EXPRESSIONS; i++) {
      String expression = writer.expression(3);
      Outcome reference = reference(expression);
      Outcome ours = ours(expression);
      values += reference.failure() == null ? 1 : 0;
      if (!reference.sameAs(ours)) {
        Accepted accepted = accepted(expression, reference, ours);
        if (accepted == null) {
          differences.add(expression + "\n  reference " + reference + "\n  ours " + ours);
        } else {
          used.merge(accepted, 1, Integer::sum);
        }
      }
    }
    assertThat(differences).isEmpty();
    assertThat(used.keySet())
        .as("differences that occur")
        .containsExactlyInAnyOrder(Accepted.values());
    assertThat(values).as("expressions with a value").isGreaterThan(20_000);
  }

  private static @Nullable Accepted accepted(String expression, Outcome reference, Outcome ours) {
    for (Accepted accepted : Accepted.values()) {
      if (accepted.explains(expression, reference, ours)) {
        return accepted;
      }
    }
    return null;
  }

  private Outcome ours(String expression) {
    var compiled = given.compiled(expression);
    Expr expr = compiled.expr();
    if (expr == null) {
      return new Outcome(
          null,
          new IllegalStateException(compiled.problems().toString()),
          compiled.problems().stream().map(Problem::code).collect(Collectors.toSet()));
    }
    try {
      return new Outcome(expr.value(given.scope()), null, Set.of());
    } catch (RuntimeException failure) {
      return new Outcome(null, failure, Set.of());
    }
  }

  private Outcome reference(String expression) {
    StandardELContext context = new StandardELContext(factory);
    context.addELResolver(new BeanNameELResolver(new BeanMembers(graph, context)));
    try {
      Object value =
          factory
              .createValueExpression(context, "#{" + expression + "}", Object.class)
              .getValue(context);
      return new Outcome(value, null, Set.of());
    } catch (ELException failure) {
      Throwable cause = failure.getCause() == null ? failure : failure.getCause();
      return new Outcome(null, cause, Set.of());
    } catch (RuntimeException failure) {
      return new Outcome(null, failure, Set.of());
    }
  }

  /** The bean's properties as names, for the reference. */
  private static final class BeanMembers extends BeanNameResolver {
    private final Graph graph;
    private final StandardELContext context;

    BeanMembers(Graph graph, StandardELContext context) {
      this.graph = graph;
      this.context = context;
    }

    @Override
    public boolean isNameResolved(String name) {
      return Writer.NAMES.contains(name) || name.equals("Level") || name.equals("Graph");
    }

    @Override
    public @Nullable Object getBean(String name) {
      if (name.equals("Level") || name.equals("Graph")) {
        return new ELClass(name.equals("Level") ? Graph.Level.class : Graph.class);
      }
      Object value = new jakarta.el.BeanELResolver().getValue(context, graph, name);
      context.setPropertyResolved(true);
      return value;
    }
  }

  /** Writes random expressions that are often meaningful. */
  private static final class Writer {
    static final List<String> NAMES =
        List.of(
            "count",
            "total",
            "ratio",
            "part",
            "little",
            "tiny",
            "letter",
            "open",
            "shut",
            "boxed",
            "absent",
            "numeral",
            "fraction",
            "name",
            "blank",
            "yes",
            "price",
            "huge",
            "level",
            "any",
            "some",
            "item",
            "thing",
            "missing",
            "items",
            "nothing",
            "words",
            "numbers",
            "map",
            "point",
            "maybe",
            "nobody");

    /** What came with classes, records, Optional, variable arity, lambdas and streams. */
    private static final List<String> FORMS =
        List.of(
            "Level.HIGH",
            "Level.LOW.name()",
            "Level.valueOf('LOW')",
            "Level.valueOf(name)",
            "Level.values()[1]",
            "Level.NOPE",
            "level == Level.HIGH",
            "level.compareTo(Level.LOW)",
            "Graph.LIMIT",
            "Graph.shout(name)",
            "Graph.shout(count)",
            "Integer.MAX_VALUE",
            "Integer.parseInt(numeral)",
            "Integer.toString(count)",
            "Boolean.TRUE",
            "Math.abs(ratio)",
            "point.x",
            "point.x()",
            "point.label",
            "point.label()",
            "maybe.name",
            "maybe.get().name",
            "maybe.isPresent()",
            "nobody.name",
            "nobody.isPresent()",
            "empty maybe",
            "empty nobody",
            "item.join('-')",
            "item.join('-', 1)",
            "item.join('-', 1, count, null)",
            "item.join('-', words)",
            "missing.join('-', 1)",
            "missing.next.next.name",
            "(x -> x + 1)(count)",
            "((x, y) -> x += y)(name, some)",
            "(x -> Graph.shout(x))(name)",
            "(x -> x.next.name)(item)",
            "words.stream().map(w -> w += '!').toList()",
            "items.stream().filter(i -> i != null && i.size > 1).map(i -> i.name).toList()",
            "items.stream().filter(i -> empty i).count()",
            "numbers.stream().sum()",
            "[3, 1, count].stream().sorted().toList()",
            "[1, 2].stream().map(n -> n + count).toList()",
            "nothing.stream().toList()");

    private static final List<String> NUMBERS =
        List.of(
            "count",
            "total",
            "ratio",
            "part",
            "little",
            "tiny",
            "letter",
            "boxed",
            "absent",
            "numeral",
            "fraction",
            "price",
            "huge",
            "some",
            "any",
            "item.size",
            "items[1].size",
            "thing.next.size",
            "missing.size",
            "map.a",
            "numbers[1]",
            "0",
            "1",
            "7",
            "2.5",
            "1e2");

    private static final List<String> OPERATORS =
        List.of(
            "+", "-", "*", "/", "div", "%", "mod", "==", "eq", "!=", "ne", "<", "lt", ">", "gt",
            "<=", "le", ">=", "ge", "&&", "and", "||", "or", "+=");

    private static final List<String> LITERALS =
        List.of(
            "0",
            "1",
            "12",
            "2.5",
            "'a'",
            "\"HIGH\"",
            "'LOW'",
            "''",
            "'3'",
            "true",
            "false",
            "null");

    private static final List<String> SUFFIXES =
        List.of(
            ".name",
            ".size",
            ".next",
            ".large",
            ".a",
            ".item",
            "['name']",
            "[0]",
            "[1]",
            "[5]",
            "['b']",
            ".nmae",
            ".label('p', 2)",
            ".label(1, '3')",
            ".label(null, count)",
            ".length()",
            ".size()",
            ".toString()",
            ".substring(1)",
            ".get(0)",
            ".empty",
            "['empty']",
            "[some]",
            "[null]");

    private final Random random;

    Writer(Random random) {
      this.random = random;
    }

    String expression(int depth) {
      if (depth == 0) {
        return leaf();
      }
      switch (random.nextInt(14)) {
        case 12, 13:
          return one(FORMS);
        case 0:
          return "(" + expression(depth - 1) + ")";
        case 1:
          return one(List.of("-", "!", "not ", "empty ")) + expression(depth - 1);
        case 2:
          return condition() + " ? " + expression(depth - 1) + " : " + expression(depth - 1);
        case 3:
          return one(NAMES) + one(SUFFIXES) + (random.nextInt(3) == 0 ? one(SUFFIXES) : "");
        case 4:
          return "[" + expression(depth - 1) + ", " + leaf() + "]";
        case 5:
          return one(
              List.of("{'k': " + leaf() + "}", "{" + leaf() + "}", "{'k': 1}.k", "[7, 8][1]"));
        case 6, 7, 8:
          return one(NUMBERS) + " " + one(OPERATORS) + " " + one(NUMBERS);
        default:
          return expression(depth - 1) + " " + one(OPERATORS) + " " + expression(depth - 1);
      }
    }

    private String condition() {
      return one(
          List.of(
              "open",
              "shut",
              "count > 3",
              "empty items",
              "missing == null",
              "yes",
              "name eq 'Ada'"));
    }

    private String leaf() {
      switch (random.nextInt(4)) {
        case 0:
          return one(LITERALS);
        case 1:
          return one(NUMBERS);
        default:
          return one(NAMES);
      }
    }

    private String one(List<String> choices) {
      return choices.get(random.nextInt(choices.size()));
    }
  }
}
