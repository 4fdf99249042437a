package ee.liveview.docs;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnTick;
import ee.liveview.Param;
import java.time.ZoneId;
import java.time.ZonedDateTime;

@LiveView(container = "<section class='clock'>")
class CityClockView {
  @Param private String city;
  @Param private String zone;
  private ZonedDateTime now;
  private boolean seconds = true;

  @OnTick(every = "1s")
  void tick() {
    now = ZonedDateTime.now(ZoneId.of(zone));
  }

  @OnEvent
  void simpler() {
    seconds = false;
  }
}
