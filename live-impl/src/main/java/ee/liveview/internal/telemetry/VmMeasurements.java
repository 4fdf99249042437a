package ee.liveview.internal.telemetry;

import ee.liveview.PeriodicMeasurement;
import ee.liveview.TelemetryEvent;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Map;

/** What the virtual machine says about itself. */
final class VmMeasurements {
  static final List<PeriodicMeasurement> ALL =
      List.of(VmMeasurements::memory, VmMeasurements::counts);

  private VmMeasurements() {}

  /** In bytes. */
  private static TelemetryEvent memory() {
    var memory = ManagementFactory.getMemoryMXBean();
    long heap = memory.getHeapMemoryUsage().getUsed();
    long other = memory.getNonHeapMemoryUsage().getUsed();
    return new TelemetryEvent(
        "vm.memory", Map.of("total", heap + other, "heap", heap, "non_heap", other), Map.of());
  }

  private static TelemetryEvent counts() {
    long threads = ManagementFactory.getThreadMXBean().getThreadCount();
    return new TelemetryEvent("vm.system_counts", Map.of("thread_count", threads), Map.of());
  }
}
