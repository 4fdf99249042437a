package ee.liveview.internal.json;

import jakarta.json.JsonException;

/**
 * Refuses what would cost a parser more than its length: deep nesting (a stack overflow) and
 * endless numbers (quadratic time). Providers have settings for both, each its own, so one look at
 * the text comes first.
 */
final class JsonGuard {

  private static final int MAX_DIGITS = 1000;

  private JsonGuard() {}

  static void check(String text, int maxDepth) {
    var depth = 0;
    var digits = 0;
    var inString = false;
    for (var i = 0; i < text.length(); i++) {
      var c = text.charAt(i);
      if (inString) {
        if (c == '\\') {
          i++;
        } else if (c == '"') {
          inString = false;
        }
        continue;
      }
      digits = c >= '0' && c <= '9' ? digits + 1 : 0;
      if (digits > MAX_DIGITS) {
        throw new JsonException("A number has more than " + MAX_DIGITS + " digits in a row.");
      }
      if (c == '"') {
        inString = true;
      } else if (c == '[' || c == '{') {
        if (++depth > maxDepth) {
          throw new JsonException("The JSON is nested deeper than " + maxDepth + " levels.");
        }
      } else if (c == ']' || c == '}') {
        depth--;
      }
    }
  }
}
