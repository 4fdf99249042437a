package ee.liveview.internal.template;

import org.jspecify.annotations.Nullable;

/** An element with its content; null for one that has neither content nor end tag. */
final class Box implements Piece {
  private final Tag tag;
  private final Display display;
  private final @Nullable Contents contents;
  private final String endTag;
  private final int tagWidth;
  private final int flat;
  private final int head;
  private final boolean breakable;

  Box(Tag tag, Display display, @Nullable Contents contents) {
    this.tag = tag;
    this.display = display;
    this.contents = contents;
    this.endTag = contents == null ? "" : "</" + tag.name() + ">";
    this.tagWidth = tag.flat();
    int inside = contents == null ? 0 : contents.flat();
    this.flat = Width.sum(Width.sum(tagWidth, inside), endTag.length());
    this.breakable = tagWidth == Width.NO_LINE || (contents != null && contents.breakable());
    this.head = Width.sum(tagWidth, contents == null ? 0 : contents.head(endTag.length()));
  }

  @Override
  public Side side() {
    return display.side();
  }

  @Override
  public boolean continuesChoice() {
    return display.continuesChoice();
  }

  @Override
  public int flat() {
    return flat;
  }

  @Override
  public int head() {
    return head;
  }

  @Override
  public boolean breakable() {
    return breakable;
  }

  @Override
  public void writeFlat(PieceWriter out) {
    tag.writeFlat(out);
    if (contents != null) {
      contents.writeFlat(out);
    }
    out.text(endTag);
  }

  @Override
  public void write(PieceWriter out, int indent, int behind) {
    if (flat < Width.NO_LINE && out.fits(Width.sum(flat, behind))) {
      writeFlat(out);
      return;
    }
    int atEnd = breakable ? 0 : behind;
    tag.write(out, indent, Width.sum(head - tagWidth, atEnd));
    if (contents != null) {
      contents.write(out, indent, Width.sum(endTag.length(), behind));
      out.text(endTag);
    }
  }
}
