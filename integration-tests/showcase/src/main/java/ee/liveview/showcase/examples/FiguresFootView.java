package ee.liveview.showcase.examples;

import ee.liveview.LiveSocket;
import ee.liveview.LiveView;
import ee.liveview.OnMount;
import jakarta.inject.Inject;

/** A view in the view, which takes what the outer one has made. */
@LiveView
class FiguresFootView {
  @Inject private LiveSocket live;
  @Inject private Report report;
  private int number;

  @OnMount
  void mount() {
    number = live.assignNew("figures", report::compute).number();
  }
}
