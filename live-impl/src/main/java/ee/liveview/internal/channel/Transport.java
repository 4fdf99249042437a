package ee.liveview.internal.channel;

/**
 * The way to one browser. Both methods are called by one thread at a time, and never while an earlier text has not been
 * reported as done.
 */
public interface Transport {

  /**
   * Sends a text; may return before it is sent.
   *
   * @param done must run exactly once when the next text may come, on any thread, also within this call. A transport
   *     that failed may leave it out, when it reports its end to {@link Connection#closed()}.
   */
  void send(String text, Runnable done);

  /** Closes the connection; nothing is sent afterwards. */
  void close(int code, String reason);
}
