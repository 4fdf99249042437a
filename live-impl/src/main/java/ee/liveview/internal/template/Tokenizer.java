package ee.liveview.internal.template;

import static ee.liveview.internal.template.HtmlNames.lower;
import static ee.liveview.internal.template.HtmlNames.shown;
import static ee.liveview.internal.template.TemplateError.ATTRIBUTE_NAME;
import static ee.liveview.internal.template.TemplateError.END_TAG_ATTRIBUTE;
import static ee.liveview.internal.template.TemplateError.EXPRESSION_IN_TAG;
import static ee.liveview.internal.template.TemplateError.FOREIGN_SYNTAX;
import static ee.liveview.internal.template.TemplateError.LONE_LESS_THAN;
import static ee.liveview.internal.template.TemplateError.MISSING_VALUE;
import static ee.liveview.internal.template.TemplateError.UNCLOSED_COMMENT;
import static ee.liveview.internal.template.TemplateError.UNCLOSED_ELEMENT;
import static ee.liveview.internal.template.TemplateError.UNCLOSED_QUOTE;
import static ee.liveview.internal.template.TemplateError.UNFINISHED_TAG;

import ee.liveview.internal.problem.Position;
import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.problem.SourceFile;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Cuts the text of a template into {@link Token}s, in one pass from left to right. It never fails:
 * what is wrong is reported and reading goes on at the next place that makes sense.
 */
final class Tokenizer {
  /** Switches interpolation off in the content of its element. */
  static final String NO_INTERPOLATION = "phx-no-curly-interpolation";

  private final SourceFile file;
  private final String text;
  private final List<Problem> problems;
  private final List<Token> tokens = new ArrayList<>();
  private final TextReader reader;
  // What is not there from here on is not there later: looking again and again would be quadratic.
  private final Set<String> absent = new HashSet<>();
  private int at;
  private boolean cut;
  private @Nullable String uninterpolated;
  private int uninterpolatedDepth;

  private Tokenizer(SourceFile file, List<Problem> problems) {
    this.file = file;
    this.text = file.text();
    this.problems = problems;
    this.reader = new TextReader(file, problems);
  }

  /**
   * The tokens of a template, the last one {@link Token.End}; what is wrong is added to the
   * problems.
   */
  static List<Token> tokenize(SourceFile file, List<Problem> problems) {
    return new Tokenizer(file, problems).tokens();
  }

  private List<Token> tokens() {
    while (at < text.length()) {
      if (text.charAt(at) == '<') {
        markup();
      } else {
        text();
      }
    }
    tokens.add(new Token.End(cut, file.position(at)));
    return tokens;
  }

  private void text() {
    if (uninterpolated == null) {
      at = reader.readToTag(at, into());
    } else {
      int tag = find("<");
      int end = tag < 0 ? text.length() : tag;
      tokens.add(new Token.Text(text.substring(at, end), file.position(at)));
      at = end;
    }
  }

  private TextReader.Sink into() {
    return new TextReader.Sink() {
      @Override
      public void text(String markup, Position place) {
        tokens.add(new Token.Text(markup, place));
      }

      @Override
      public void expression(String source, Position place) {
        tokens.add(new Token.Expression(source, place));
      }
    };
  }

  private void markup() {
    char next = charAt(at + 1);
    if (isLetter(next)) {
      startTag();
    } else if (next == '/' && isLetter(charAt(at + 2))) {
      endTag();
    } else if (text.startsWith("<!--", at)) {
      comment();
    } else if (text.regionMatches(true, at, "<!doctype", 0, 9)) {
      doctype();
    } else if (next == '%' || next == '?') {
      foreignSyntax();
    } else {
      loneLessThan();
    }
  }

  // Comments and the like

  private void comment() {
    int start = at;
    boolean dropped = isDropped();
    var close = dropped ? "--->" : "-->";
    // <!--> and <!---> are complete comments in HTML.
    at += dropped ? 5 : 2;
    int end = find(close);
    if (end < 0) {
      report(
          start,
          UNCLOSED_COMMENT,
          "A comment is never closed",
          "Add %s where the comment ends.".formatted(close));
      cutHere();
      return;
    }
    at = end + close.length();
    var markup = text.substring(start, at);
    tokens.add(
        dropped
            ? new Token.Dropped(markup, file.position(start))
            : new Token.Verbatim(markup, file.position(start)));
  }

  private boolean isDropped() {
    return charAt(at + 4) == '-' && charAt(at + 5) != '>' && !text.startsWith("->", at + 5);
  }

