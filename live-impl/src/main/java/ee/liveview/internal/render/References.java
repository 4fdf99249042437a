package ee.liveview.internal.render;

import java.util.Map;
import java.util.regex.Pattern;

/** Turns literal markup of an attribute into the text it stands for. */
final class References {
  private static final Pattern REFERENCE =
      Pattern.compile(
          "&(?:#(?<decimal>\\d{1,7})|#[xX](?<hex>[0-9a-fA-F]{1,6})|(?<name>\\w{1,32}));");
  private static final Map<String, String> NAMES =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "apos", "'", "nbsp", "\u00a0");

  private References() {}

  /** The text; a reference whose name is not known stays as it is. */
  static String text(String markup) {
    if (markup.indexOf('&') < 0) {
      return markup;
    }
    var out = new StringBuilder(markup.length());
    var matcher = REFERENCE.matcher(markup);
    int from = 0;
    while (matcher.find()) {
      out.append(markup, from, matcher.start());
      from = matcher.end();
      if (matcher.group("decimal") != null) {
        append(out, Integer.parseInt(matcher.group("decimal")), matcher.group());
      } else if (matcher.group("hex") != null) {
        append(out, Integer.parseInt(matcher.group("hex"), 16), matcher.group());
      } else {
        out.append(NAMES.getOrDefault(matcher.group("name"), matcher.group()));
      }
    }
    return out.append(markup, from, markup.length()).toString();
  }

  private static void append(StringBuilder out, int codePoint, String otherwise) {
    if (Character.isValidCodePoint(codePoint)) {
      out.appendCodePoint(codePoint);
    } else {
      out.append(otherwise);
    }
  }
}
