package ee.liveview.migrate;

/** What became of a tag. */
public enum Outcome {
  /** Nothing is left to do. */
  CONVERTED("converted"),
  /** It is in the template, and a note beside it says what is left to do. */
  TODO("with TODO"),
  /** It has no counterpart: a note stands in its place; what it contains was converted. */
  MANUAL("by hand");

  private final String words;

  Outcome(String words) {
    this.words = words;
  }

  @Override
  public String toString() {
    return words;
  }
}
