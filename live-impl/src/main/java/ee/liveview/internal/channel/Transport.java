package ee.liveview.internal.channel;

/** The way to one browser. */
public interface Transport {

  /**
   * Sends a text; may return before it is sent. Called by one thread at a time, and never before
   * the text ahead is reported as done.
   *
   * @param done to be run once when the next text may come, on any thread, also within this call. A
   *     transport that failed may leave it out when it reports its end to {@link
   *     Connection#closed()}.
   */
  void send(String text, Runnable done);

  /**
   * Closes the connection, also while a text is still being sent; called at most once, nothing is
   * sent afterwards.
   */
  void close(int code, String reason);
}
