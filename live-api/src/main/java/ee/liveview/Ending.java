package ee.liveview;

/**
 * Why a live view ends: may be taken as a parameter by {@link OnTerminate} methods.
 *
 * <pre>{@code
 * @OnTerminate
 * void leave(Ending why) {
 *   rooms.left(name, why == Ending.CLOSED ? "lost the connection" : "left");
 * }
 * }</pre>
 *
 * <p>In Phoenix: the reason of {@code terminate/2}.
 *
 * <p>In Faces: no counterpart.
 */
public enum Ending {
  /**
   * The browser left the view: it went to another page or closed this one, the view around it no
   * longer shows it or ended, or the view itself sent the page elsewhere. In Phoenix: {@code
   * {:shutdown, :left}}.
   */
  LEFT,

  /**
   * The connection is gone, without a word of the browser. In Phoenix: {@code {:shutdown,
   * :closed}}.
   */
  CLOSED,

  /** The application is going down. In Phoenix: {@code {:shutdown, :term}}. */
  SHUTDOWN,

  /**
   * The view or its template threw something, or got more than it may. What the bean holds may be
   * half done.
   */
  FAILED
}
