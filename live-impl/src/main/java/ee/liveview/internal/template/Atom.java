package ee.liveview.internal.template;

/** A piece that is copied as it is. */
record Atom(String text, Side side, boolean continuesChoice) implements Piece {

  Atom(String text, Side side) {
    this(text, side, false);
  }

  @Override
  public int flat() {
    return Width.of(text);
  }

  @Override
  public int head() {
    return Width.ofHead(text);
  }

  @Override
  public boolean breakable() {
    return flat() == Width.NO_LINE;
  }

  @Override
  public void write(PieceWriter out, int indent, int behind) {
    out.text(text);
  }

  @Override
  public void writeFlat(PieceWriter out) {
    out.text(text);
  }
}
