package ee.liveview.showcase;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.Param;

/** State is a field, behaviour is methods: the smallest view that does something. */
@LiveView(value = "/counter", title = "Counter")
class CounterView {
  private int count;

  @OnEvent
  void dec() {
    count--;
  }

  @OnEvent
  void inc() {
    count++;
  }

  @OnEvent
  void add(@Param("by") int by) {
    count += by;
  }

  @OnEvent
  void reset() {
    count = 0;
  }
}
