package ee.liveview.internal.template;

import java.util.List;

/**
 * What stands in an element, or in a template: pieces with gaps before, between and behind them.
 * Content that is empty but for white space has one gap.
 */
final class Contents {
  private final List<Piece> pieces;
  private final List<Gap> gaps;
  private final int flat;
  // For each piece: the width from its beginning to the next place where the line may be broken,
  // once with every piece on one line, once with breaks inside them allowed.
  private final int[] flatRuns;
  private final int[] headRuns;
  // Whether there is no such place before the end of the content.
  private final boolean[] flatRunsOn;
  private final boolean[] headRunsOn;

  Contents(List<Piece> pieces, List<Gap> gaps) {
    this.pieces = List.copyOf(pieces);
    this.gaps = List.copyOf(gaps);
    int size = pieces.size();
    flatRuns = new int[size + 1];
    headRuns = new int[size + 1];
    flatRunsOn = new boolean[size + 1];
    headRunsOn = new boolean[size + 1];
    int width = gaps.get(0) == Gap.SPACE ? 1 : 0;
    for (int i = 0; i < size; i++) {
      width = Width.sum(width, pieces.get(i).flat());
      width = Width.sum(width, gaps.get(i + 1) == Gap.SPACE ? 1 : 0);
    }
    flat = gaps.stream().anyMatch(Gap::breaks) ? Width.NO_LINE : width;
    flatRunsOn[size] = gaps.get(size) == Gap.NONE;
    headRunsOn[size] = flatRunsOn[size];
    for (int i = size - 1; i >= 0; i--) {
      measure(i);
    }
  }

  private void measure(int i) {
    var piece = pieces.get(i);
    boolean glued = gaps.get(i + 1) == Gap.NONE;
    flatRuns[i] = Width.sum(piece.flat(), glued ? flatRuns[i + 1] : 0);
    flatRunsOn[i] = glued && flatRunsOn[i + 1];
    boolean goesOn = glued && !piece.breakable();
    headRuns[i] = Width.sum(piece.head(), goesOn ? headRuns[i + 1] : 0);
    headRunsOn[i] = goesOn && headRunsOn[i + 1];
  }

  int flat() {
    return flat;
  }

  /** Whether there is a place to break the line. */
  boolean breakable() {
    return !pieces.isEmpty() && (gaps.get(0) != Gap.NONE || !headRunsOn[0]);
  }

  /**
   * The width up to the first place to break the line.
   *
   * @param endTag the width of what stands behind it
   */
  int head(int endTag) {
    if (pieces.isEmpty()) {
      return flat + endTag;
    }
    return gaps.get(0) == Gap.NONE ? Width.sum(headRuns[0], headRunsOn[0] ? endTag : 0) : 0;
  }

  void writeFlat(PieceWriter out) {
    gapFlat(out, 0);
    for (int i = 0; i < pieces.size(); i++) {
      pieces.get(i).writeFlat(out);
      gapFlat(out, i + 1);
    }
  }

  private void gapFlat(PieceWriter out, int i) {
    if (gaps.get(i) == Gap.SPACE) {
      out.text(" ");
    }
  }

  /**
   * Writes it over several lines.
   *
   * @param indent of the element
   * @param behind the width of what stands behind it, its end tag included
   */
  void write(PieceWriter out, int indent, int behind) {
    if (pieces.isEmpty()) {
      writeFlat(out);
      return;
    }
    if (gaps.get(0) != Gap.NONE) {
      out.line(indent + PieceWriter.STEP);
    }
    writePieces(out, indent + PieceWriter.STEP, behind);
    if (gaps.get(pieces.size()) != Gap.NONE) {
      out.line(indent);
    }
  }

  /** Writes the pieces and the gaps between them, filling the lines. */
  void writePieces(PieceWriter out, int indent, int behind) {
    // A line of text was too long: what is left of it goes on with the author's next line.
    boolean wrapped = false;
    for (int i = 0; i < pieces.size(); i++) {
      var gap = i == 0 ? Gap.NONE : gaps.get(i);
      boolean soft = gap == Gap.SPACE || (gap == Gap.LINE && wrapped && isText(i - 1) && isText(i));
      if (soft && fits(out, i, behind)) {
        out.text(" ");
      } else if (soft || gap == Gap.LINE) {
        out.line(indent);
        wrapped = soft;
      } else if (gap == Gap.BLANK_LINE) {
        out.blankLine(indent);
        wrapped = false;
      }
      boolean glued = gaps.get(i + 1) == Gap.NONE;
      pieces.get(i).write(out, indent, glued ? head(i + 1, behind) : 0);
    }
  }

  private boolean isText(int i) {
    return pieces.get(i) instanceof Atom && pieces.get(i).side() == Side.INLINE;
  }

  private boolean fits(PieceWriter out, int i, int behind) {
    int run = Width.sum(flatRuns[i], flatRunsOn[i] ? behind : 0);
    return out.fits(1 + (run < Width.NO_LINE ? run : head(i, behind)));
  }

  private int head(int i, int behind) {
    return Width.sum(headRuns[i], headRunsOn[i] ? behind : 0);
  }
}
