package ee.liveview.internal.template;

import static ee.liveview.internal.template.HtmlNames.lower;
import static ee.liveview.internal.template.HtmlNames.shown;
import static ee.liveview.internal.template.TemplateError.ELSE_OF_LOOP;
import static ee.liveview.internal.template.TemplateError.ELSE_WITHOUT_IF;
import static ee.liveview.internal.template.TemplateError.KEY_WITHOUT_FOR;
import static ee.liveview.internal.template.TemplateError.SCRIPT_URL;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.template.Node.Attribute;
import ee.liveview.internal.template.Node.Branch;
import ee.liveview.internal.template.Node.Branch.Kind;
import ee.liveview.internal.template.Node.Element;
import ee.liveview.internal.template.Node.Text;
import ee.liveview.internal.template.Node.Value;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds what is wrong between the nodes of a template: branches, keys, nesting, addresses that run
 * scripts.
 */
final class Checker {
  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "action", "formaction", "xlink:href", "data");
  private static final Pattern IGNORED_IN_ADDRESS = Pattern.compile("[\\x00-\\x20]+");

  private final Set<Element> unclosed;
  private final List<Problem> problems;
  // Not the stack of the thread: a template decides how deep it goes.
  private final Deque<Siblings> stack = new ArrayDeque<>();

  /** The children of one element, and how far they have been looked at. */
  private static final class Siblings {
    final Iterator<Node> nodes;
    final Nesting nesting;
    final @Nullable Element form;
    // The element before this one, unless text or an expression stands between.
    @Nullable Element previous;

    Siblings(List<Node> nodes, Nesting nesting, @Nullable Element form) {
      this.nodes = nodes.iterator();
      this.nesting = nesting;
      this.form = form;
    }
  }

  private Checker(Set<Element> unclosed, List<Problem> problems) {
    this.unclosed = unclosed;
    this.problems = problems;
  }

  /** Adds what is wrong to the problems. */
  static void check(TreeBuilder.Tree tree, List<Problem> problems) {
    var checker = new Checker(tree.unclosed(), problems);
    checker.stack.push(new Siblings(tree.roots(), Nesting.UNKNOWN, null));
    checker.walk();
  }

  private void walk() {
    while (!stack.isEmpty()) {
      var siblings = stack.element();
      if (!siblings.nodes.hasNext()) {
        stack.pop();
        continue;
      }
      var node = siblings.nodes.next();
      if (node instanceof Element element) {
        var misplaced = siblings.nesting.check(element);
        misplaced.ifPresent(problems::add);
        element(element, siblings.previous);
        FileFields.check(element, siblings.form).ifPresent(problems::add);
        siblings.previous = element;
        // What is in a misplaced element, or behind a missing end tag, is a consequence and no
        // second mistake.
        boolean known = misplaced.isEmpty() && !unclosed.contains(element);
        var nesting = known ? siblings.nesting.inside(element) : Nesting.UNKNOWN;
        var form = FileFields.isForm(element) ? element : siblings.form;
        stack.push(new Siblings(element.children(), nesting, form));
      } else if (!(node instanceof Text text)) {
        siblings.previous = null;
      } else if (!isBetween(text)) {
        siblings.previous = null;
        siblings.nesting.check(text).ifPresent(problems::add);
      }
    }
  }

  /** White space and comments separate nothing. */
  private static boolean isBetween(Text text) {
    return text.markup().isBlank() || text.markup().startsWith("<!--");
  }

  private void element(Element element, @Nullable Element previous) {
    var directives = element.directives();
    var key = directives.key();
    if (key != null && directives.loop() == null) {
      report(
          key.at(),
          KEY_WITHOUT_FOR,
          ":key stands on an element without :for",
          "Add :for=\"item : list\", or remove :key.");
    }
    var branch = directives.branch();
    if (branch != null && branch.kind() != Kind.IF) {
      continuation(element, branch, previous);
    }
    element.attributes().forEach(this::address);
    Bindings.check(element, problems::add);
  }

  private void continuation(Element element, Branch branch, @Nullable Element previous) {
    var name = branch.kind() == Kind.ELSE ? ":else" : ":else-if";
    var before = previous == null ? null : previous.directives().branch();
    if (previous == null || before == null || before.kind() == Kind.ELSE) {
      report(
          branch.at(),
          ELSE_WITHOUT_IF,
          "%s does not follow an element with :if".formatted(name),
          "Put it on the element directly behind the one with :if or :else-if.");
    } else if (previous.directives().loop() != null) {
      problems.add(
          Problem.at(
                  branch.at(),
                  ELSE_OF_LOOP,
                  "%s follows an element with :for, whose :if chooses among the items"
                      .formatted(name),
                  "Put the element with :for inside one that has the :if.")
              .related(previous.at(), "the loop"));
    } else if (element.directives().loop() != null) {
      report(
          branch.at(),
          ELSE_OF_LOOP,
          "%s and :for stand on the same element".formatted(name),
          "Put the element with :for inside one that has the %s.".formatted(name));
    }
  }

  private void address(Attribute attribute) {
    if (ADDRESSES.contains(lower(attribute.name())) && runsScript(attribute.value())) {
      report(
          attribute.at(),
          SCRIPT_URL,
          "%s holds a script instead of an address".formatted(shown(attribute.name())),
          "Use phx-click or a hook to run something.");
    }
  }

  private static boolean runsScript(Value value) {
    var beginning = "";
    if (value instanceof Value.Literal literal) {
      beginning = literal.markup();
    } else if (value instanceof Value.Mixed mixed && mixed.parts().get(0) instanceof Text text) {
      beginning = text.markup();
    }
    // Browsers skip white space and control characters in the name of the scheme.
    var scheme = lower(IGNORED_IN_ADDRESS.matcher(beginning).replaceAll(""));
    return scheme.startsWith("javascript:") || scheme.startsWith("vbscript:");
  }

  private void report(Position at, TemplateError code, String sentence, String remedy) {
    problems.add(Problem.at(at, code, sentence, remedy));
  }
}
