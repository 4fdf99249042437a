package ee.liveview.internal.problem;

/** How much a problem matters. */
public enum Level {
  /** The application does not start. */
  ERROR,
  /** It is told in the log. */
  WARNING
}
