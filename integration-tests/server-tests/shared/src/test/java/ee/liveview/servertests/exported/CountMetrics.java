package ee.liveview.servertests.exported;

import ee.liveview.LiveMetric;
import ee.liveview.LiveMetrics;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Something that is counted. */
@ApplicationScoped
public class CountMetrics implements LiveMetrics {
  @Override
  public List<LiveMetric> metrics() {
    return List.of(
        LiveMetric.counter("shop.count.stop.duration"),
        LiveMetric.summary("phoenix.live_view.mount.stop.duration").in(ChronoUnit.MILLIS),
        LiveMetric.distribution("phoenix.live_view.render.stop.duration", 1, 10)
            .in(ChronoUnit.MILLIS),
        LiveMetric.lastValue("phoenix.endpoint.stop.duration").in(ChronoUnit.MILLIS).tags("status"),
        LiveMetric.sum("shop.sold.cents"));
  }
}
