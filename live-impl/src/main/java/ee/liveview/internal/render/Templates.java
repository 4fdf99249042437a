package ee.liveview.internal.render;

import ee.liveview.internal.problem.Checks;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.ProblemCode;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.template.Node;
import ee.liveview.internal.template.Parsed;
import ee.liveview.internal.template.Parser;
import ee.liveview.internal.template.TemplateError;
import ee.liveview.internal.template.expr.ExprError;
import ee.liveview.internal.template.expr.Names;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * From the text of a template to what can be evaluated, with all that is wrong in one list: a
 * mistake in the markup does not hide one in an expression.
 */
public final class Templates {
  /** What makes loop variables disappear: names that nobody knows are then a consequence. */
  private static final Set<TemplateError> HIDE_NAMES =
      EnumSet.of(
          TemplateError.UNFINISHED_TAG,
          TemplateError.UNCLOSED_COMMENT,
          TemplateError.UNCLOSED_QUOTE,
          TemplateError.MISSING_VALUE,
          TemplateError.UNCLOSED_EXPRESSION,
          TemplateError.UNCLOSED_STRING,
          TemplateError.UNKNOWN_DIRECTIVE,
          TemplateError.DIRECTIVE_WITHOUT_VALUE,
          TemplateError.DIRECTIVE_WITH_BRACES,
          TemplateError.LOOP_SYNTAX);

  private Templates() {}

  /**
   * Reads, checks and compiles a template.
   *
   * @param checks which mistakes are only worth a warning; those are among the problems too
   */
  public static Compilation compile(SourceFile source, Names names, Checks checks) {
    return compile(source, names, checks, Components.NONE, nodes -> nodes);
  }

  /**
   * The same.
   *
   * @param components those it may call
   * @param body which of the nodes are to be shown
   */
  public static Compilation compile(
      SourceFile source,
      Names names,
      Checks checks,
      Components components,
      UnaryOperator<List<Node>> body) {
    return compile(source, checks, nodes -> Compiler.compile(body.apply(nodes), names, components));
  }

  /**
   * The same for whoever compiles in a way of its own.
   *
   * @param compiler is given the nodes, none of a template that is nested too deep
   */
  public static Compilation compile(
      SourceFile source, Checks checks, Function<List<Node>, Compilation> compiler) {
    var parsed = Parser.parse(source, checks);
    List<Problem> problems = new ArrayList<>(parsed.problems());
    problems.addAll(parsed.warnings());
    // One that is nested too deep would overflow the stack.
    boolean deep = has(parsed, EnumSet.of(TemplateError.TOO_DEEP));
    var compiled = compiler.apply(deep ? List.of() : parsed.nodes());
    boolean hidden = has(parsed, HIDE_NAMES);
    var places = parsed.problems().stream().map(Problem::at).collect(Collectors.toSet());
    compiled.problems().stream()
        .filter(problem -> !(hidden && problem.code() == ExprError.UNKNOWN_NAME))
        .filter(problem -> !places.contains(problem.at()))
        .forEach(problems::add);
    return new Compilation(compiled.draft(), problems, parsed.valid() && compiled.usable());
  }

  private static boolean has(Parsed parsed, Set<? extends ProblemCode> codes) {
    return parsed.problems().stream().anyMatch(problem -> codes.contains(problem.code()));
  }
}
