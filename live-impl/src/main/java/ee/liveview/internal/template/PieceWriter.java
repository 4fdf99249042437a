package ee.liveview.internal.template;

/** The formatted text, and where in a line it has arrived. */
final class PieceWriter {
  static final int STEP = 2;

  private final StringBuilder out = new StringBuilder();
  private final int lineLength;
  private int column;

  PieceWriter(int lineLength) {
    this.lineLength = lineLength;
  }

  void text(String text) {
    out.append(text);
    int lastLine = text.lastIndexOf('\n');
    column = lastLine < 0 ? column + text.length() : text.length() - lastLine - 1;
  }

  /** Begins a new line. */
  void line(int indent) {
    // Without a limit the output of a deeply nested template would be a thousand times its input.
    column = Math.min(indent, lineLength / 2);
    out.append('\n').append(" ".repeat(column));
  }

  /** Begins a new line behind an empty one. */
  void blankLine(int indent) {
    out.append('\n');
    line(indent);
  }

  /** Whether so many chars still fit on the line. */
  boolean fits(int width) {
    return column + width <= lineLength;
  }

  /** Whether so many chars fit on a line of their own. */
  boolean fitsAlone(int indent, int width) {
    return Math.min(indent, lineLength / 2) + width <= lineLength;
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
