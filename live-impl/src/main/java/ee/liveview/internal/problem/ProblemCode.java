package ee.liveview.internal.problem;

/**
 * Implemented by one enum per room; the codes are the headings of docs/errors.md and are never used
 * for anything else.
 */
public interface ProblemCode {
  /** For example {@code LIVE-T012}. */
  String code();

  /** How much it matters unless {@code live.checks} says otherwise. */
  default Level level() {
    return Level.ERROR;
  }

  /** Whether {@code live.checks} may make it a warning: what has it can be shown all the same. */
  default boolean adjustable() {
    return false;
  }
}
