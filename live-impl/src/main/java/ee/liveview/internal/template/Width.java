package ee.liveview.internal.template;

/** How much room something takes on a line, in chars. */
final class Width {
  /** More than any line has: it cannot be written on one line. */
  static final int NO_LINE = Integer.MAX_VALUE / 4;

  private Width() {}

  static int sum(int one, int other) {
    return Math.min(NO_LINE, one + other);
  }

  /** The room of a text that is copied as it is. */
  static int of(String text) {
    return text.indexOf('\n') < 0 ? text.length() : NO_LINE;
  }

  /** The room up to the first line break. */
  static int ofHead(String text) {
    int end = text.indexOf('\n');
    return end < 0 ? text.length() : end;
  }
}
