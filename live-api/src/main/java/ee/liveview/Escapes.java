package ee.liveview;

import java.util.Locale;

/** Text for places other than HTML. */
final class Escapes {
  private Escapes() {}

  /** "Serialize an identifier" of the CSS Object Model. */
  static String cssIdentifier(String text) {
    if (text.equals("-")) {
      return "\\-";
    }
    var out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean leading = i == 0 || (i == 1 && text.charAt(0) == '-');
      if (c == 0) {
        out.append('\uFFFD');
      } else if (c < ' ' || c == 127 || (leading && isDigit(c))) {
        out.append('\\').append(Integer.toHexString(c)).append(' ');
      } else if (c >= 128 || c == '-' || c == '_' || isDigit(c) || isLetter(c)) {
        out.append(c);
      } else {
        out.append('\\').append(c);
      }
    }
    return out.toString();
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  /** Nothing in it ends the string, the script element, or a line. */
  static String scriptString(String text) {
    var out = new StringBuilder(text.length() + 8);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\\', '"', '\'', '`' -> out.append('\\').append(c);
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '/' -> out.append(i > 0 && text.charAt(i - 1) == '<' ? "\\/" : "/");
        case '\0', '\u2028', '\u2029' -> out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
        default -> out.append(c);
      }
    }
    return out.toString();
  }
}
