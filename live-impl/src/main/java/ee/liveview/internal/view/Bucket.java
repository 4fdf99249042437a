package ee.liveview.internal.view;

import java.time.Clock;

/**
 * How many messages a browser may send: on average so many a second, and twice as many at once.
 * Used by one thread at a time.
 */
final class Bucket {
  private final Clock clock;
  private final int perSecond;
  private long filledAt;
  private double left;

  Bucket(int perSecond, Clock clock) {
    this.clock = clock;
    this.perSecond = perSecond;
    this.filledAt = clock.millis();
    this.left = full();
  }

  private double full() {
    return 2.0 * perSecond;
  }

  /** Takes one; false when none is left. */
  boolean take() {
    if (left < 1) {
      long now = clock.millis();
      left = Math.min(full(), left + (now - filledAt) * perSecond / 1_000.0);
      filledAt = now;
    }
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }
}
