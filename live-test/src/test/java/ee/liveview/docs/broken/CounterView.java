package ee.liveview.docs.broken;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;

@LiveView("/counter")
class CounterView {
  private int count;

  @OnEvent
  void inc() {
    count++;
  }
}
