package ee.liveview.internal.problem;

import java.util.Arrays;

/** A template's text with the name users know it by. */
public final class SourceFile {
  private final String name;
  private final String text;
  // Every token asks for its line; counting from the start each time would make parsing quadratic.
  private final int[] lineStarts;

  /**
   * @param name as shown in errors, for example {@code shop/CartView.html}
   */
  public SourceFile(String name, String text) {
    this.name = name;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  private static int[] lineStarts(String text) {
    var starts = new int[16];
    int lines = 1;
    for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
      if (lines == starts.length) {
        starts = Arrays.copyOf(starts, lines * 2);
      }
      starts[lines++] = at + 1;
    }
    return Arrays.copyOf(starts, lines);
  }

  /** As shown in errors. */
  public String name() {
    return name;
  }

  /** All of it. */
  public String text() {
    return text;
  }

  /** The text of a line without its line break; empty when there is no such line. */
  public String line(int number) {
    if (number < 1 || number > lineStarts.length) {
      return "";
    }
    int end = number == lineStarts.length ? text.length() : lineStarts[number] - 1;
    var line = text.substring(lineStarts[number - 1], end);
    return line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
  }

  /** The position of the character at an offset. */
  public Position position(int offset) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found + 1 : -found - 1;
    return new Position(this, offset, line, offset - lineStarts[line - 1] + 1);
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof SourceFile that && name.equals(that.name) && text.equals(that.text));
  }

  @Override
  public int hashCode() {
    return 31 * name.hashCode() + text.hashCode();
  }

  @Override
  public String toString() {
    return name;
  }
}
