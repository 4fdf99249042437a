package ee.liveview.proves;

import ee.liveview.proves.JavaTokens.Kind;
import ee.liveview.proves.JavaTokens.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/**
 * Reads the claims of one source file. It knows of Java only what is needed to say which class or
 * method an annotation stands on: types, bodies, annotations, and names followed by a parenthesis.
 */
final class SourceClaims {
  private static final Set<String> TYPE_WORDS = Set.of("class", "interface", "enum", "record");

  /**
   * What a brace opened; a type's name is the path from the outermost class, empty for other
   * blocks.
   */
  private record Body(String type, boolean disabled) {
    static final Body BLOCK = new Body("", false);

    boolean isType() {
      return !type.isEmpty();
    }
  }

  private record Id(String text, int line) {}

  private final String file;
  private final List<Token> tokens;
  private final Deque<Body> bodies = new ArrayDeque<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Fault> faults = new ArrayList<>();
  private final List<Id> pendingIds = new ArrayList<>();
  private boolean pendingDisabled;
  private int at;

  private SourceClaims(String file, String source) {
    this.file = file;
    this.tokens = JavaTokens.of(source);
  }

  static Claims of(String file, String source) {
    var reader = new SourceClaims(file, source);
    while (reader.at < reader.tokens.size()) {
      reader.next();
    }
    return new Claims(reader.claims, reader.faults);
  }

  private void next() {
    if (bodies.isEmpty() || bodies.peek().isType()) {
      declaration();
    } else {
      brace();
      at++;
    }
  }

  private void declaration() {
    var token = tokens.get(at);
    if (token.is("@") && sees(1, "interface")) {
      at++;
    } else if (token.is("@")) {
      annotation();
    } else if (startsType()) {
      type();
    } else {
      if (token.isWord() && sees(1, "(")) {
        claim(outerType() + "#" + token.text());
      }
      if (token.is(";") || token.is("{") || token.is("}")) {
        forget();
      }
      brace();
      at++;
    }
  }

  /**
   * The word is followed by a name, which {@code Foo.class} and a method called {@code record} are
   * not.
   */
  private boolean startsType() {
    return tokens.get(at).isWord()
        && TYPE_WORDS.contains(tokens.get(at).text())
        && at + 1 < tokens.size()
        && tokens.get(at + 1).isWord();
  }

  private void type() {
    var name = tokens.get(at + 1).text();
    var path = bodies.isEmpty() ? name : outerType() + "." + name;
    var disabled = pendingDisabled || outerDisabled();
    claim(path);
    at += 2;
    while (at < tokens.size() && !tokens.get(at).is("{")) {
      if (tokens.get(at).is("(")) {
        skipParentheses();
      } else {
        at++;
      }
    }
    bodies.push(new Body(path, disabled));
    at++;
  }

  private void annotation() {
    at++;
    while (sees(1, ".")) {
      at += 2;
    }
    var name = at < tokens.size() ? tokens.get(at).text() : "";
    int from = ++at;
    if (sees(0, "(")) {
      skipParentheses();
    }
    if (name.equals("Proves")) {
      ids(tokens.subList(from, at));
    } else if (name.equals("Disabled")) {
      pendingDisabled = true;
    }
  }

  private void ids(List<Token> argument) {
    for (var token : argument) {
      if (token.kind() == Kind.STRING) {
        pendingIds.add(new Id(token.text(), token.line()));
      } else if (!Set.of("(", ")", "{", "}", ",", "value", "=").contains(token.text())) {
        faults.add(
            new Fault(
                file,
                token.line(),
                "@Proves takes ids as plain strings, \""
                    + token.text()
                    + "\" cannot be read here"));
      }
    }
  }

  private void claim(String test) {
    for (var id : pendingIds) {
      claims.add(new Claim(id.text(), test, pendingDisabled || outerDisabled(), file, id.line()));
    }
    forget();
  }

  private void forget() {
    pendingIds.clear();
    pendingDisabled = false;
  }

  private void brace() {
    if (tokens.get(at).is("{")) {
      bodies.push(Body.BLOCK);
    } else if (tokens.get(at).is("}") && !bodies.isEmpty()) {
      bodies.pop();
    }
  }

  private void skipParentheses() {
    int depth = 0;
    do {
      if (tokens.get(at).is("(")) {
        depth++;
      } else if (tokens.get(at).is(")")) {
        depth--;
      }
      at++;
    } while (depth > 0 && at < tokens.size());
  }

  private boolean sees(int ahead, String sign) {
    return at + ahead < tokens.size() && tokens.get(at + ahead).is(sign);
  }

  private String outerType() {
    return bodies.isEmpty() ? "" : bodies.peek().type();
  }

  private boolean outerDisabled() {
    return !bodies.isEmpty() && bodies.peek().disabled();
  }
}
