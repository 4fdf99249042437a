package ee.liveview.internal.template;

import ee.liveview.internal.problem.Position;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the {@link Tokenizer} finds, in the order of the text. */
sealed interface Token {

  /** Its first character. */
  Position at();

  /** Calls the visitor's method for this kind. */
  void accept(Visitor visitor);

  /** One method per kind of token. */
  interface Visitor {
    void text(Text token);

    void expression(Expression token);

    void verbatim(Verbatim token);

    void dropped(Dropped token);

    void startTag(StartTag token);

    void endTag(EndTag token);

    void end(End token);
  }

  /** Text between tags; an escaped opening of an expression is unescaped already. */
  record Text(String markup, Position at) implements Token {
    @Override
    public void accept(Visitor visitor) {
      visitor.text(this);
    }
  }

  /** {@code #{expression}}; {@code at} is the first character of the expression. */
  record Expression(String source, Position at) implements Token {
    @Override
    public void accept(Visitor visitor) {
      visitor.expression(this);
    }
  }

  /** A kept comment, the doctype, the content of {@code script} and {@code style}. */
  record Verbatim(String markup, Position at) implements Token {
    @Override
    public void accept(Visitor visitor) {
      visitor.verbatim(this);
    }
  }

  /** A comment that is not part of the page; only the formatter wants it. */
  record Dropped(String markup, Position at) implements Token {
    @Override
    public void accept(Visitor visitor) {
      visitor.dropped(this);
    }
  }

  /** {@code <name …>} or {@code <name …/>}. */
  record StartTag(String name, List<Attribute> attributes, boolean selfClosed, Position at)
      implements Token {
    public StartTag {
      attributes = List.copyOf(attributes);
    }

    @Override
    public void accept(Visitor visitor) {
      visitor.startTag(this);
    }
  }

  /** An attribute as written; a directive is one whose name begins with a colon. */
  record Attribute(String name, @Nullable Raw value, Position at) {}

  /** A value as written, without its quotes. */
  record Raw(String text, Position at) {
    int from() {
      return at.offset();
    }

    int to() {
      return at.offset() + text.length();
    }
  }

  /** {@code </name>}. */
  record EndTag(String name, Position at) implements Token {
    @Override
    public void accept(Visitor visitor) {
      visitor.endTag(this);
    }
  }

  /**
   * The end of the file.
   *
   * @param cut something reported already swallowed the rest, so nothing can be said about end tags
   */
  record End(boolean cut, Position at) implements Token {
    @Override
    public void accept(Visitor visitor) {
      visitor.end(this);
    }
  }
}
