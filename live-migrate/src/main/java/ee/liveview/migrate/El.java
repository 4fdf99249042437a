package ee.liveview.migrate;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Expressions of Facelets, and what becomes of them. */
final class El {
  private static final Pattern TOKEN =
      Pattern.compile(
          "'(?:\\\\.|[^'\\\\])*'|\"(?:\\\\.|[^\"\\\\])*\"|\\d+(?:\\.\\d+)?|[\\p{L}_$][\\p{L}\\p{N}_$]*|\\s+|->|.",
          Pattern.DOTALL);
  private static final Pattern CC_ATTRIBUTE =
      Pattern.compile("\\bcc\\.attrs(?:\\.([\\w$]+)|\\['([\\w$]+)'])");
  private static final Pattern RESOURCE = Pattern.compile("\\bresource\\['(?:([^:']+):)?([^']+)']");
  private static final Pattern CONTEXT_PATH =
      Pattern.compile(
          "\\b(?:request\\.contextPath|facesContext\\.externalContext\\.(?:requestContextPath"
              + "|applicationContextPath|request\\.contextPath))\\b");
  private static final Pattern USER_NAME =
      Pattern.compile(
          "\\b(?:request\\.(?:remoteUser|userPrincipal\\.name)"
              + "|facesContext\\.externalContext\\.(?:remoteUser|userPrincipal\\.name))\\b");
  private static final Pattern USER_ROLE =
      Pattern.compile("\\b(?:request|facesContext\\.externalContext)\\.isUserInRole\\(");
  private static final Set<String> KEYWORDS =
      Set.of(
          "and",
          "or",
          "not",
          "eq",
          "ne",
          "lt",
          "gt",
          "le",
          "ge",
          "true",
          "false",
          "null",
          "empty",
          "div",
          "mod",
          "instanceof");

  /** Functions of JSTL that are methods in Java. */
  private static final Map<String, String> METHODS =
      Map.ofEntries(
          Map.entry("contains", "contains"),
          Map.entry("containsIgnoreCase", "contains"),
          Map.entry("endsWith", "endsWith"),
          Map.entry("startsWith", "startsWith"),
          Map.entry("indexOf", "indexOf"),
          Map.entry("length", "size"),
          Map.entry("replace", "replace"),
          Map.entry("split", "split"),
          Map.entry("substring", "substring"),
          Map.entry("toLowerCase", "toLowerCase"),
          Map.entry("toUpperCase", "toUpperCase"),
          Map.entry("trim", "trim"));

  private El() {}

  /** A piece of an attribute or a text. */
  sealed interface Piece {
    record Literal(String text) implements Piece {}

    /**
     * @param body what stands in the braces
     */
    record Expression(String body) implements Piece {}
  }

  /** What names mean where an expression stands. */
  interface Meaning {
    /** What to write for a name that nothing stands before. */
    String name(String name);

    /** What to write for a function of a tag library; its arguments follow. */
    String function(String prefix, String name);
  }

