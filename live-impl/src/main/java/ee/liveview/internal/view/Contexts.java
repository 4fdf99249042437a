package ee.liveview.internal.view;

/** Gives a turn its Jakarta contexts; implemented by the cdi room. */
public interface Contexts {

  /** A live scope without beans. */
  LiveScope open();

  /** Runs the work on this thread with the contexts of the turn. */
  void run(Turn turn, Runnable work);
}
