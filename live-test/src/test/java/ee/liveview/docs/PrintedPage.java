package ee.liveview.docs;

import ee.liveview.LiveViews;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Map;

@RequestScoped
class PrintedPage {
  @Inject LiveViews liveViews;

  String html() {
    return "<!DOCTYPE html><html><head>"
        + liveViews.head()
        + "</head><body>"
        + liveViews.show(CityClockView.class, Map.of("city", "Oslo", "zone", "Europe/Oslo"))
        + "</body></html>";
  }
}
