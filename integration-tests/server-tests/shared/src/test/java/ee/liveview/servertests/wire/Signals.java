package ee.liveview.servertests.wire;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Named signals between views and test; who waits for one waits no longer than 20 s. */
@ApplicationScoped
public class Signals {
  private static final long PATIENCE = TimeUnit.SECONDS.toNanos(20);

  /** Not synchronized methods: a proxy of CDI may be synchronized as well, and would not let go. */
  private final Lock lock = new ReentrantLock();

  private final Condition more = lock.newCondition();
  private final Map<String, Integer> raised = new ConcurrentHashMap<>();

  /** Raises a signal once more. */
  public void raise(String name) {
    lock.lock();
    try {
      raised.merge(name, 1, Integer::sum);
      more.signalAll();
    } finally {
      lock.unlock();
    }
  }

  /** Waits until a signal was raised. */
  public void await(String name) {
    lock.lock();
    try {
      long left = PATIENCE;
      while (count(name) == 0 && left > 0) {
        left = more.awaitNanos(left);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      lock.unlock();
    }
  }

  /** How often a signal was raised. */
  public int count(String name) {
    return raised.getOrDefault(name, 0);
  }
}
