package ee.liveview.docs;

import ee.liveview.LiveMetric;
import ee.liveview.LiveMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;

@ApplicationScoped
class ShopMetrics implements LiveMetrics {
  @Override
  public List<LiveMetric> metrics() {
    return List.of(
        LiveMetric.counter("phoenix.channel_joined.duration").tags("view", "result"),
        LiveMetric.summary("phoenix.live_view.handle_event.stop.duration")
            .in(ChronoUnit.MILLIS)
            .tags("team")
            .tagValues(event -> Map.of("team", event.subject().contains("docs") ? "docs" : "shop")),
        LiveMetric.distribution("shop.checkout.stop.duration", 10, 100, 1000).in(ChronoUnit.MILLIS),
        LiveMetric.sum("shop.sold.cents").unit("euros", 0.01).tags("country"),
        LiveMetric.lastValue("vm.memory.total").unit("megabytes", 1e-6));
  }
}
