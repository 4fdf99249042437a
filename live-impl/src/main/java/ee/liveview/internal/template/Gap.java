package ee.liveview.internal.template;

/** White space between two pieces of a template. */
enum Gap {
  /** None, and there must not be any. */
  NONE,
  /** A space; the line may be broken here. */
  SPACE,
  /** The line is broken here. */
  LINE,
  /** The line is broken here, and an empty one follows. */
  BLANK_LINE,
  /** At the edge of an element: nothing as long as the element fits on its line. */
  EDGE;

  /** What the author wrote. */
  static Gap of(String whiteSpace) {
    if (whiteSpace.isEmpty()) {
      return NONE;
    }
    long lines = whiteSpace.chars().filter(c -> c == '\n').count();
    return lines == 0 ? SPACE : lines == 1 ? LINE : BLANK_LINE;
  }

  /** The same at the edge of an element, where an empty line shows nothing. */
  Gap atEdge() {
    return this == BLANK_LINE ? LINE : this;
  }

  /** The same with at least a line break. */
  Gap broken() {
    return this == BLANK_LINE ? BLANK_LINE : LINE;
  }

  boolean breaks() {
    return this == LINE || this == BLANK_LINE;
  }
}
