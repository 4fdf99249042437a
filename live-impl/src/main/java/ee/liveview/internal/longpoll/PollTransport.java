package ee.liveview.internal.longpoll;

import ee.liveview.internal.channel.Transport;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Keeps what is to be sent until the browser asks for it. A text counts as sent when a request has
 * taken it, so that a browser which does not ask is a slow one like any other. Thread-safe.
 */
final class PollTransport implements Transport {
  /** One answer takes no more texts when it has so many characters. */
  private static final int FULL = 1 << 20;

  private final String token;
  private final Runnable over;
  private @Nullable Text next;
  private @Nullable Poll waiting;
  private boolean closed;

  private record Text(String text, Runnable done) {}

  /**
   * @param over is told that the connection has been closed from our side
   */
  PollTransport(String token, Runnable over) {
    this.token = token;
    this.over = over;
  }

  @Override
  public void send(String text, Runnable done) {
    Poll poll;
    synchronized (this) {
      next = new Text(text, done);
      poll = takeWaiting();
    }
    if (poll != null) {
      poll.answer(collected());
    }
  }

  @Override
  public void close(int code, String reason) {
    Poll poll;
    synchronized (this) {
      closed = true;
      poll = takeWaiting();
    }
    if (poll != null) {
      poll.answer(new Answer(Answer.GONE, token, List.of()));
    }
    over.run();
  }

  /** Answers a request when there is something to tell; one that waited is given up for it. */
  void poll(Poll poll) {
    Poll older;
    boolean now;
    synchronized (this) {
      older = takeWaiting();
      now = next != null || closed;
      if (!now) {
        waiting = poll;
      }
    }
    if (older != null) {
      older.answer(new Answer(Answer.NOTHING, token, List.of()));
    }
    if (now && poll.claim()) {
      poll.answer(collected());
    }
  }

  /** A request has waited long enough. */
  void expire(Poll poll) {
    synchronized (this) {
      if (waiting == poll) {
        waiting = null;
      }
    }
    if (poll.claim()) {
      poll.answer(new Answer(Answer.NOTHING, token, List.of()));
    }
  }

  /** The request that waits, if it is still to be answered; called with the lock held. */
  private @Nullable Poll takeWaiting() {
    var poll = waiting;
    waiting = null;
    return poll != null && poll.claim() ? poll : null;
  }

  /** All texts that are ready: each that is reported as sent makes way for the next. */
  private Answer collected() {
    var messages = new ArrayList<String>();
    int length = 0;
    for (var text = take(); text != null; text = length < FULL ? take() : null) {
      messages.add(text.text());
      length += text.text().length();
      text.done().run();
    }
    return messages.isEmpty()
        ? new Answer(closed() ? Answer.GONE : Answer.NOTHING, token, List.of())
        : new Answer(Answer.OK, token, messages);
  }

  private synchronized boolean closed() {
    return closed;
  }

  private synchronized @Nullable Text take() {
    var text = next;
    next = null;
    return text;
  }
}
