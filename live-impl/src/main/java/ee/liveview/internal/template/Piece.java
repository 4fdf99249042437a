package ee.liveview.internal.template;

/** Something the formatter puts on a line: a word, an expression, a comment, an element. */
sealed interface Piece permits Atom, Box {

  Side side();

  /** Whether it has {@code :else} or {@code :else-if}. */
  boolean continuesChoice();

  /** Its width on one line, {@link Width#NO_LINE} when it has line breaks that must stay. */
  int flat();

  /** Its width up to the first place where its line may be broken. */
  int head();

  /** Whether there is such a place. */
  boolean breakable();

  /**
   * Writes it at the end of the current line.
   *
   * @param indent of the lines that follow in this element
   * @param behind the width of what stands behind it without white space
   */
  void write(PieceWriter out, int indent, int behind);

  /** Writes it on one line, only when {@link #flat()} says that this can be done. */
  void writeFlat(PieceWriter out);
}
