package ee.liveview.docs;

import ee.liveview.PeriodicMeasurement;
import ee.liveview.TelemetryEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

@ApplicationScoped
class WaitingOrders implements PeriodicMeasurement {
  private final AtomicLong waiting = new AtomicLong(3);

  @Override
  public TelemetryEvent measure() {
    return new TelemetryEvent("shop.orders.waiting", Map.of("count", waiting.get()), Map.of());
  }
}
