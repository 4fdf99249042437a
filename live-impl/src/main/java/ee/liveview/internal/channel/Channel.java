package ee.liveview.internal.channel;

/**
 * What answers on one topic. {@link #join} and {@link #handle} are called on the message thread of
 * the connection, in the order of arrival, and must return soon: heartbeats wait behind them, so
 * work belongs into a mailbox.
 */
public interface Channel {

  /**
   * Called first and once; the channel answers with {@link Line#joined()} or {@link
   * Line#refused()}.
   */
  void join(Request request, Line line);

  /** Called for every later message, also for those that arrive before the join is answered. */
  void handle(Request request);

  /**
   * Called at most once, on any thread, when the browser or the connection ended the topic; never
   * after the channel ended it by itself. The line is closed already. It may overlap with the two
   * methods above: a channel that has ended ignores what still comes.
   */
  void end(End reason);
}
