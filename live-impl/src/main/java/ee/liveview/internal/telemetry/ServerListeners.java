package ee.liveview.internal.telemetry;

import ee.liveview.LiveTelemetry;
import ee.liveview.MetricReporter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The listeners for what the server or the application brings along: OpenTelemetry and Micrometer.
 * The bean of that type is used where there is one, and what is set up for the whole virtual
 * machine otherwise.
 */
public final class ServerListeners {
  private ServerListeners() {}

  /** Where the beans of the application are found. */
  public interface Beans {
    /** The bean of that type; empty unless there is exactly one. */
    <T> Optional<T> find(Class<T> type);
  }

  /** Those whose API this application sees; none where it sees neither. */
  public static List<LiveTelemetry> of(Beans beans) {
    var listeners = new ArrayList<LiveTelemetry>();
    if (seen("io.opentelemetry.api.OpenTelemetry")) {
      listeners.add(Tracing.of(beans));
    }
    if (seen("io.micrometer.core.instrument.MeterRegistry")) {
      listeners.add(Meters.of(beans));
    }
    return listeners;
  }

  /** Those who keep declared metrics. */
  public static List<MetricReporter> reporters(Beans beans) {
    return seen("io.micrometer.core.instrument.MeterRegistry")
        ? List.of(Meters.reporter(beans))
        : List.of();
  }

  private static boolean seen(String type) {
    try {
      Class.forName(type, false, ServerListeners.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError absent) {
      return false;
    }
  }

  // Each in a class of its own, which is not linked where the API is absent.

  private static final class Tracing {
    static LiveTelemetry of(Beans beans) {
      return new OpenTelemetrySpans(
          () ->
              beans
                  .find(OpenTelemetry.class)
                  .orElseGet(GlobalOpenTelemetry::get)
                  .getTracer("ee.liveview"));
    }
  }

  private static final class Meters {
    static LiveTelemetry of(Beans beans) {
      return new MicrometerTimers(registry(beans));
    }

    static MetricReporter reporter(Beans beans) {
      return new MicrometerMetrics(registry(beans));
    }

    private static Supplier<MeterRegistry> registry(Beans beans) {
      return () -> beans.find(MeterRegistry.class).orElse(Metrics.globalRegistry);
    }
  }
}
