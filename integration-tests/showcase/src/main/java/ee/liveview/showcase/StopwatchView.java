package ee.liveview.showcase;

import ee.liveview.LiveView;
import ee.liveview.OnEvent;
import ee.liveview.OnTick;
import ee.liveview.Param;

/** A stopwatch: shown in other views only, so it has no route. */
@LiveView
class StopwatchView {
  @Param private String name = "";
  private int tenths;
  private boolean running;

  @OnTick(every = "100ms")
  void tick() {
    tenths += running ? 1 : 0;
  }

  String seconds() {
    return tenths / 10 + "." + tenths % 10;
  }

  @OnEvent
  void toggle() {
    running = !running;
  }

  @OnEvent
  void crash() {
    throw new IllegalStateException(name + " was dropped on the floor");
  }
}
