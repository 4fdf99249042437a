package ee.liveview.internal.template.expr;

import ee.liveview.internal.problem.Problem;
import ee.liveview.internal.template.expr.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Tokens become a tree: a Pratt parser over the grammar of Jakarta Expression Language 5. */
final class Parser {
  /** Deeper nesting is nobody's template and would overflow the stack. */
  private static final int MAX_DEPTH = 100;

  private final List<Token> tokens;
  private final Site start;
  private int next;
  private int depth;

  /**
   * How many open "? :" or map keys wait for their colon, so that {@code a ? b : f(c)} is no
   * function {@code b:f}.
   */
  private int colonsAwaited;

  private Parser(List<Token> tokens, Site start) {
    this.tokens = tokens;
    this.start = start;
  }

  /**
   * @throws ForeignException when only the platform's EL can tell
   */
  static Ast parse(List<Token> tokens, Site start) throws SyntaxException {
    boolean foreign = false;
    for (Token token : tokens) {
      if (token.is("=")) {
        throw new SyntaxException(
            start
                .at(token.at())
                .problem(
                    ExprError.ASSIGNMENT,
                    "An expression cannot assign",
                    "Write == to compare, or change the value in a method of the bean."));
      }
      foreign |= token.is("->") || token.is(";");
    }
    if (foreign) {
      throw new ForeignException();
    }
    return new Parser(tokens, start).whole();
  }

  private Ast whole() throws SyntaxException {
    Ast tree = choice();
    if (peek().kind() != Kind.END) {
      throw unexpected("an operator or the end");
    }
    return tree;
  }

  private Ast choice() throws SyntaxException {
    Ast condition = binary(0);
    if (!peek().is("?")) {
      return condition;
    }
    int at = take().at();
    colonsAwaited++;
    Ast then = nested(this::choice);
    colonsAwaited--;
    expect(":");
    return new Ast.Choice(condition, then, nested(this::choice), at);
  }

  private Ast binary(int power) throws SyntaxException {
    Ast left = unary();
    while (true) {
      Operator operator = Operator.binary(peek());
      if (operator == null || operator.power <= power) {
        return left;
      }
      int at = take().at();
      left = new Ast.Binary(operator, left, binary(operator.power), at);
    }
  }

  private Ast unary() throws SyntaxException {
    Operator operator = Operator.prefix(peek());
    if (operator == null) {
      return suffixes(primary());
    }
    int at = take().at();
    Ast operand = nested(this::unary);
    return new Ast.Unary(operator, operand, at);
  }

  private Ast suffixes(Ast base) throws SyntaxException {
    Ast value = base;
    while (true) {
      if (peek().is(".")) {
        take();
        Token name = peek();
        // A keyword after a dot can only be a name: list.empty.
        if (name.kind() != Kind.NAME && name.kind() != Kind.WORD) {
          throw unexpected("a name after the dot");
        }
        take();
        value =
            peek().is("(")
                ? new Ast.Call(value, name.text(), arguments(), name.at())
                : new Ast.Property(value, name.text(), name.at());
      } else if (peek().is("[")) {
        take();
        int at = peek().at();
        Ast key = enclosed(this::choice);
        expect("]");
        value = peek().is("(") ? computedCall(value, key, at) : new Ast.Index(value, key, at);
      } else if (peek().is("(")) {
        // Calling a value is calling a lambda.
        throw new ForeignException();
      } else {
        return value;
      }
    }
  }

  private Ast computedCall(Ast base, Ast key, int at) throws SyntaxException {
    if (key instanceof Ast.Literal literal && literal.value() instanceof String name) {
      return new Ast.Call(base, name, arguments(), at);
    }
    throw new ForeignException();
  }

  private List<Ast> arguments() throws SyntaxException {
    expect("(");
    return items(")");
  }

  /** Expressions between commas up to a closing bracket, which is taken too. */
  private List<Ast> items(String close) throws SyntaxException {
    List<Ast> items = new ArrayList<>();
    if (!peek().is(close)) {
      items.add(enclosed(this::choice));
      while (peek().is(",")) {
        take();
        items.add(enclosed(this::choice));
      }
    }
    expect(close);
    return List.copyOf(items);
  }

