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
  /** Beyond this somebody made a mistake, and the tree would need hundreds of megabytes. */
  static final int LARGEST = 2_000_000;

  private Parser() {}

  /**
   * Reads and checks a template. It never throws: all mistakes are in the result, in the order of
   * the text, a hundred of them at most, and the time needed grows with the length of the text
   * only.
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
    if (file.text().length() > LARGEST) {
      return new Parsed(List.of(), List.of(tooLarge(file)), List.of());
    }
    List<Problem> problems = new ArrayList<>();
    var tokens = Tokenizer.tokenize(file, problems);
    var tree = TreeBuilder.build(file, tokens, problems);
    Checker.check(tree, problems);
    problems.sort(Comparator.comparingInt(Parser::offset));
    // With so many mistakes nothing else about the template is worth knowing.
    var errors = checks.errors(problems);
    var nodes = TemplateError.isTooMany(errors) ? List.<Node>of() : tree.roots();
    return new Parsed(nodes, TemplateError.reported(errors), checks.warnings(problems));
  }

  private static Problem tooLarge(SourceFile file) {
    return Problem.at(
        file.position(0),
        TemplateError.TOO_LARGE,
        "The template has %d characters, more than %d".formatted(file.text().length(), LARGEST),
        "Move parts of it into components, and large texts and pictures into files.");
  }

  private static int offset(Problem problem) {
    return Objects.requireNonNull(problem.at(), "a problem of a template has a place").offset();
  }
}
