package ee.liveview.internal.cdi;

import ee.liveview.TelemetrySource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is injected: it tells nobody before the application has started. */
final class OwnTelemetry implements TelemetrySource {
  private volatile @Nullable TelemetrySource real;

  void use(TelemetrySource source) {
    real = source;
  }

  @Override
  public <T, E extends Exception> T span(String name, Map<String, ?> metadata, Work<T, E> work)
      throws E {
    var source = real;
    return source == null ? work.run() : source.span(name, metadata, work);
  }

  @Override
  public void tell(String name, Map<String, Long> measurements, Map<String, ?> metadata) {
    var source = real;
    if (source != null) {
      source.tell(name, measurements, metadata);
    }
  }
}
