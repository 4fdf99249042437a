package ee.liveview.internal.template;

/**
 * Where an expression ends.
 *
 * @param offset its closing brace; or, when it has none, the place where it certainly is over
 * @param openString the quote of a string that is not closed on its line; -1 when there is none
 */
record ExpressionEnd(int offset, boolean closed, int openString) {

  /**
   * Finds the brace that closes an expression. Braces in strings do not count, braces of maps, sets
   * and lambdas do.
   *
   * <p>{@code </}, another a nested expression and a backslash outside of strings cannot be
   * Expression Language: there the search gives up, so that one forgotten brace does not swallow
   * the template.
   *
   * @param from behind the opening brace
   * @param limit where the text that may hold the expression ends
   */
  static ExpressionEnd find(String text, int from, int limit) {
    int depth = 0;
    for (int i = from; i < limit; i++) {
      char c = text.charAt(i);
      char next = i + 1 < limit ? text.charAt(i + 1) : ' ';
      if (c == '\'' || c == '"') {
        int end = stringEnd(text, i, limit);
        if (end < 0) {
          return new ExpressionEnd(-end, false, i);
        }
        i = end;
      } else if (c == '{') {
        depth++;
      } else if (c == '}' && depth-- == 0) {
        return new ExpressionEnd(i, true, -1);
      } else if (c == '\\' || (c == '<' && next == '/') || (c == '#' && next == '{')) {
        return new ExpressionEnd(i, false, -1);
      }
    }
    return new ExpressionEnd(limit, false, -1);
  }

  /**
   * The closing quote; when there is none on this line, the negated place of an end tag or of the
   * end of the line.
   */
  private static int stringEnd(String text, int quote, int limit) {
    int endTag = -1;
    int i = quote + 1;
    for (; i < limit && text.charAt(i) != '\n'; i++) {
      char c = text.charAt(i);
      if (c == text.charAt(quote)) {
        return i;
      }
      if (c == '\\') {
        i++;
      } else if (endTag < 0 && text.startsWith("</", i)) {
        endTag = i;
      }
    }
    return endTag < 0 ? -Math.min(i, limit) : -endTag;
  }
}
