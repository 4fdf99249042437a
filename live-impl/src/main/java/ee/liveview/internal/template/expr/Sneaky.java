package ee.liveview.internal.template.expr;

/** Lets an exception of user code through as it is, checked or not. */
final class Sneaky {
  private Sneaky() {}

  /**
   * Never returns; the result is for {@code throw Sneaky.raise(e)}, which tells the compiler so.
   */
  static RuntimeException raise(Throwable thrown) {
    return Sneaky.<RuntimeException>as(thrown);
  }

  @SuppressWarnings("unchecked") // the erased cast is the point: nothing is checked at run time
  private static <T extends Throwable> RuntimeException as(Throwable thrown) throws T {
    throw (T) thrown;
  }
}