  private void doctype() {
    int start = at;
    int end = find(">");
    if (end < 0) {
      unfinished(start, "!doctype");
      cutHere();
      return;
    }
    at = end + 1;
    tokens.add(new Token.Verbatim(text.substring(start, at), file.position(start)));
  }

  private void foreignSyntax() {
    report(
        at,
        FOREIGN_SYNTAX,
        "%s is not part of this template language".formatted(text.substring(at, at + 2)),
        "Write #{expression} for a value, and :if or :for on an element instead of a block.");
    int end = find(charAt(at + 1) + ">");
    at = end < 0 ? at + 2 : end + 2;
  }

  private void loneLessThan() {
    report(
        at,
        LONE_LESS_THAN,
        "A < is not followed by the name of a tag",
        "Write &lt; to show the character.");
    tokens.add(new Token.Text("<", file.position(at)));
    at++;
  }

  // Tags

  private void startTag() {
    int start = at;
    at++;
    var name = tagName();
    List<Token.Attribute> attributes = new ArrayList<>();
    boolean selfClosed = attributes(start, name, attributes);
    if (cut) {
      return;
    }
    var tag = new Token.StartTag(name, attributes, selfClosed, file.position(start));
    tokens.add(tag);
    if (!selfClosed && !HtmlNames.VOID.contains(lower(name))) {
      content(tag);
    }
  }

