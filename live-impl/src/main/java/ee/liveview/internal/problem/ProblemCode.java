package ee.liveview.internal.problem;

/**
 * Implemented by one enum per room; the codes are the headings of docs/errors.md and are never used
 * for anything else.
 */
public interface ProblemCode {
  /** For example {@code LIVE-T012}. */
  String code();
}
