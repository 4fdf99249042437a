package ee.liveview.bench;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * A thousand views, each clicked once: from the text frame through codec, connection, mailbox, turn
 * and diff to the text frame. One operation is one event.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 5, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(2)
public class EventsBenchmark {
  private static final int VIEWS = 1000;

  /** Turns on a pool of two threads, as in a server. */
  @State(Scope.Benchmark)
  public static class Pooled {
    final ExecutorService pool = Executors.newFixedThreadPool(2);
    final Fleet fleet = new Fleet(VIEWS, pool);

    /** Stops the pool. */
    @TearDown(Level.Trial)
    public void close() {
      fleet.close();
      pool.shutdown();
    }
  }

  /** Turns at once on the thread that brings the frame. */
  @State(Scope.Benchmark)
  public static class Direct {
    final Fleet fleet = new Fleet(VIEWS, Runnable::run);

    /** Stops its timers. */
    @TearDown(Level.Trial)
    public void close() {
      fleet.close();
    }
  }

  /** Frames in here, frames out on two other threads. */
  @Benchmark
  @OperationsPerInvocation(VIEWS)
  public void pooled(Pooled state) {
    state.fleet.clickAll();
  }

  /** Everything on one thread: what the engine costs without handing over. */
  @Benchmark
  @OperationsPerInvocation(VIEWS)
  public void direct(Direct state) {
    state.fleet.clickAll();
  }

  /** Handing a text to the pool, and nothing else. */
  @Benchmark
  @OperationsPerInvocation(VIEWS)
  public void pooledFloor(Pooled state) {
    state.fleet.echoAll();
  }
}
