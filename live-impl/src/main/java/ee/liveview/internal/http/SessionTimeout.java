package ee.liveview.internal.http;

import jakarta.servlet.http.HttpSession;
import java.util.concurrent.TimeUnit;

/**
 * Ends an HTTP session that nobody has used for as long as its timeout says. A container counts
 * from the last request, which may be long ago while a page is open, and may notice the end late,
 * or not at all while a socket is open. Times are in nanoseconds. Thread-safe.
 */
final class SessionTimeout {
  private static final int UNKNOWN = Integer.MIN_VALUE;
  private static final long AT_MOST_EVERY = TimeUnit.SECONDS.toNanos(25);

  private volatile int own = UNKNOWN;
  private volatile int set = UNKNOWN;
  private volatile long used;
  private volatile long told;
  private volatile boolean polled;

  /** That of a session that is used at this moment. */
  SessionTimeout(long time) {
    used = time;
    told = time;
  }

  /** A page of the session is used, or was. */
  void used(long time) {
    if (time - used > 0) {
      used = time;
    }
  }

  /** A request has come: the timeout is the application's own again. */
  void requested(HttpSession session, long time) {
    if (set != own && session.getMaxInactiveInterval() == set) {
      session.setMaxInactiveInterval(own);
    }
    set = own;
    told = time;
    used(time);
  }

  /** A page asks for its messages by requests, which the container takes for use. */
  void polled() {
    polled = true;
  }

  /** Whether the session is over, which it may become by that. To be asked about every second. */
  boolean over(HttpSession session, long time) {
    try {
      if (own == UNKNOWN || (used - told > 0 && time - told >= pause())) {
        tell(session, time);
      }
      if (own > 0
          && time - used >= TimeUnit.SECONDS.toNanos(own)
          // Another node may have had a request of which this one knows nothing.
          && (polled || sinceRequest(session) >= TimeUnit.SECONDS.toMillis(own))) {
        session.invalidate();
        return true;
      }
      return false;
    } catch (IllegalStateException e) {
      return true;
    }
  }

  private long pause() {
    return own > 0 ? Math.min(AT_MOST_EVERY, TimeUnit.SECONDS.toNanos(own) / 3) : AT_MOST_EVERY;
  }

  /** For the container the timeout is longer by the time from the last request to the last use. */
  private void tell(HttpSession session, long time) {
    int now = session.getMaxInactiveInterval();
    if (now != set) {
      own = now; // the application has set its own since
    }
    long use = used;
    if (own > 0) {
      long until = sinceRequest(session) - TimeUnit.NANOSECONDS.toMillis(time - use);
      set = own + 1 + (int) TimeUnit.MILLISECONDS.toSeconds(Math.max(0, until));
      session.setMaxInactiveInterval(set);
    }
    told = use;
  }

  private static long sinceRequest(HttpSession session) {
    return System.currentTimeMillis() - session.getLastAccessedTime();
  }
}
