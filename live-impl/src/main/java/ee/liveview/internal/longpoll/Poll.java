package ee.liveview.internal.longpoll;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;

/** A request that waits for messages, and is answered once. Thread-safe. */
final class Poll implements AsyncListener {
  private static final System.Logger LOG = System.getLogger("ee.liveview");

  private final AsyncContext request;
  private final Runnable tooLong;
  private final AtomicBoolean claimed = new AtomicBoolean();

  /**
   * @param tooLong is run when nothing has come for so long that the request must be answered
   */
  Poll(AsyncContext request, long windowMs, Runnable tooLong) {
    this.request = request;
    this.tooLong = tooLong;
    request.setTimeout(windowMs);
    request.addListener(this);
  }

  /** True for the one who may, and must, answer it. */
  boolean claim() {
    return claimed.compareAndSet(false, true);
  }

  /** Answers it; to be called by who has claimed it. */
  void answer(Answer answer) {
    try {
      answer.write(request.getResponse());
    } catch (IOException | IllegalStateException gone) {
      LOG.log(Level.DEBUG, "a poll could not be answered; the browser has gone", gone);
    } finally {
      request.complete();
    }
  }

  @Override
  public void onTimeout(AsyncEvent event) {
    tooLong.run();
  }

  @Override
  public void onError(AsyncEvent event) {
    claim();
  }

  @Override
  public void onComplete(AsyncEvent event) {}

  @Override
  public void onStartAsync(AsyncEvent event) {}
}
