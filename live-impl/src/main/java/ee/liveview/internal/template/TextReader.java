package ee.liveview.internal.template;

import static ee.liveview.internal.template.TemplateError.EMPTY_EXPRESSION;
import static ee.liveview.internal.template.TemplateError.UNCLOSED_EXPRESSION;
import static ee.liveview.internal.template.TemplateError.UNCLOSED_STRING;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import java.util.List;

/** Tells text from {@code #{expressions}}, between tags and in the values of attributes. */
final class TextReader {
  private final SourceFile file;
  private final List<Problem> problems;

  /** Takes the pieces in the order of the text. */
  interface Sink {
    void text(String markup, Position at);

    void expression(String source, Position at);
  }

  TextReader(SourceFile file, List<Problem> problems) {
    this.file = file;
    this.problems = problems;
  }

  /** Reads a stretch of text. */
  void read(int from, int to, Sink sink) {
    read(from, to, false, sink);
  }

  /** Reads up to the next {@code <} and says where that is. */
  int readToTag(int from, Sink sink) {
    return read(from, file.text().length(), true, sink);
  }

  private int read(int from, int to, boolean toTag, Sink sink) {
    var text = file.text();
    var literal = new StringBuilder();
    int literalAt = from;
    int i = from;
    while (i < to && !(toTag && text.charAt(i) == '<')) {
      if (text.charAt(i) == '\\' && opens(i + 1, to)) {
        literal.append("#{");
        i += 3;
      } else if (!opens(i, to)) {
        literal.append(text.charAt(i++));
      } else {
        var end = ExpressionEnd.find(text, i + 2, to);
        if (end.closed()) {
          flush(literal, literalAt, sink);
          expression(i, end.offset(), sink);
          i = end.offset() + 1;
          literalAt = i;
        } else {
          unclosed(i, end);
          literal.append(text, i, end.offset());
          i = end.offset();
        }
      }
    }
    flush(literal, literalAt, sink);
    return i;
  }

  private boolean opens(int at, int to) {
    return at + 1 < to && file.text().startsWith("#{", at);
  }

  private void flush(StringBuilder literal, int at, Sink sink) {
    if (literal.length() > 0) {
      sink.text(literal.toString(), file.position(at));
      literal.setLength(0);
    }
  }

  private void expression(int start, int end, Sink sink) {
    var inside = file.text().substring(start + 2, end);
    var source = inside.strip();
    if (source.isEmpty()) {
      problems.add(
          Problem.at(
              file.position(start),
              EMPTY_EXPRESSION,
              "There is nothing between the braces of #{}",
              "Write an expression such as #{name}, or \\#{ to show the characters."));
      return;
    }
    int blank = inside.length() - inside.stripLeading().length();
    sink.expression(source, file.position(start + 2 + blank));
  }

  private void unclosed(int start, ExpressionEnd end) {
    if (end.openString() >= 0) {
      char quote = file.text().charAt(end.openString());
      problems.add(
          Problem.at(
                  file.position(end.openString()),
                  UNCLOSED_STRING,
                  "A string in an expression is not closed on its line",
                  "Add the closing %s.".formatted(quote))
              .found("opened here"));
      return;
    }
    var problem =
        Problem.at(
                file.position(start),
                UNCLOSED_EXPRESSION,
                "An expression is never closed",
                "Add the closing }, or write \\#{ to show the characters.")
            .found("opened here");
    boolean stopped = end.offset() < file.text().length();
    problems.add(
        stopped ? problem.related(file.position(end.offset()), "it cannot go on here") : problem);
  }
}
