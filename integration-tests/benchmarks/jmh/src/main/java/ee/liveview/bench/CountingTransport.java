package ee.liveview.bench;

import ee.liveview.internal.channel.Transport;
import java.util.concurrent.CountDownLatch;

/** Swallows what is sent and counts it. */
final class CountingTransport implements Transport {
  private volatile CountDownLatch expected = new CountDownLatch(0);
  private volatile String last = "";

  void expect(CountDownLatch latch) {
    expected = latch;
  }

  String last() {
    return last;
  }

  @Override
  public void send(String text, Runnable done) {
    last = text;
    done.run();
    expected.countDown();
  }

  @Override
  public void close(int code, String reason) {}
}
