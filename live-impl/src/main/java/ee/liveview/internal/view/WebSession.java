package ee.liveview.internal.view;

import java.util.Map;

/** The HTTP session of a visitor, as far as live views need it. Thread-safe. */
public interface WebSession {

  /** The same object for the same HTTP session, whatever its id becomes. */
  Object key();

  /** The container's own session object, for code that must hand it on. */
  Object unwrap();

  /** The secret behind this session's CSRF tokens. */
  String csrfSecret();

  /** False once it has ended. */
  boolean valid();

  /**
   * Whether it has ended; it ends by that when it has not been used for as long as its timeout
   * says. Cheap enough for every second.
   *
   * @param used when a page of it was used, in nanoseconds
   */
  boolean over(long used);

  /** Runs a task when the session ends; returns what takes it back. */
  Runnable atEnd(Runnable task);

  /** Counts one more connected view; false when there are too many. */
  boolean enter();

  /** Counts one less. */
  void leave();

  /** What the forms of its pages have sent. */
  Submissions submissions();

  /** Where its pages were sent away from. */
  Circles circles();

  /** The session scoped beans that live views of this session have met, by contextual. */
  Map<Object, Object> beans();
}
