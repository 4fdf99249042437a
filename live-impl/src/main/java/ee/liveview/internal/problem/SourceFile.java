package ee.liveview.internal.problem;

/**
 * A template's text with the name users know it by.
 *
 * @param name as shown in errors, for example {@code shop/CartView.html}
 */
public record SourceFile(String name, String text) {

  /** The text of a line without its line break; empty when there is no such line. */
  public String line(int number) {
    return text.lines().skip(number - 1L).findFirst().orElse("");
  }

  /** The position of the character at an offset. */
  public Position position(int offset) {
    int line = 1;
    int lineStart = 0;
    for (int i = 0; i < offset && i < text.length(); i++) {
      if (text.charAt(i) == '\n') {
        line++;
        lineStart = i + 1;
      }
    }
    return new Position(this, offset, line, offset - lineStart + 1);
  }
}
