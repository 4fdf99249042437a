package ee.liveview.internal.template;

import static ee.liveview.internal.template.HtmlNames.lower;
import static ee.liveview.internal.template.HtmlNames.shown;
import static ee.liveview.internal.template.TemplateError.DUPLICATE_ATTRIBUTE;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.template.Node.Attribute;
import ee.liveview.internal.template.Node.Directives;
import ee.liveview.internal.template.Node.Element;
import ee.liveview.internal.template.Node.Interpolation;
import ee.liveview.internal.template.Node.Shape;
import ee.liveview.internal.template.Node.Text;
import ee.liveview.internal.template.Node.Value;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Sorts what stands in a start tag into attributes and directives. */
final class TagReader {
  // Instructions for the tokenizer and the formatter; the browser has no use for them.
  private static final Set<String> NOT_RENDERED =
      Set.of(Tokenizer.NO_INTERPOLATION, "phx-no-format");

  private final List<Problem> problems;
  private final TextReader reader;

  /** What stands in a start tag. */
  record Attributes(List<Attribute> ordinary, Directives directives) {
    Element element(Token.StartTag tag, List<Node> children, Shape shape) {
      return new Element(tag.name(), ordinary, directives, children, shape, tag.at());
    }
  }

  TagReader(SourceFile file, List<Problem> problems) {
    this.problems = problems;
    this.reader = new TextReader(file, problems);
  }

  /** Reads the attributes of a tag; of a name that comes twice the first one counts. */
  Attributes read(Token.StartTag tag) {
    Map<String, Position> seen = new HashMap<>();
    List<Attribute> ordinary = new ArrayList<>();
    var directives = new DirectiveReader(problems);
    for (var attribute : tag.attributes()) {
      var name = lower(attribute.name());
      var first = seen.putIfAbsent(name, attribute.at());
      if (first != null) {
        duplicate(attribute, first);
      } else if (name.startsWith(":")) {
        directives.read(attribute);
      } else if (!NOT_RENDERED.contains(name)) {
        ordinary.add(new Attribute(attribute.name(), value(attribute), attribute.at()));
      }
    }
    return new Attributes(ordinary, directives.directives());
  }

  private Value value(Token.Attribute attribute) {
    var raw = attribute.value();
    if (raw == null) {
      return new Value.Bare();
    }
    List<Node> parts = new ArrayList<>();
    reader.read(
        raw.from(),
        raw.to(),
        new TextReader.Sink() {
          @Override
          public void text(String markup, Position at) {
            parts.add(new Text(markup, at));
          }

          @Override
          public void expression(String source, Position at) {
            parts.add(new Interpolation(source, at));
          }
        });
    if (parts.isEmpty()) {
      return new Value.Literal("");
    }
    if (parts.size() == 1 && parts.get(0) instanceof Text only) {
      return new Value.Literal(only.markup());
    }
    if (parts.size() == 1 && parts.get(0) instanceof Interpolation only) {
      return new Value.Whole(only.expression(), only.at());
    }
    return new Value.Mixed(parts);
  }

  private void duplicate(Token.Attribute attribute, Position first) {
    var name = shown(attribute.name());
    problems.add(
        Problem.at(
                attribute.at(),
                DUPLICATE_ATTRIBUTE,
                "The attribute %s is given twice".formatted(name),
                "Keep one %s; browsers ignore the second.".formatted(name))
            .related(first, "the first one"));
  }
}
