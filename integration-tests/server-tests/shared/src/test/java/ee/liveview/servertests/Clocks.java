package ee.liveview.servertests;

import com.microsoft.playwright.Page;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/** Pages whose clock the test moves on. */
final class Clocks {
  /** The way to the server and back takes real time, and a heartbeat must not miss its answer. */
  private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(300);

  private Clocks() {}

  /** Opens a live page in a new tab of somebody, with such a clock. */
  static Page open(Person person, String path) {
    var page = person.open("about:blank");
    page.clock().install();
    page.navigate(path);
    person.waitUntilLive(page);
    // Until its first heartbeat is answered the client may still change over to long poll.
    page.waitForFunction("() => liveSocket.getSocket().primaryPassedHealthCheck");
    return page;
  }

  /**
   * Moves the clock on until something holds: an answer that takes its time sets a timer of its own
   * when it arrives.
   *
   * @param millis of the page, by which the clock jumps
   */
  static void passUntil(Page page, int millis, BooleanSupplier holds) {
    var jumped = new long[] {System.nanoTime() - PAUSE};
    page.waitForCondition(
        () -> {
          if (holds.getAsBoolean()) {
            return true;
          }
          if (System.nanoTime() - jumped[0] >= PAUSE) {
            page.clock().fastForward(millis);
            jumped[0] = System.nanoTime();
          }
          return false;
        });
  }
}