  private String tagName() {
    int start = at;
    while (at < text.length() && isTagNamePart(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  /** Reads to the end of the tag and says whether that was {@code />}. */
  private boolean attributes(int start, String name, List<Token.Attribute> attributes) {
    while (true) {
      skipWhiteSpace();
      if (at >= text.length()) {
        unfinished(start, name);
        cutHere();
        return false;
      }
      char c = text.charAt(at);
      char next = charAt(at + 1);
      if (c == '>') {
        at++;
        return false;
      }
      if (c == '/' && next == '>') {
        at += 2;
        return true;
      }
      if (c == '<' && next == '%') {
        foreignSyntax();
      } else if (c == '<') {
        unfinished(start, name);
        return false;
      } else if (c == '#' && next == '{') {
        expressionInTag();
      } else if (c == '/') {
        at++;
      } else {
        attributes.add(attribute());
      }
    }
  }

  private void expressionInTag() {
    report(
        at,
        EXPRESSION_IN_TAG,
        "An expression stands where the name of an attribute belongs",
        "Give the attribute a fixed name, or spread a map with :attrs=\"map\".");
    var end = ExpressionEnd.find(text, at + 2, text.length());
    at = end.closed() ? end.offset() + 1 : at + 2;
  }

  private Token.Attribute attribute() {
    int start = at;
    at++;
    while (at < text.length() && isAttributeNamePart(at)) {
      at++;
    }
    var name = text.substring(start, at);
    if (name.charAt(0) == '=' || name.indexOf('"') >= 0 || name.indexOf('\'') >= 0) {
      report(
          start,
          ATTRIBUTE_NAME,
          "%s is not the name of an attribute".formatted(shown(name)),
          "Write name=\"value\", with white space before the next attribute.");
    }
    int end = at;
    skipWhiteSpace();
    if (charAt(at) != '=') {
      at = end;
      return new Token.Attribute(name, null, file.position(start));
    }
    at++;
    skipWhiteSpace();
    return new Token.Attribute(name, value(name), file.position(start));
  }

  private Token.@Nullable Raw value(String name) {
    char c = charAt(at);
    if (c == '"' || c == '\'') {
      return quoted(c);
    }
    if (c == '>') {
      report(
          at,
          MISSING_VALUE,
          "The attribute %s has no value behind its =".formatted(shown(name)),
          "Write %s=\"value\", or %s alone.".formatted(shown(name), shown(name)));
      return null;
    }
    return unquoted();
  }

  private Token.Raw quoted(char quote) {
    int open = at;
    at++;
    int from = at;
    int end = find(String.valueOf(quote));
    if (end < 0) {
      problems.add(
          Problem.at(
                  file.position(open),
                  UNCLOSED_QUOTE,
                  "The value of an attribute is never closed",
                  "Add %s where the value ends.".formatted(quote))
              .found("opened here"));
      while (at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '\n') {
        at++;
      }
      end = at;
    } else {
      at = end + 1;
    }
    return new Token.Raw(text.substring(from, end), file.position(from));
  }

  private Token.Raw unquoted() {
    int from = at;
    while (at < text.length() && !isWhiteSpace(text.charAt(at)) && text.charAt(at) != '>') {
      if (text.startsWith("#{", at)) {
        var end = ExpressionEnd.find(text, at + 2, text.length());
        at = end.closed() ? end.offset() + 1 : at + 2;
      } else {
        at++;
      }
    }
    return new Token.Raw(text.substring(from, at), file.position(from));
  }

  private void endTag() {
    int start = at;
    at += 2;
    var name = tagName();
    skipWhiteSpace();
    char c = charAt(at);
    if (c == '>') {
      at++;
    } else if (at >= text.length() || c == '<') {
      unfinished(start, "/" + name);
    } else {
      report(
          at,
          END_TAG_ATTRIBUTE,
          "The end tag </%s> holds more than its name".formatted(shown(name)),
          "Put attributes on the start tag; an end tag is </%s>.".formatted(shown(name)));
      while (at < text.length() && text.charAt(at) != '>' && text.charAt(at) != '<') {
        at++;
      }
      at += charAt(at) == '>' ? 1 : 0;
    }
    tokens.add(new Token.EndTag(name, file.position(start)));
    if (lower(name).equals(uninterpolated) && --uninterpolatedDepth == 0) {
      uninterpolated = null;
    }
  }

  // Content that is not read like the rest

  private void content(Token.StartTag tag) {
    var name = lower(tag.name());
    if (name.equals(uninterpolated)) {
      uninterpolatedDepth++;
    } else if (uninterpolated == null
        && tag.attributes().stream().anyMatch(a -> a.name().equalsIgnoreCase(NO_INTERPOLATION))) {
      uninterpolated = name;
      uninterpolatedDepth = 1;
    }
    boolean raw = HtmlNames.RAW.contains(name);
    if (raw || HtmlNames.TEXT_ONLY.contains(name)) {
      textContent(tag, raw || uninterpolated != null);
    }
  }

  private void textContent(Token.StartTag tag, boolean raw) {
    int end = endTagOf(tag.name());
    if (end < 0) {
      problems.add(
          Problem.at(
                  tag.at(),
                  UNCLOSED_ELEMENT,
                  "<%s> is never closed".formatted(tag.name()),
                  "Add </%s> where its text ends.".formatted(tag.name()))
              .found("opened here"));
      cutHere();
      return;
    }
    if (!raw) {
      reader.read(at, end, into());
    } else if (end > at) {
      tokens.add(new Token.Verbatim(text.substring(at, end), file.position(at)));
    }
    at = end;
  }

  private int endTagOf(String name) {
    for (int i = text.indexOf("</", at); i >= 0; i = text.indexOf("</", i + 2)) {
      int behind = i + 2 + name.length();
      if (text.regionMatches(true, i + 2, name, 0, name.length())
          && (behind >= text.length() || !isTagNamePart(text.charAt(behind)))) {
        return i;
      }
    }
    return -1;
  }

  // Characters

  private char charAt(int index) {
    return index < text.length() ? text.charAt(index) : '\0';
  }

  private int find(String wanted) {
    int found = absent.contains(wanted) ? -1 : text.indexOf(wanted, at);
    if (found < 0) {
      absent.add(wanted);
    }
    return found;
  }

  private void skipWhiteSpace() {
    while (at < text.length() && isWhiteSpace(text.charAt(at))) {
      at++;
    }
  }

  private boolean isAttributeNamePart(int index) {
    char c = text.charAt(index);
    return !isWhiteSpace(c)
        && c != '/'
        && c != '>'
        && c != '='
        && c != '<'
        && !text.startsWith("#{", index);
  }

  private static boolean isWhiteSpace(char c) {
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private static boolean isTagNamePart(char c) {
    return Character.isLetterOrDigit(c) || c == '-' || c == '_' || c == ':' || c == '.';
  }

  // Problems

  private void cutHere() {
    cut = true;
    at = text.length();
  }

  private void unfinished(int start, String name) {
    problems.add(
        Problem.at(
                file.position(start),
                UNFINISHED_TAG,
                "The tag <%s has no closing >".formatted(shown(name)),
                "Add > where the tag ends.")
            .found("opened here")
            .related(file.position(at), "it ends before this"));
  }

  private void report(int offset, TemplateError code, String sentence, String remedy) {
    problems.add(Problem.at(file.position(offset), code, sentence, remedy));
  }
}
