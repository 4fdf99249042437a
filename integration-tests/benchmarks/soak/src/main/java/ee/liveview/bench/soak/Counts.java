package ee.liveview.bench.soak;

import java.util.concurrent.atomic.LongAdder;

/** What has happened so far. Thread-safe. */
final class Counts {
  final LongAdder loads = new LongAdder();
  final LongAdder joins = new LongAdder();
  final LongAdder clicks = new LongAdder();
  final LongAdder crashes = new LongAdder();
  final LongAdder navigations = new LongAdder();
  final LongAdder leaves = new LongAdder();
  final LongAdder heard = new LongAdder();
  final LongAdder attacks = new LongAdder();

  /** What was asked and not answered in time, or answered wrongly. */
  final LongAdder lost = new LongAdder();

  /** Connections that ended without having been left. */
  final LongAdder dropped = new LongAdder();

  @Override
  public String toString() {
    return "loads %d joins %d clicks %d crashes %d navigations %d leaves %d heard %d attacks %d LOST %d DROPPED %d"
        .formatted(
            loads.sum(),
            joins.sum(),
            clicks.sum(),
            crashes.sum(),
            navigations.sum(),
            leaves.sum(),
            heard.sum(),
            attacks.sum(),
            lost.sum(),
            dropped.sum());
  }
}
