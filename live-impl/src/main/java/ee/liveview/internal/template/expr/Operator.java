package ee.liveview.internal.template.expr;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The operators; a higher power binds tighter. */
enum Operator {
  OR(2),
  AND(3),
  EQUAL(4),
  NOT_EQUAL(4),
  LESS(5),
  GREATER(5),
  LESS_OR_EQUAL(5),
  GREATER_OR_EQUAL(5),
  CONCAT(6),
  ADD(7),
  SUBTRACT(7),
  MULTIPLY(8),
  DIVIDE(8),
  REMAINDER(8),
  NEGATE(9),
  NOT(9),
  EMPTY(9);

  private static final Map<String, Operator> BINARY =
      Map.ofEntries(
          Map.entry("||", OR),
          Map.entry("or", OR),
          Map.entry("&&", AND),
          Map.entry("and", AND),
          Map.entry("==", EQUAL),
          Map.entry("eq", EQUAL),
          Map.entry("!=", NOT_EQUAL),
          Map.entry("ne", NOT_EQUAL),
          Map.entry("<", LESS),
          Map.entry("lt", LESS),
          Map.entry(">", GREATER),
          Map.entry("gt", GREATER),
          Map.entry("<=", LESS_OR_EQUAL),
          Map.entry("le", LESS_OR_EQUAL),
          Map.entry(">=", GREATER_OR_EQUAL),
          Map.entry("ge", GREATER_OR_EQUAL),
          Map.entry("+=", CONCAT),
          Map.entry("+", ADD),
          Map.entry("-", SUBTRACT),
          Map.entry("*", MULTIPLY),
          Map.entry("/", DIVIDE),
          Map.entry("div", DIVIDE),
          Map.entry("%", REMAINDER),
          Map.entry("mod", REMAINDER));

  private static final Map<String, Operator> PREFIX =
      Map.of("-", NEGATE, "!", NOT, "not", NOT, "empty", EMPTY);

  final int power;

  Operator(int power) {
    this.power = power;
  }

  static @Nullable Operator binary(Token token) {
    return operator(token, BINARY);
  }

  static @Nullable Operator prefix(Token token) {
    return operator(token, PREFIX);
  }

  private static @Nullable Operator operator(Token token, Map<String, Operator> among) {
    boolean spelled = token.kind() == Token.Kind.SYMBOL || token.kind() == Token.Kind.WORD;
    return spelled ? among.get(token.text()) : null;
  }
}
