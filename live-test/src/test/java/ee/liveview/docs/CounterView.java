package ee.liveview.docs;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;

@LiveView("/counter")
class CounterView {
  private int count;

  @OnEvent
  void inc() {
    count++;
  }

  @OnEvent
  void add(@Param("by") int by) {
    count += by;
  }
}
