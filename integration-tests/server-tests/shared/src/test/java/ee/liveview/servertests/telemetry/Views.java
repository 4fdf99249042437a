package ee.liveview.servertests.telemetry;

import ee.liveview.HttpStatusException;
import ee.liveview.LiveView;
import ee.liveview.OnMount;
import ee.liveview.Template;

/** One that is shown, one that is gone, one that fails. */
final class Views {
  private Views() {}

  @LiveView("/here")
  @Template("<p>here</p>")
  static class HereView {}

  @LiveView("/gone")
  @Template("<p>gone</p>")
  static class GoneView {
    @OnMount
    void mount() {
      throw new HttpStatusException(410, "It was here once.");
    }
  }

  @LiveView("/fails")
  @Template("<p>fails</p>")
  static class FailsView {
    @OnMount
    void mount() {
      throw new IllegalStateException("on purpose");
    }
  }
}
