package ee.liveview.internal.template;

import static ee.liveview.internal.template.HtmlNames.lower;
import static ee.liveview.internal.template.HtmlNames.shown;
import static ee.liveview.internal.template.TemplateError.STRAY_END_TAG;
import static ee.liveview.internal.template.TemplateError.TOO_DEEP;
import static ee.liveview.internal.template.TemplateError.UNCLOSED_ELEMENT;
import static ee.liveview.internal.template.TemplateError.VOID_END_TAG;

import ee.liveview.internal.problem.Nearest;
import ee.liveview.internal.problem.Position;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.template.Node.Element;
import ee.liveview.internal.template.Node.Interpolation;
import ee.liveview.internal.template.Node.Shape;
import ee.liveview.internal.template.Node.Text;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts elements inside each other, tag by tag. */
final class TreeBuilder implements Token.Visitor, TextReader.Sink {
  /** Browsers stop nesting at this depth and put deeper elements beside each other. */
  static final int DEEPEST = 512;

  private final List<Problem> problems;
  private final TagReader tags;
  private final TextReader reader;
  private final List<Node> roots = new ArrayList<>();
  private final Deque<Open> open = new ArrayDeque<>();
  private final Map<String, Integer> openNames = new HashMap<>();
  private final Set<Element> unclosed = Collections.newSetFromMap(new IdentityHashMap<>());
  private boolean tooDeep;

  /**
   * The nodes of a template.
   *
   * @param unclosed elements whose end tag is missing, compared by identity: what is in them may
   *     not belong there
   */
  record Tree(List<Node> roots, Set<Element> unclosed) {}

  /** An element whose end tag has not come yet. */
  private record Open(Token.StartTag tag, TagReader.Attributes attributes, List<Node> children) {
    String name() {
      return lower(tag.name());
    }

    Element close() {
      return attributes.element(tag, children, Shape.PAIRED);
    }
  }

  private TreeBuilder(SourceFile file, List<Problem> problems) {
    this.problems = problems;
    this.tags = new TagReader(file, problems);
    this.reader = new TextReader(file, problems);
  }

  /** The tree of a template; what is wrong is added to the problems. */
  static Tree build(SourceFile file, List<Token> tokens, List<Problem> problems) {
    var builder = new TreeBuilder(file, problems);
    tokens.forEach(token -> token.accept(builder));
    return new Tree(builder.roots, builder.unclosed);
  }

  @Override
  public void text(Token.Text token) {
    text(token.markup(), token.at());
  }

  @Override
  public void expression(Token.Expression token) {
    expression(token.source(), token.at());
  }

  @Override
  public void verbatim(Token.Verbatim token) {
    if (token.markup().startsWith("<!--")) {
      int from = token.at().offset();
      reader.read(from, from + token.markup().length(), this);
    } else {
      add(new Text(token.markup(), token.at()));
    }
  }

  @Override
  public void text(String markup, Position at) {
    add(new Text(markup, at));
  }

  @Override
  public void expression(String source, Position at) {
    add(new Interpolation(source, at));
  }

  @Override
  public void dropped(Token.Dropped token) {
    // Its author alone reads it.
  }

  @Override
  public void startTag(Token.StartTag tag) {
    var attributes = tags.read(tag);
    if (HtmlNames.VOID.contains(lower(tag.name()))) {
      add(attributes.element(tag, List.of(), Shape.VOID));
    } else if (tag.selfClosed()) {
      add(attributes.element(tag, List.of(), Shape.SELF_CLOSED));
    } else {
      open.push(new Open(tag, attributes, new ArrayList<>()));
      openNames.merge(lower(tag.name()), 1, Integer::sum);
      checkDepth(tag);
    }
  }

  private void checkDepth(Token.StartTag tag) {
    if (open.size() > DEEPEST && !tooDeep) {
      tooDeep = true;
      problems.add(
          Problem.at(
              tag.at(),
              TOO_DEEP,
              "More than %d elements are nested in each other".formatted(DEEPEST),
              "Close elements earlier, or move a part into a component."));
    }
  }

  @Override
  public void endTag(Token.EndTag tag) {
    var name = lower(tag.name());
    if (HtmlNames.VOID.contains(name)) {
      problems.add(
          Problem.at(
              tag.at(),
              VOID_END_TAG,
              "<%s> cannot have content or an end tag".formatted(tag.name()),
              "Remove </%s>; <%s> alone is complete.".formatted(tag.name(), tag.name())));
    } else if (openNames.containsKey(name)) {
      closeDownTo(tag);
    } else {
      strayEndTag(tag);
    }
  }

  private void closeDownTo(Token.EndTag tag) {
    var top = pop();
    while (!top.name().equals(lower(tag.name()))) {
      unclosed(top, tag);
      top = pop();
    }
    add(top.close());
  }

  private void unclosed(Open element, Token.@Nullable EndTag by) {
    var name = shown(element.tag().name());
    var problem =
        Problem.at(
                element.tag().at(),
                UNCLOSED_ELEMENT,
                "<%s> is never closed".formatted(name),
                by == null
                    ? "Add </%s> where the element ends.".formatted(name)
                    : "Add </%s> before line %d, column %d."
                        .formatted(name, by.at().line(), by.at().column()))
            .found("opened here");
    problems.add(
        by == null
            ? problem
            : problem.related(by.at(), "this closes <%s> first".formatted(shown(by.name()))));
    var closed = element.close();
    unclosed.add(closed);
    add(closed);
  }

  private void strayEndTag(Token.EndTag tag) {
    var name = shown(tag.name());
    var innermost = open.peek();
    if (innermost != null && Nearest.to(tag.name(), List.of(innermost.tag().name())).isPresent()) {
      var meant = innermost.tag().name();
      problems.add(
          Problem.at(
                  tag.at(),
                  STRAY_END_TAG,
                  "</%s> does not match <%s>".formatted(name, meant),
                  "Write </%s>.".formatted(meant))
              .related(innermost.tag().at(), "opened here"));
      add(pop().close());
      return;
    }
    problems.add(
        Problem.at(
            tag.at(),
            STRAY_END_TAG,
            "</%s> closes nothing".formatted(name),
            "Remove it, or open <%s> before it.".formatted(name)));
  }

  @Override
  public void end(Token.End token) {
    while (!open.isEmpty()) {
      var element = pop();
      if (token.cut()) {
        add(element.close());
      } else {
        unclosed(element, null);
      }
    }
  }

  private Open pop() {
    var element = open.pop();
    openNames.computeIfPresent(element.name(), (name, count) -> count == 1 ? null : count - 1);
    return element;
  }

  private void add(Node node) {
    var innermost = open.peek();
    (innermost == null ? roots : innermost.children()).add(node);
  }
}
