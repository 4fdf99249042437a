package ee.liveview.internal.view;

/** The beans of one live instance; made and understood by the cdi room only. */
public interface LiveScope {

  /** Destroys the beans. */
  void close();
}
