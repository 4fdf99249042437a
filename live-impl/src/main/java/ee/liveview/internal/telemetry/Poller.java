package ee.liveview.internal.telemetry;

import ee.liveview.PeriodicMeasurement;
import ee.liveview.internal.mailbox.Timers;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;

/** Takes measurements again and again, while somebody listens. */
public final class Poller implements AutoCloseable {
  private static final System.Logger LOG = System.getLogger("ee.liveview");

  private final Timers timers;
  private final Telemetry telemetry;
  private final List<Poll> polls = new ArrayList<>();
  private boolean closed;

  /**
   * @param measurements of the application; those of the virtual machine are taken as well
   */
  public Poller(Timers timers, Telemetry telemetry, List<PeriodicMeasurement> measurements) {
    this.timers = timers;
    this.telemetry = telemetry;
    var all = new ArrayList<>(VmMeasurements.ALL);
    all.addAll(measurements);
    all.forEach(measurement -> polls.add(new Poll(measurement)));
  }

  /** Begins. */
  public void start() {
    polls.forEach(Poll::schedule);
  }

  @Override
  public synchronized void close() {
    closed = true;
    polls.forEach(poll -> poll.next.cancel());
  }

  private final class Poll {
    private final PeriodicMeasurement measurement;
    private Timers.Timer next = () -> {};

    Poll(PeriodicMeasurement measurement) {
      this.measurement = measurement;
    }

    void schedule() {
      synchronized (Poller.this) {
        if (!closed) {
          next = timers.after(measurement.every(), this::take);
        }
      }
    }

    private void take() {
      try {
        if (telemetry.listening()) {
          telemetry.tell(measurement.measure());
        }
      } catch (RuntimeException thrown) {
        LOG.log(Level.WARNING, "A measurement failed: " + measurement.getClass().getName(), thrown);
      } finally {
        schedule();
      }
    }
  }
}
