package ee.liveview.internal.cdi;

import jakarta.enterprise.context.control.RequestContextController;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Supplier;

/**
 * Switches the request scope on for work that is no request. A switch is looked up when all others
 * are in use, since to look one up costs more than a turn. Thread-safe.
 */
final class RequestScopes {
  private final Supplier<RequestContextController> lookup;
  private final Queue<RequestContextController> unused = new ConcurrentLinkedQueue<>();

  RequestScopes(Supplier<RequestContextController> lookup) {
    this.lookup = lookup;
  }

  /** Runs work on this thread with a request scope, that of the thread if it has one. */
  void during(Runnable work) {
    var known = unused.poll();
    var controller = known == null ? lookup.get() : known;
    boolean activated = controller.activate();
    try {
      work.run();
    } finally {
      if (activated) {
        controller.deactivate();
      }
      unused.add(controller);
    }
  }
}
