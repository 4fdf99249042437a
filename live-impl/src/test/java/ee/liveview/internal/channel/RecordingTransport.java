package ee.liveview.internal.channel;

import java.util.ArrayList;
import java.util.List;

/** A transport that keeps what was sent, and is as fast or as slow as the test wants. */
public final class RecordingTransport implements Transport {

  /** How a transport was closed. */
  public record Closed(int code, String reason) {}

  private final List<String> sent = new ArrayList<>();
  private final List<Closed> closes = new ArrayList<>();
  private final List<Runnable> unfinished = new ArrayList<>();
  private boolean slow;
  private boolean broken;
  private int read;

  @Override
  public void send(String text, Runnable done) {
    if (broken) {
      throw new IllegalStateException("broken pipe");
    }
    sent.add(text);
    if (slow) {
      unfinished.add(done);
    } else {
      done.run();
    }
  }

  @Override
  public void close(int code, String reason) {
    closes.add(new Closed(code, reason));
  }

  /** From now on a text is done only when the test says so. */
  public RecordingTransport slow() {
    slow = true;
    return this;
  }

  /** From now on a text is done at once. */
  public RecordingTransport fast() {
    slow = false;
    return this;
  }

  /** From now on each send throws. */
  public RecordingTransport broken() {
    broken = true;
    return this;
  }

  /** Reports the oldest text as done. */
  public void finishOne() {
    unfinished.remove(0).run();
  }

  /** Reports the oldest text as done, and once more, as a faulty transport might. */
  public void finishOneTwice() {
    var done = unfinished.remove(0);
    done.run();
    done.run();
  }

  /** Everything that was sent. */
  public List<String> sent() {
    return List.copyOf(sent);
  }

  /** What was sent since the last call. */
  public List<String> news() {
    var news = new ArrayList<>(sent.subList(read, sent.size()));
    read = sent.size();
    return news;
  }

  public List<Closed> closes() {
    return List.copyOf(closes);
  }
}
