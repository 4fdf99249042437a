package ee.liveview.internal.view;

/** Gives a turn its Jakarta contexts; implemented by the cdi room. */
public interface Contexts {

  /** A live scope without beans. */
  LiveScope open();

  /**
   * Runs work that is no turn on this thread: with the identity and naming of a caller and a
   * request scope, and without a live view.
   */
  void runOutside(Caller caller, Runnable work);

  /** Runs the work on this thread with the contexts of the turn. */
  void run(Turn turn, Runnable work);
}
