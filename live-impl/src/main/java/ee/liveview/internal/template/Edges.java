package ee.liveview.internal.template;

/** What becomes of white space at the beginning and the end of the content of an element. */
enum Edges {
  /** It is seen like any other: {@code b}. */
  SEEN,
  /** It is not seen, and neither is any other beside it: {@code div}. */
  FREE,
  /** It does not come to the page: components and slots. */
  STRIPPED
}
