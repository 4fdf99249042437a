package ee.liveview.internal.template.expr;

/**
 * A word of an expression.
 *
 * @param text the value of a string without quotes and escapes, otherwise as written
 * @param at offset of its first character
 */
record Token(Kind kind, String text, int at) {

  enum Kind {
    INTEGER,
    DECIMAL,
    STRING,
    NAME,
    /** A reserved word: {@code and}, {@code empty}, {@code true}. */
    WORD,
    SYMBOL,
    END
  }

  boolean is(String symbolOrWord) {
    return (kind == Kind.SYMBOL || kind == Kind.WORD) && text.equals(symbolOrWord);
  }

  /** How an error names it. */
  String shown() {
    return switch (kind) {
      case END -> "the end";
      case STRING -> "a string";
      default -> text;
    };
  }
}
