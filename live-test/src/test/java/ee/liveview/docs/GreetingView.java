package ee.liveview.docs;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnMount;
import ee.liveview.Param;
import jakarta.inject.Inject;
import java.util.Locale;

@LiveView("/hello")
class GreetingView {
  @Inject private LiveSocket live;
  private final String guest = "Ada";
  private int things;

  @OnMount
  void speak(@Param("lang") String language) {
    if (language != null) {
      live.locale(Locale.forLanguageTag(language));
    }
  }

  @OnEvent
  void take() {
    things++;
    live.flash().info(live.messages().count("items", things));
  }
}
