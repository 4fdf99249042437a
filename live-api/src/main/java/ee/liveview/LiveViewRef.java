package ee.liveview;

import java.time.Duration;

/**
 * A handle on a running live view that any thread may keep and use.
 *
 * <pre>{@code
 * var self = live.self();
 * executor.submit(() -> self.send(new Loaded(repo.slow())));
 * }</pre>
 *
 * <p>A message to a view that has ended is dropped silently, as in an actor system. Thread-safe.
 *
 * <p>In Phoenix: a pid.
 *
 * <p>In Faces: no counterpart.
 */
public interface LiveViewRef {

  /** Hands a message to the view's {@link OnInfo} method; returns at once. */
  void send(Object message);

  /**
   * Hands a message over after a delay.
   *
   * @param delay not negative
   */
  void sendAfter(Object message, Duration delay);

  /** Whether the view is still running; may change at any time. */
  boolean alive();
}
