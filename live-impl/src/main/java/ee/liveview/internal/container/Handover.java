package ee.liveview.internal.container;

/**
 * Hands work over to the container with a class loader on the thread that has next to nothing to
 * search. Payara 6 looks for services with that loader whenever a task is scheduled, and its
 * WebSocket implementation schedules one for each message sent: with the loader of an application
 * that costs 25 µs each time. Nor does it share what the invocation holds; see {@link Invocations}.
 */
public final class Handover {
  private static final ClassLoader PLATFORM = ClassLoader.getPlatformClassLoader();

  private Handover() {}

  /** Runs the work on this thread. */
  public static void run(Runnable work) {
    var thread = Thread.currentThread();
    var loader = thread.getContextClassLoader();
    thread.setContextClassLoader(PLATFORM);
    try {
      Invocations.bare(
          () -> {
            work.run();
            return null;
          });
    } finally {
      thread.setContextClassLoader(loader);
    }
  }
}
