package ee.liveview.proves;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits Java source into words, strings and signs. Comments vanish here, so whatever reads the
 * tokens cannot mistake a commented-out annotation, or one inside a string, for a real one.
 */
final class JavaTokens {

  enum Kind {
    WORD,
    STRING,
    SIGN
  }

  record Token(Kind kind, String text, int line) {

    boolean is(String sign) {
      return kind != Kind.STRING && text.equals(sign);
    }

    boolean isWord() {
      return kind == Kind.WORD;
    }
  }

  private static final String TEXT_BLOCK = "\"\"\"";

  private final String source;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;

  private JavaTokens(String source) {
    this.source = source;
  }

  static List<Token> of(String source) {
    var reader = new JavaTokens(source);
    while (reader.at < source.length()) {
      reader.next();
    }
    return List.copyOf(reader.tokens);
  }

  private void next() {
    char c = source.charAt(at);
    if (Character.isWhitespace(c)) {
      skip(1);
    } else if (source.startsWith("//", at)) {
      skipPast("\n", 0);
    } else if (source.startsWith("/*", at)) {
      skipPast("*/", 2);
    } else if (source.startsWith(TEXT_BLOCK, at)) {
      quoted(TEXT_BLOCK);
    } else if (c == '"') {
      quoted("\"");
    } else if (c == '\'') {
      quoted("'");
    } else if (Character.isJavaIdentifierPart(c)) {
      word();
    } else {
      tokens.add(new Token(Kind.SIGN, String.valueOf(c), line));
      skip(1);
    }
  }

  private void word() {
    int end = at;
    while (end < source.length() && Character.isJavaIdentifierPart(source.charAt(end))) {
      end++;
    }
    tokens.add(new Token(Kind.WORD, source.substring(at, end), line));
    at = end;
  }

  private void quoted(String quote) {
    int from = at + quote.length();
    int end = from;
    while (end < source.length() && !source.startsWith(quote, end)) {
      end += source.charAt(end) == '\\' ? 2 : 1;
    }
    end = Math.min(end, source.length());
    tokens.add(new Token(Kind.STRING, source.substring(from, end), line));
    skip(end + quote.length() - at);
  }

  private void skipPast(String mark, int opening) {
    int found = source.indexOf(mark, at + opening);
    skip(found < 0 ? source.length() - at : found + mark.length() - at);
  }

  private void skip(int length) {
    int end = Math.min(at + length, source.length());
    for (; at < end; at++) {
      if (source.charAt(at) == '\n') {
        line++;
      }
    }
  }
}
