package ee.liveview.internal.template;

import static ee.liveview.internal.template.HtmlNames.shown;
import static ee.liveview.internal.template.TemplateError.DIRECTIVE_WITHOUT_VALUE;
import static ee.liveview.internal.template.TemplateError.DIRECTIVE_WITH_BRACES;
import static ee.liveview.internal.template.TemplateError.ELSE_WITH_VALUE;
import static ee.liveview.internal.template.TemplateError.LOOP_SYNTAX;
import static ee.liveview.internal.template.TemplateError.TWO_BRANCHES;
import static ee.liveview.internal.template.TemplateError.UNKNOWN_DIRECTIVE;

import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.problem.Position;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.template.Node.Bare;
import ee.liveview.internal.template.Node.Branch;
import ee.liveview.internal.template.Node.Branch.Kind;
import ee.liveview.internal.template.Node.Directives;
import ee.liveview.internal.template.Node.Loop;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads the {@code :name} attributes of one element. A directive that is wrong is kept in an empty
 * form, so that one mistake is reported once and not again by what depends on it.
 */
final class DirectiveReader {
  private static final List<String> KNOWN =
      List.of(":if", ":else-if", ":else", ":for", ":key", ":let", ":attrs");
  private static final String NAME = "[\\p{L}_$][\\p{L}\\p{N}_$]*+";
  private static final Pattern LOOP =
      Pattern.compile(
          "(?:(?<one>%1$s)|\\(\\s*+(?<index>%1$s)\\s*+,\\s*+(?<item>%1$s)\\s*+\\))\\s*+:\\s*+(?<list>\\S.*+)"
              .formatted(NAME),
          Pattern.DOTALL);
  private static final Set<String> WORDS_OF_EL =
      Set.of(
          "and",
          "or",
          "not",
          "eq",
          "ne",
          "lt",
          "gt",
          "le",
          "ge",
          "true",
          "false",
          "null",
          "empty",
          "div",
          "mod",
          "instanceof");

  private final List<Problem> problems;
  private @Nullable Branch branch;
  private @Nullable Loop loop;
  private @Nullable Bare key;
  private @Nullable Bare let;
  private @Nullable Bare spread;

  DirectiveReader(List<Problem> problems) {
    this.problems = problems;
  }

  /** What has been read. */
  Directives directives() {
    boolean none = branch == null && loop == null && key == null && let == null && spread == null;
    return none ? Directives.NONE : new Directives(branch, loop, key, let, spread);
  }

  /** Reads one directive. */
  void read(Token.Attribute attribute) {
    switch (attribute.name()) {
      case ":if" -> branch(Kind.IF, attribute);
      case ":else-if" -> branch(Kind.ELSE_IF, attribute);
      case ":else" -> otherwise(attribute);
      case ":for" -> loop(attribute);
      case ":key" -> key = bare(attribute, "item.id");
      case ":let" -> let = bare(attribute, "item");
      case ":attrs" -> spread = bare(attribute, "map");
      default -> unknown(attribute);
    }
  }

  private void branch(Kind kind, Token.Attribute attribute) {
    var condition = bare(attribute, "condition");
    add(new Branch(kind, condition.expression(), condition.at()), attribute);
  }

  private void otherwise(Token.Attribute attribute) {
    if (attribute.value() != null) {
      report(
          attribute.at(),
          ELSE_WITH_VALUE,
          ":else has a condition",
          "Write :else alone, or :else-if=\"condition\".");
    }
    add(new Branch(Kind.ELSE, "", attribute.at()), attribute);
  }

  private void add(Branch next, Token.Attribute attribute) {
    if (branch != null) {
      report(
          attribute.at(),
          TWO_BRANCHES,
          "An element has two of :if, :else-if and :else",
          "Keep one, or join the conditions with && or ||.");
      return;
    }
    branch = next;
  }

  private void loop(Token.Attribute attribute) {
    var value = bare(attribute, "item : list");
    if (value.expression().isEmpty()) {
      loop = new Loop("", null, "", value.at());
      return;
    }
    var matcher = LOOP.matcher(value.expression());
    if (!matcher.matches()) {
      loopSyntax(value, "The value of :for is not \"item : list\"");
      return;
    }
    var one = matcher.group("one");
    var index = matcher.group("index");
    var item = one != null ? one : matcher.group("item");
    if (item.equals(index)) {
      loopSyntax(value, "The index and the item of :for have the same name");
    } else if (WORDS_OF_EL.contains(item) || (index != null && WORDS_OF_EL.contains(index))) {
      loopSyntax(value, "The name of an item is a word of the expression language");
    } else {
      loop = new Loop(item, index, matcher.group("list"), value.at().plus(matcher.start("list")));
    }
  }

  private void loopSyntax(Bare value, String sentence) {
    loop = new Loop("", null, "", value.at());
    report(
        value.at(),
        LOOP_SYNTAX,
        sentence,
        "Write :for=\"item : list\", or :for=\"(index, item) : list\".");
  }

  private Bare bare(Token.Attribute attribute, String example) {
    var raw = attribute.value();
    if (raw == null || raw.text().isBlank()) {
      report(
          attribute.at(),
          DIRECTIVE_WITHOUT_VALUE,
          "%s has no value".formatted(attribute.name()),
          "Write %s=\"%s\".".formatted(attribute.name(), example));
      return new Bare("", attribute.at());
    }
    int blank = raw.text().length() - raw.text().stripLeading().length();
    var at = raw.at().plus(blank);
    var expression = raw.text().strip();
    if (expression.startsWith("#{")) {
      boolean closed = expression.endsWith("}");
      report(
          at,
          DIRECTIVE_WITH_BRACES,
          "The value of %s is an expression already".formatted(attribute.name()),
          "Drop the braces: %s=\"%s\"."
              .formatted(
                  attribute.name(),
                  shown(expression.substring(2, expression.length() - (closed ? 1 : 0)).strip())));
      return new Bare("", at);
    }
    return new Bare(expression, at);
  }

  private void unknown(Token.Attribute attribute) {
    report(
        attribute.at(),
        UNKNOWN_DIRECTIVE,
        "There is no directive %s".formatted(shown(attribute.name())),
        Nearest.to(attribute.name(), KNOWN)
            .map("Did you mean %s?"::formatted)
            .orElse("The directives are " + String.join(", ", KNOWN) + "."));
  }

  private void report(Position at, TemplateError code, String sentence, String remedy) {
    problems.add(Problem.at(at, code, sentence, remedy));
  }
}
