package ee.liveview.internal.connect;

/** A connection that is open. Thread-safe. */
public interface OpenSocket {

  /** Ends it from our side. */
  void close(int code, String reason);

  /** Whether the browser has said nothing for so long. */
  boolean silentFor(long nanos);

  /** When the browser last said more than that it is still there, in nanoseconds. */
  long used();
}
