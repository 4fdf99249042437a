package ee.liveview.internal.template;

import static ee.liveview.internal.template.HtmlNames.lower;

import java.util.Set;

/**
 * How browsers show an element when no style sheet of the application says otherwise, as far as
 * white space is concerned.
 *
 * @param side what white space before and behind it does
 * @param edges what white space at the edges of its content does
 * @param copied its content is not touched
 * @param continuesChoice it has {@code :else} or {@code :else-if}
 */
record Display(Side side, Edges edges, boolean copied, boolean continuesChoice) {
  private static final Set<String> BLOCKS =
      Set.of(
          "area",
          "body",
          "caption",
          "col",
          "colgroup",
          "dd",
          "dt",
          "head",
          "html",
          "legend",
          "li",
          "optgroup",
          "option",
          "param",
          "source",
          "tbody",
          "td",
          "tfoot",
          "th",
          "thead",
          "tr",
          "track");

  // Shapes: what stands between them is not shown. Without text, whose content is.
  private static final Set<String> SHAPES =
      Set.of(
          "circle",
          "clippath",
          "defs",
          "desc",
          "ellipse",
          "foreignobject",
          "g",
          "image",
          "line",
          "lineargradient",
          "marker",
          "mask",
          "path",
          "pattern",
          "polygon",
          "polyline",
          "radialgradient",
          "rect",
          "stop",
          "symbol",
          "use");

  private static final Set<String> HIDDEN =
      Set.of("base", "datalist", "link", "meta", "script", "style", "template", "title");

  // Stand in a line like a letter, but white space at the edges of their content is not seen.
  private static final Set<String> LIKE_A_LETTER =
      Set.of("audio", "button", "datalist", "picture", "select", "svg", "video");

  private static final Set<String> COPIED =
      Set.of("listing", "pre", "script", "style", "textarea", "title", "xmp");

  static Display of(Token.StartTag tag) {
    var name = lower(tag.name());
    boolean copied = COPIED.contains(name);
    boolean continues = false;
    boolean sometimes = false;
    boolean restyled = false;
    for (var attribute : tag.attributes()) {
      var raw = attribute.value();
      var value = raw == null ? "" : lower(raw.text());
      switch (lower(attribute.name())) {
        case ":else", ":else-if" -> continues = true;
        case ":if", ":for" -> sometimes = true;
        case "contenteditable" -> copied = true;
        case "style" -> {
          copied |= value.contains("white-space");
          restyled |= value.contains("display");
        }
        default -> {}
      }
    }
    var side = restyled ? Side.INLINE : side(name, sometimes || continues);
    return new Display(side, restyled ? Edges.SEEN : edges(name), copied, continues);
  }

  private static Side side(String name, boolean sometimes) {
    if (name.startsWith("slot:")) {
      return Side.SLOT;
    }
    if (HIDDEN.contains(name)) {
      return Side.HIDDEN;
    }
    if (!isBlock(name)) {
      return Side.INLINE;
    }
    return sometimes ? Side.SOMETIMES_BLOCK : Side.BLOCK;
  }

  private static Edges edges(String name) {
    if (HtmlNames.isComponent(name)) {
      return Edges.STRIPPED;
    }
    boolean free = LIKE_A_LETTER.contains(name) || (isBlock(name) && !name.equals("text"));
    return free ? Edges.FREE : Edges.SEEN;
  }

  private static boolean isBlock(String name) {
    return BLOCKS.contains(name)
        || SHAPES.contains(name)
        || name.equals("text")
        || HtmlNames.CLOSES_PARAGRAPH.contains(name);
  }
}
