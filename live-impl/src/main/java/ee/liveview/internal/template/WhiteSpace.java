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
  private final Edges edges;
  private final boolean slotsOnly;
  private final int firstContent;
  private final int lastContent;
  private final boolean[] notSent;
  private final List<Gap> gaps = new ArrayList<>();

  private WhiteSpace(List<Piece> pieces, List<Gap> written, Edges edges, boolean slotsOnly) {
    this.pieces = pieces;
    this.written = written;
    this.edges = edges;
    this.slotsOnly = slotsOnly;
    int first = 0;
    while (first < pieces.size() && !isContent(first)) {
      first++;
    }
    int last = pieces.size() - 1;
    while (last >= 0 && !isContent(last)) {
      last--;
    }
    this.firstContent = first;
    this.lastContent = last;
    this.notSent = notSent();
  }

  /**
   * The gaps of a content.
   *
   * @param written what the author wrote before, between and behind the pieces
   * @param edges what becomes of white space before and behind them
   */
  static List<Gap> settle(List<Piece> pieces, List<Gap> written, Edges edges) {
    // A component gets no content when there is nothing but slots in it.
    boolean slotsOnly =
        edges == Edges.STRIPPED
            && pieces.stream().anyMatch(p -> p.side() == Side.SLOT)
            && pieces.stream().allMatch(p -> p.side() == Side.SLOT || p.side() == Side.COMMENT);
    return new WhiteSpace(pieces, written, slotsOnly ? Edges.FREE : edges, slotsOnly).settle();
  }

  private List<Gap> settle() {
    if (pieces.isEmpty()) {
      boolean nothing = edges != Edges.SEEN || written.get(0) == Gap.NONE;
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
        any |= written.get(i) != Gap.NONE && !notSent[i] && !isPerhapsStripped(i);
      }
      for (int i = from; i <= to; i++) {
        gaps.add(free || any || notSent[i] ? gap(i) : asWritten(i));
      }
      from = to + 1;
    }
    return gaps;
  }

  /**
   * White space that never comes to the page: with comments between the branches of a choice, and
   * at stripped edges.
   */
  private boolean[] notSent() {
    int size = pieces.size();
    var gone = new boolean[size + 1];
    for (int i = size - 1; i >= 0; i--) {
      boolean comment = pieces.get(i).side() == Side.COMMENT;
      gone[i] = comment ? gone[i + 1] : pieces.get(i).continuesChoice();
    }
    boolean stripped = edges == Edges.STRIPPED && size > 0;
    gone[0] |= stripped && firstContent == 0;
    gone[size] |= stripped && lastContent == size - 1;
    return gone;
  }

  /**
   * Slots and comments do not belong to the content, so what is stripped may stand behind them; but
   * only as much as is written there in one piece.
   */
  private boolean isPerhapsStripped(int i) {
    return edges == Edges.STRIPPED && (i <= firstContent || i > lastContent);
  }

  private boolean isContent(int i) {
    var side = pieces.get(i).side();
    return side != Side.SLOT && side != Side.COMMENT;
  }

  /** Whether white space beside the piece of this number, or beside the edge, is not seen. */
  private boolean hides(int i) {
    return isEdge(i) ? edges == Edges.FREE : isBlock(pieces.get(i));
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

  private Gap asWritten(int i) {
    return i == 0 || i == pieces.size() ? written.get(i).atEdge() : written.get(i);
  }

  private Gap gap(int i) {
    var asWritten = asWritten(i);
    boolean edge = i == 0 || i == pieces.size();
    boolean comment = !isEdge(i) && pieces.get(i).side() == Side.COMMENT;
    if (ownLine(i) || (ownLine(i - 1) && !(comment && !asWritten.breaks()))) {
      return edge ? Gap.LINE : asWritten.broken();
    }
    if (edge && (edges == Edges.FREE || notSent[i])) {
      return i == 0 && asWritten.breaks() ? Gap.LINE : Gap.EDGE;
    }
    return asWritten;
  }
}
