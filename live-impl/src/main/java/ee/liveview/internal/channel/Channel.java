package ee.liveview.internal.channel;

/**
 * What answers on one topic. All methods are called on the message thread of the connection, in the order of arrival,
 * and must return soon: work belongs into a mailbox.
 */
public interface Channel {

  /** Called first and once; the channel answers with {@link Line#joined()} or {@link Line#refused()}. */
  void join(Request request, Line line);

  /** Called for every later message, also for those that arrive before the join is answered. */
  void handle(Request request);

  /**
   * Called once, on any thread, when the browser or the connection ended the topic; not after the channel ended it by
   * itself. The line is closed already.
   */
  void end(End reason);
}
