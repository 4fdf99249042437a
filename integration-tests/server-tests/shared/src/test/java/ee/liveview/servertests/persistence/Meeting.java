package ee.liveview.servertests.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Where the turns of two views wait for each other. */
@ApplicationScoped
public class Meeting {
  private final CountDownLatch begun = new CountDownLatch(1);
  private final CountDownLatch ended = new CountDownLatch(1);

  void begin() throws InterruptedException {
    begun.countDown();
    if (!ended.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the other view did not come");
    }
  }

  void join() throws InterruptedException {
    if (!begun.await(10, TimeUnit.SECONDS)) {
      throw new IllegalStateException("the first view did not come");
    }
    ended.countDown();
  }
}
