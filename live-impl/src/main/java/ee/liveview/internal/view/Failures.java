package ee.liveview.internal.view;

/** Is told what goes wrong in running views; the log of an application, or the test that runs. */
@FunctionalInterface
public interface Failures {

  /**
   * @param sentence what failed, beginning with its code
   */
  void failed(String sentence, Throwable cause);

  /** The same, with what only a developer may see. */
  default void failed(Failure failure) {
    failed(failure.sentence(), failure.cause());
  }
}
