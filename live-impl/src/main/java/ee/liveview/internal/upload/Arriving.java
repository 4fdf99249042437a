package ee.liveview.internal.upload;

/** What is coming of one file, on whichever way it comes. Asked in turns of its view. */
interface Arriving {

  /** Whether all bytes have been written. */
  boolean complete();

  /** What its writer made of the file. */
  Object content();

  /** Nobody needs the file any more. */
  void release();

  /** The page is gone, perhaps for a moment only. */
  default void leave() {
    release();
  }
}
