package ee.liveview.internal.view;

import ee.liveview.internal.mailbox.Timers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The running ticks of one instance: however many pages show it, each comes once. They start with
 * the first page and stop with the last. Touched only in turns.
 */
final class Ticks {
  private final LiveInstance instance;
  private final List<Beat> beats = new ArrayList<>(0);

  Ticks(LiveInstance instance) {
    this.instance = instance;
  }

  /** Starts them; nothing happens when they run already. */
  void start(Timers timers) {
    if (beats.isEmpty()) {
      for (var tick : instance.type().handlers().ticks()) {
        var beat = new Beat(tick, timers);
        beats.add(beat);
        beat.schedule();
      }
    }
  }

  void stop() {
    beats.forEach(Beat::stop);
    beats.clear();
  }

  /** One tick that comes again and again. */
  private final class Beat {
    private final ViewType.Tick tick;
    private final Timers timers;
    private Timers.@Nullable Timer next;
    private boolean stopped;

    Beat(ViewType.Tick tick, Timers timers) {
      this.tick = tick;
      this.timers = timers;
    }

    void schedule() {
      // At most one task of each tick waits, so it may take a place in a full mailbox too.
      next = timers.after(tick.every(), () -> instance.mailbox().postLast(this::run, false));
    }

    private void run() {
      if (!stopped) {
        instance.pages().get(0).tick(tick);
      }
      if (!stopped) {
        schedule();
      }
    }

    void stop() {
      stopped = true;
      if (next != null) {
        next.cancel();
      }
    }
  }
}
