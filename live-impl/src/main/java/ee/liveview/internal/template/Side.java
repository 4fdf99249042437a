package ee.liveview.internal.template;

/** What white space beside a piece of a template does to the page. */
enum Side {
  /** It is seen: text, expressions, {@code b}, components. */
  INLINE,
  /** It is not seen: {@code div}, {@code p}. */
  BLOCK,
  /**
   * A block with a directive: when it is left out, its neighbours meet, and white space between
   * them is seen.
   */
  SOMETIMES_BLOCK,
  /** Shows nothing itself: {@code script}, {@code meta}. */
  HIDDEN,
  /** Shows nothing itself and stays on the line where its author put it. */
  COMMENT,
  /** {@code slot:name}: a block among other slots, inline beside anything else. */
  SLOT;

  /** Whether the white space before it and behind it may come together in the page. */
  boolean transparent() {
    return this == SOMETIMES_BLOCK || this == HIDDEN || this == COMMENT;
  }

  /** Whether it gets a line of its own. */
  boolean ownLine() {
    return this == BLOCK || this == SOMETIMES_BLOCK || this == HIDDEN;
  }
}
