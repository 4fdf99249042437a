package ee.liveview;

/**
 * Something that is to happen later and can be called off.
 *
 * <pre>{@code
 * var timer = live.self().sendAfter(new Hide(), Duration.ofSeconds(3));
 * timer.cancel();
 * }</pre>
 *
 * <p>Thread-safe.
 *
 * <p>In Phoenix: the reference of {@code Process.send_after/3}.
 *
 * <p>In Faces: no counterpart; {@code ScheduledFuture} comes near.
 */
public interface LiveTimer {

  /** Calls it off; does nothing when it has happened already. */
  void cancel();
}
