package ee.liveview.internal.template.expr;

import ee.liveview.internal.template.expr.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Cuts an expression into tokens. */
final class Lexer {
  private static final Set<String> WORDS =
      Set.of(
          "true",
          "false",
          "null",
          "empty",
          "not",
          "and",
          "or",
          "div",
          "mod",
          "eq",
          "ne",
          "lt",
          "gt",
          "le",
          "ge",
          "instanceof");

  /** Longer symbols first. */
  private static final List<String> SYMBOLS =
      List.of(
          "&&", "||", "==", "!=", "<=", ">=", "+=", "->", "+", "-", "*", "/", "%", "<", ">", "!",
          "?", ":", "(", ")", "[", "]", "{", "}", ",", ".", ";", "=");

  /** A chain of operators is a tree as deep as it is long. */
  private static final int MAX_TOKENS = 2000;

  private final String text;
  private final Site start;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Lexer(String text, Site start) {
    this.text = text;
    this.start = start;
  }

  /** All tokens, the last one of kind END. */
  static List<Token> tokens(Site start) throws SyntaxException {
    return new Lexer(start.expression(), start).tokens();
  }

  private List<Token> tokens() throws SyntaxException {
    while (at < text.length()) {
      if (tokens.size() == MAX_TOKENS) {
        throw new SyntaxException(
            start
                .at(at)
                .problem(
                    ExprError.TOO_COMPLEX,
                    "The expression has more than %d words and signs".formatted(MAX_TOKENS),
                    "Move a part of it into a method of the bean."));
      }
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (c == '\'' || c == '"') {
        string(c);
      } else if (digit(at) || c == '.' && digit(at + 1)) {
        number();
      } else if (Character.isJavaIdentifierStart(c)) {
        word();
      } else {
        symbol();
      }
    }
    tokens.add(new Token(Kind.END, "", text.length()));
    return List.copyOf(tokens);
  }

  private boolean digit(int index) {
    return index < text.length() && text.charAt(index) >= '0' && text.charAt(index) <= '9';
  }

  private void string(char quote) throws SyntaxException {
    int from = at++;
    var value = new StringBuilder();
    while (at < text.length() && text.charAt(at) != quote) {
      if (text.charAt(at) == '\\') {
        escape();
      }
      if (at < text.length()) {
        value.append(text.charAt(at++));
      }
    }
    if (at == text.length()) {
      throw new SyntaxException(
          start
              .at(from)
              .problem(
                  ExprError.STRING_OPEN,
                  "A string is never closed",
                  "Close it with " + quote + "."));
    }
    at++;
    tokens.add(new Token(Kind.STRING, value.toString(), from));
  }

  private void escape() throws SyntaxException {
    at++;
    if (at < text.length() && "\\'\"".indexOf(text.charAt(at)) < 0) {
      throw new SyntaxException(
          start
              .at(at - 1)
              .problem(
                  ExprError.BAD_ESCAPE,
                  "\\" + text.charAt(at) + " is no escape of the expression language",
                  "Only \\\\, \\' and \\\" can be escaped; write the character itself or \\\\."));
    }
  }

  private void number() {
    int from = at;
    digits();
    boolean decimal = false;
    if (at < text.length() && text.charAt(at) == '.') {
      decimal = true;
      at++;
      digits();
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      boolean signed = at + 1 < text.length() && "+-".indexOf(text.charAt(at + 1)) >= 0;
      if (digit(at + (signed ? 2 : 1))) {
        decimal = true;
        at += signed ? 2 : 1;
        digits();
      }
    }
    tokens.add(new Token(decimal ? Kind.DECIMAL : Kind.INTEGER, text.substring(from, at), from));
  }

  private void digits() {
    while (digit(at)) {
      at++;
    }
  }

  private void word() {
    int from = at;
    while (at < text.length() && Character.isJavaIdentifierPart(text.charAt(at))) {
      at++;
    }
    String word = text.substring(from, at);
    tokens.add(new Token(WORDS.contains(word) ? Kind.WORD : Kind.NAME, word, from));
  }

  private void symbol() throws SyntaxException {
    for (String symbol : SYMBOLS) {
      if (text.startsWith(symbol, at)) {
        tokens.add(new Token(Kind.SYMBOL, symbol, at));
        at += symbol.length();
        return;
      }
    }
    throw new SyntaxException(
        start
            .at(at)
            .problem(
                ExprError.UNEXPECTED,
                "An expression cannot contain " + Character.toString(text.codePointAt(at)),
                "Remove it, or put it between quotes when it is meant as text."));
  }
}
