package ee.liveview.internal.template;

import java.util.ArrayList;
import java.util.List;

/**
 * Decides where white space may be added or taken away without changing what a browser shows.
 *
 * <p>Pieces that show nothing let the white space around them come together. So all the gaps of one
 * run of such pieces are judged together: they are free when a block or a free edge is at either
 * end; otherwise there must stay as much as there is.
 */
final class WhiteSpace {
  private final List<Piece> pieces;
  private final List<Gap> written;
  private final boolean freeEdges;
  private final boolean slotsOnly;
  private final boolean[] betweenBranches;
  private final List<Gap> gaps = new ArrayList<>();

  private WhiteSpace(List<Piece> pieces, List<Gap> written, boolean freeEdges, boolean slotsOnly) {
    this.pieces = pieces;
    this.written = written;
    this.freeEdges = freeEdges;
    this.slotsOnly = slotsOnly;
    this.betweenBranches = betweenBranches(pieces);
  }

  /**
   * The gaps of a content.
   *
   * @param written what the author wrote before, between and behind the pieces
   * @param freeEdges white space at the edges is not seen
   * @param component nothing but slots in it is its content
   */
  static List<Gap> settle(
      List<Piece> pieces, List<Gap> written, boolean freeEdges, boolean component) {
    boolean slotsOnly =
        component
            && pieces.stream().anyMatch(p -> p.side() == Side.SLOT)
            && pieces.stream().allMatch(p -> p.side() == Side.SLOT || p.side() == Side.COMMENT);
    return new WhiteSpace(pieces, written, freeEdges || slotsOnly, slotsOnly).settle();
  }

  private List<Gap> settle() {
    if (pieces.isEmpty()) {
      boolean nothing = freeEdges || written.get(0) == Gap.NONE;
      return List.of(nothing ? Gap.NONE : Gap.SPACE);
    }
    int from = 0;
    while (from <= pieces.size()) {
      int to = from;
      while (to < pieces.size() && pieces.get(to).side().transparent()) {
        to++;
      }
      boolean free = hides(from - 1) || hides(to);
      boolean any = false;
      for (int i = from; i <= to; i++) {
        any |= written.get(i) != Gap.NONE && !betweenBranches[i];
      }
      for (int i = from; i <= to; i++) {
        gaps.add(free || any || betweenBranches[i] ? gap(i, free) : Gap.NONE);
      }
      from = to + 1;
    }
    return gaps;
  }

  /** White space, and comments, between the branches of a choice never come to the page. */
  private static boolean[] betweenBranches(List<Piece> pieces) {
    var between = new boolean[pieces.size() + 1];
    for (int i = pieces.size() - 1; i >= 0; i--) {
      boolean comment = pieces.get(i).side() == Side.COMMENT;
      between[i] = comment ? between[i + 1] : pieces.get(i).continuesChoice();
    }
    return between;
  }

  /** Whether white space beside the piece of this number, or beside the edge, is not seen. */
  private boolean hides(int i) {
    return isEdge(i) ? freeEdges : isBlock(pieces.get(i));
  }

  private boolean isEdge(int i) {
    return i < 0 || i == pieces.size();
  }

  private boolean isBlock(Piece piece) {
    return piece.side() == Side.BLOCK || (slotsOnly && piece.side() == Side.SLOT);
  }

  private boolean ownLine(int i) {
    return !isEdge(i) && (pieces.get(i).side().ownLine() || isBlock(pieces.get(i)));
  }

  private Gap gap(int i, boolean free) {
    var asWritten = written.get(i);
    boolean edge = i == 0 || i == pieces.size();
    boolean comment = !isEdge(i) && pieces.get(i).side() == Side.COMMENT;
    if (ownLine(i) || (ownLine(i - 1) && !(comment && !asWritten.breaks()))) {
      return edge ? Gap.LINE : asWritten.broken();
    }
    if (edge && free && freeEdges) {
      return i == 0 && asWritten.breaks() ? Gap.LINE : Gap.EDGE;
    }
    return edge ? asWritten.atEdge() : asWritten;
  }
}