  static List<Piece> pieces(String text) {
    List<Piece> pieces = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int open = opening(text, from);
      int close = open < 0 ? -1 : closing(text, open + 2);
      if (close < 0) {
        break;
      }
      if (open > from) {
        pieces.add(new Piece.Literal(text.substring(from, open)));
      }
      pieces.add(new Piece.Expression(text.substring(open + 2, close).strip()));
      from = close + 1;
    }
    if (from < text.length()) {
      pieces.add(new Piece.Literal(text.substring(from)));
    }
    return pieces;
  }

  private static int opening(String text, int from) {
    for (int i = from; i + 1 < text.length(); i++) {
      if ((text.charAt(i) == '#' || text.charAt(i) == '$') && text.charAt(i + 1) == '{') {
        if (i == 0 || text.charAt(i - 1) != '\\') {
          return i;
        }
      }
    }
    return -1;
  }

  private static int closing(String text, int from) {
    int depth = 0;
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        if (c == '\\') {
          i++;
        } else if (c == quote) {
          quote = 0;
        }
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && depth-- == 0) {
        return i;
      }
    }
    return -1;
  }

  static boolean dynamic(String text) {
    return pieces(text).stream().anyMatch(Piece.Expression.class::isInstance);
  }

  /** The body of the only expression of a text; empty when there is something else. */
  static String only(String text) {
    var pieces = pieces(text.strip());
    return pieces.size() == 1 && pieces.get(0) instanceof Piece.Expression expression
        ? expression.body()
        : "";
  }

  /** Writes the body of an expression with the names it has in a live template. */
  static String rewrite(String body, Meaning meaning) {
    var known = replace(CC_ATTRIBUTE, body, m -> m.group(1) == null ? m.group(2) : m.group(1));
    known =
        replace(
            RESOURCE,
            known,
            m ->
                "asset['resources/"
                    + (m.group(1) == null ? "" : m.group(1) + "/")
                    + m.group(2)
                    + "']");
    known = CONTEXT_PATH.matcher(known).replaceAll("contextPath");
    known = USER_NAME.matcher(known).replaceAll("live.user().name");
    known = USER_ROLE.matcher(known).replaceAll("live.userInRole(");
    return names(functions(known), meaning);
  }

  private static String replace(Pattern pattern, String text, UnaryOperatorOfMatcher change) {
    return pattern
        .matcher(text)
        .replaceAll(m -> Matcher.quoteReplacement(change.apply((Matcher) m)));
  }

  private interface UnaryOperatorOfMatcher {
    String apply(Matcher found);
  }

  /** {@code fn:trim(x)} is {@code x.trim()}. */
  private static String functions(String body) {
    var found = Pattern.compile("\\bfn:(\\w+)\\(").matcher(body);
    if (!found.find()) {
      return body;
    }
    int close = closingBracket(body, found.end());
    if (close < 0) {
      return body;
    }
    var arguments = arguments(body.substring(found.end(), close));
    var method = METHODS.get(found.group(1));
    String call;
    if (found.group(1).equals("escapeXml")) {
      call = arguments.get(0);
    } else if (method == null) {
      call = "fn:" + found.group(1) + "\u0001(" + String.join(", ", arguments) + ")";
    } else {
      var first = arguments.get(0).strip();
      call =
          (first.matches("[\\w.$()'\\[\\]]+") ? first : "(" + first + ")")
              + "."
              + method
              + "("
              + String.join(", ", arguments.subList(1, arguments.size())).strip()
              + ")";
    }
    return functions(body.substring(0, found.start()) + call + body.substring(close + 1))
        .replace("\u0001", "");
  }

  private static int closingBracket(String text, int from) {
    int depth = 0;
    char quote = 0;
    for (int i = from; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if (c == '(') {
        depth++;
      } else if (c == ')' && depth-- == 0) {
        return i;
      }
    }
    return -1;
  }

  /** What stands between the commas of the outermost level. */
  static List<String> arguments(String text) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    char quote = 0;
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (quote != 0) {
        quote = c == quote ? 0 : quote;
      } else if (c == '\'' || c == '"') {
        quote = c;
      } else if ("([{".indexOf(c) >= 0) {
        depth++;
      } else if (")]}".indexOf(c) >= 0) {
        depth--;
      } else if (c == ',' && depth == 0) {
        arguments.add(text.substring(from, i).strip());
        from = i + 1;
      }
    }
    if (!text.isBlank()) {
      arguments.add(text.substring(from).strip());
    }
    return arguments;
  }

  private static String names(String body, Meaning meaning) {
    List<String> tokens = new ArrayList<>();
    var matcher = TOKEN.matcher(body);
    while (matcher.find()) {
      tokens.add(matcher.group());
    }
    var out = new StringBuilder();
    List<String> parameters = new ArrayList<>();
    for (int i = 0; i < tokens.size(); i++) {
      if (next(tokens, i + 1).equals("->")) {
        parameters.add(tokens.get(i));
      }
    }
    for (int i = 0; i < tokens.size(); i++) {
      var token = tokens.get(i);
      if (token.startsWith("\"")) {
        out.append(singleQuoted(token));
      } else if (!Character.isJavaIdentifierStart(token.charAt(0))
          || KEYWORDS.contains(token)
          || parameters.contains(token)
          || before(tokens, i).equals(".")) {
        out.append(token);
      } else if (i + 3 < tokens.size()
          && tokens.get(i + 1).equals(":")
          && Character.isJavaIdentifierStart(tokens.get(i + 2).charAt(0))
          && tokens.get(i + 3).equals("(")) {
        out.append(meaning.function(token, tokens.get(i + 2)));
        i += 2;
      } else {
        out.append(meaning.name(token));
      }
    }
    return out.toString();
  }

  private static String before(List<String> tokens, int at) {
    int i = at - 1;
    while (i >= 0 && tokens.get(i).isBlank()) {
      i--;
    }
    return i < 0 ? "" : tokens.get(i);
  }

  private static String next(List<String> tokens, int at) {
    int i = at;
    while (i < tokens.size() && tokens.get(i).isBlank()) {
      i++;
    }
    return i < tokens.size() ? tokens.get(i) : "";
  }

  private static String singleQuoted(String token) {
    var inner = token.substring(1, token.length() - 1).replace("\\\"", "\"");
    return "'" + inner.replace("'", "\\'") + "'";
  }

  /** The same text with another spelling of its expressions. */
  static String map(String text, UnaryOperator<String> literal, UnaryOperator<String> expression) {
    var out = new StringBuilder();
    for (var piece : pieces(text)) {
      if (piece instanceof Piece.Literal plain) {
        out.append(literal.apply(plain.text()));
      } else if (piece instanceof Piece.Expression dynamic && !dynamic.body().isEmpty()) {
        out.append("#{").append(expression.apply(dynamic.body())).append('}');
      }
    }
    return out.toString();
  }
}
