package ee.liveview.internal.template;

import ee.liveview.internal.problem.Checks;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/** Reads templates: the door of this room. */
public final class Parser {
  private Parser() {}

  /**
   * Reads and checks a template. It never throws: all mistakes are in the result, in the order of
   * the text, and the time needed grows with the length of the text only.
   */
  public static Parsed parse(SourceFile file) {
    return parse(file, Checks.DEFAULT);
  }

  /**
   * The same.
   *
   * @param checks which mistakes are only worth a warning
   */
  public static Parsed parse(SourceFile file, Checks checks) {
    List<Problem> problems = new ArrayList<>();
    var tokens = Tokenizer.tokenize(file, problems);
    var tree = TreeBuilder.build(file, tokens, problems);
    Checker.check(tree, problems);
    problems.sort(Comparator.comparingInt(Parser::offset));
    return new Parsed(tree.roots(), checks.errors(problems), checks.warnings(problems));
  }

  private static int offset(Problem problem) {
    return Objects.requireNonNull(problem.at(), "a problem of a template has a place").offset();
  }
}
