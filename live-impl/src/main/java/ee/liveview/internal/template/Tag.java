package ee.liveview.internal.template;

import java.util.List;

/**
 * A start tag as it will be written.
 *
 * @param attributes each with its value and quotes
 * @param close {@code >} or {@code />}
 */
record Tag(String name, List<String> attributes, String close) {
  Tag {
    attributes = List.copyOf(attributes);
  }

  int flat() {
    int width = 1 + name.length() + close.length();
    for (var attribute : attributes) {
      width = Width.sum(width, Width.sum(1, Width.of(attribute)));
    }
    return width;
  }

  void writeFlat(PieceWriter out) {
    out.text("<" + name);
    for (var attribute : attributes) {
      out.text(" ");
      out.text(attribute);
    }
    out.text(close);
  }

  /** Each attribute on its own line when the tag, with what stands behind it, is too long. */
  void write(PieceWriter out, int indent, int behind) {
    if (attributes.isEmpty() || out.fits(Width.sum(flat(), behind)) || isHopeless(out, indent)) {
      writeFlat(out);
      return;
    }
    out.text("<" + name);
    for (var attribute : attributes) {
      out.line(indent + PieceWriter.STEP);
      out.text(attribute);
    }
    out.line(indent);
    out.text(close.strip());
  }

  /** A single attribute that is too long for any line gains nothing from a line of its own. */
  private boolean isHopeless(PieceWriter out, int indent) {
    return attributes.size() == 1
        && !out.fitsAlone(indent + PieceWriter.STEP, Width.of(attributes.get(0)));
  }
}
