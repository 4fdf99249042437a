package ee.liveview.internal.template;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import ee.liveview.internal.template.Node.Element;
import ee.liveview.internal.template.Node.Interpolation;
import ee.liveview.internal.template.Node.Text;
import ee.liveview.internal.template.Node.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes tokens, nodes and problems so short that a test can show all of them. */
final class Sketch {
  private Sketch() {}

  static SourceFile file(String text) {
    return new SourceFile("t.html", text);
  }

  static List<String> tokens(String text) {
    List<Problem> problems = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    var writer = new TokenWriter(lines);
    Tokenizer.tokenize(file(text), problems).forEach(token -> token.accept(writer));
    problems.forEach(problem -> lines.add(problem(problem)));
    return lines;
  }

  /** The nodes of a template without problems; otherwise its problems. */
  static String nodes(String text) {
    var parsed = Parser.parse(file(text));
    return parsed.valid() ? nodes(parsed.nodes()) : String.join("\n", problems(text));
  }

  /** For example {@code LIVE-T012 1:7}. */
  static List<String> problems(String text) {
    return all(text).map(Sketch::problem).toList();
  }

  static List<String> codes(String text) {
    return all(text).map(p -> p.code().code()).toList();
  }

  private static Stream<Problem> all(String text) {
    var parsed = Parser.parse(file(text));
    return Stream.concat(parsed.problems().stream(), parsed.warnings().stream());
  }

  private static String problem(Problem problem) {
    return problem.code() + " " + place(Objects.requireNonNull(problem.at()));
  }

  private static String place(Position at) {
    return at.line() + ":" + at.column();
  }

  private static String nodes(List<Node> nodes) {
    return nodes.stream().map(Sketch::node).collect(Collectors.joining(" "));
  }

  private static String node(Node node) {
    if (node instanceof Text text) {
      return "'" + text.markup() + "'";
    }
    if (node instanceof Interpolation interpolation) {
      return "{" + interpolation.expression() + "}";
    }
    var element = (Element) node;
    var out = new StringBuilder("(").append(element.name());
    element.attributes().forEach(a -> out.append(' ').append(a.name()).append(value(a.value())));
    out.append(directives(element.directives()));
    if (element.shape() != Node.Shape.PAIRED) {
      out.append(' ').append(element.shape());
    }
    if (!element.children().isEmpty()) {
      out.append(' ').append(nodes(element.children()));
    }
    return out.append(')').toString();
  }

  private static String value(Value value) {
    if (value instanceof Value.Literal literal) {
      return "='" + literal.markup() + "'";
    }
    if (value instanceof Value.Whole whole) {
      return "={" + whole.expression() + "}";
    }
    return value instanceof Value.Mixed mixed ? "=[" + nodes(mixed.parts()) + "]" : "";
  }

  private static String directives(Node.Directives directives) {
    var out = new StringBuilder();
    var branch = directives.branch();
    if (branch != null) {
      out.append(' ').append(branch.kind()).append('{').append(branch.expression()).append('}');
    }
    var loop = directives.loop();
    if (loop != null) {
      out.append(" FOR ").append(loop.index() == null ? "" : loop.index() + ",");
      out.append(loop.item()).append('{').append(loop.list()).append('}');
    }
    var key = directives.key();
    out.append(key == null ? "" : " KEY{" + key.expression() + "}");
    var let = directives.let();
    out.append(let == null ? "" : " LET{" + let.expression() + "}");
    var spread = directives.spread();
    return out.append(spread == null ? "" : " ATTRS{" + spread.expression() + "}").toString();
  }

  private record TokenWriter(List<String> lines) implements Token.Visitor {
    @Override
    public void text(Token.Text token) {
      lines.add(place(token.at()) + " text " + token.markup());
    }

    @Override
    public void expression(Token.Expression token) {
      lines.add(place(token.at()) + " expression " + token.source());
    }

    @Override
    public void verbatim(Token.Verbatim token) {
      lines.add(place(token.at()) + " verbatim " + token.markup());
    }

    @Override
    public void dropped(Token.Dropped token) {
      // Nothing comes of it.
    }

    @Override
    public void startTag(Token.StartTag token) {
      lines.add(
          place(token.at()) + (token.selfClosed() ? " self-closed " : " start ") + token.name());
      for (var attribute : token.attributes()) {
        var raw = attribute.value();
        lines.add(
            "  "
                + place(attribute.at())
                + " "
                + attribute.name()
                + (raw == null ? "" : " = " + place(raw.at()) + " " + raw.text()));
      }
    }

    @Override
    public void endTag(Token.EndTag token) {
      lines.add(place(token.at()) + " end " + token.name());
    }

    @Override
    public void end(Token.End token) {
      lines.add(place(token.at()) + (token.cut() ? " cut" : " eof"));
    }
  }
}