  private Ast primary() throws SyntaxException {
    Token token = peek();
    switch (token.kind()) {
      case INTEGER:
        take();
        return new Ast.Literal(integer(token), token.at());
      case DECIMAL:
        take();
        return new Ast.Literal(Double.valueOf(token.text()), token.at());
      case STRING:
        take();
        return new Ast.Literal(token.text(), token.at());
      case NAME:
        return name();
      default:
        break;
    }
    if (token.is("true") || token.is("false")) {
      take();
      return new Ast.Literal(Boolean.valueOf(token.text()), token.at());
    }
    if (token.is("null")) {
      take();
      return new Ast.Literal(null, token.at());
    }
    if (token.is("(")) {
      take();
      Ast inside = enclosed(this::choice);
      expect(")");
      return inside;
    }
    if (token.is("[")) {
      take();
      return new Ast.ListOf(items("]"), token.at());
    }
    if (token.is("{")) {
      take();
      return setOrMap(token.at());
    }
    throw unexpected("a value");
  }

  private Ast name() throws SyntaxException {
    Token token = take();
    if (peek().is("(")) {
      return new Ast.Call(null, token.text(), arguments(), token.at());
    }
    boolean function =
        colonsAwaited == 0 && peek().is(":") && peek(1).kind() == Kind.NAME && peek(2).is("(");
    if (function) {
      throw new ForeignException();
    }
    return new Ast.Name(token.text(), token.at());
  }

  private Long integer(Token token) throws SyntaxException {
    try {
      return Long.valueOf(token.text());
    } catch (NumberFormatException tooLarge) {
      throw new SyntaxException(
          start
              .at(token.at())
              .problem(
                  ExprError.NUMBER_TOO_LARGE,
                  token.text() + " is larger than a long",
                  "Write it as a decimal, or read it from the bean."));
    }
  }

  private Ast setOrMap(int at) throws SyntaxException {
    List<Ast> keys = new ArrayList<>();
    List<Ast> values = new ArrayList<>();
    while (!peek().is("}")) {
      if (!keys.isEmpty()) {
        expect(",");
      }
      keys.add(nested(this::key));
      if (peek().is(":")) {
        take();
        values.add(enclosed(this::choice));
      }
      if (!values.isEmpty() && values.size() != keys.size()) {
        throw new SyntaxException(
            start
                .at(keys.get(keys.size() - 1).at())
                .problem(
                    ExprError.SET_OR_MAP,
                    "A set has no keys and a map has nothing but keys with values",
                    "Give every entry a key, or none."));
      }
    }
    take();
    return values.isEmpty()
        ? new Ast.SetOf(List.copyOf(keys), at)
        : new Ast.MapOf(List.copyOf(keys), List.copyOf(values), at);
  }

  private Ast key() throws SyntaxException {
    colonsAwaited++;
    Ast key = choice();
    colonsAwaited--;
    return key;
  }

  private interface Rule {
    Ast parse() throws SyntaxException;
  }

  private Ast nested(Rule rule) throws SyntaxException {
    if (++depth > MAX_DEPTH) {
      throw new SyntaxException(
          start
              .at(peek().at())
              .problem(
                  ExprError.TOO_COMPLEX,
                  "The expression is nested too deep",
                  "Move a part of it into a method of the bean."));
    }
    Ast inside = rule.parse();
    depth--;
    return inside;
  }

  /** Inside brackets no colon is awaited. */
  private Ast enclosed(Rule rule) throws SyntaxException {
    int outside = colonsAwaited;
    colonsAwaited = 0;
    Ast inside = nested(rule);
    colonsAwaited = outside;
    return inside;
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token peek(int further) {
    return tokens.get(Math.min(next + further, tokens.size() - 1));
  }

  private Token take() {
    return tokens.get(next++);
  }

  private void expect(String symbol) throws SyntaxException {
    if (!peek().is(symbol)) {
      throw unexpected(symbol);
    }
    take();
  }

  private SyntaxException unexpected(String expected) {
    Token found = peek();
    Site site = start.at(found.at());
    Problem problem =
        found.kind() == Kind.END
            ? site.problem(
                ExprError.ENDS_EARLY,
                "The expression ends where " + expected + " is expected",
                "Complete the expression or remove what is left over.")
            : site.problem(
                ExprError.UNEXPECTED,
                "Expected " + expected + ", found " + found.shown(),
                "Correct the expression at this place.");
    return new SyntaxException(problem.found("expected " + expected));
  }
}
